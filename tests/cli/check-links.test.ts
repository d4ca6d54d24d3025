import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'links-'))
let server: Server
let origin: string
let flakyCalls = 0

/** A site with one page of each kind. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const redirect = (location: string): unknown => response.writeHead(301, { location }).end()
    switch (request.url) {
      case '/gone':
        return response.writeHead(404).end()
      case '/moved':
        return redirect('/elsewhere')
      case '/page':
        return redirect('/en-us/Page/')
      case '/busy':
        return response.writeHead(429).end()
      case '/flaky':
        flakyCalls += 1
        return response.writeHead(flakyCalls === 1 ? 500 : 200).end()
      default:
        return response.writeHead(200).end('a page')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** Runs the check over a copy of the content in which every source has the address `path`. */
function checkWith(
  path: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const content = join(folder, 'content')
  rmSync(content, { recursive: true, force: true })
  cpSync('content', content, { recursive: true })
  const file = join(content, 'model/sources.yml')
  const text = readFileSync(file, 'utf8')
  const [first = ''] = /^ {2}url: .*$/m.exec(text) ?? []
  writeFileSync(
    file,
    text.replace(/^ {2}url: .*$/gm, `  url: ${origin}/fine`).replace(`${origin}/fine`, `${origin}${path}`),
  )
  expect(first).toContain('https://')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [
      'src/cli/check-links.ts',
      '--content',
      content,
      '--pause',
      '1',
      ...args,
    ])
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (code) => {
      resolve({ code, out, err })
    })
  })
}

test('passes when every source opens', async () => {
  const { code, out, err } = await checkWith('/fine')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toMatch(/^(\d+) sources: \1 open, 0 broken, 0 moved, 0 refuse programs\.\n$/)
})

test('lists a source that is gone, with its id and the answer', async () => {
  const { code, out } = await checkWith('/gone')
  expect(code).toBe(1)
  expect(out).toBe(
    [
      'These sources do not open. Find the page again, or replace the source.',
      '',
      `- [ ] \`microsoft-shared-responsibility\`: ${origin}/gone (the server answered 404)`,
      '',
    ].join('\n'),
  )
})

test('lists a source that leads to another page', async () => {
  const { code, out } = await checkWith('/moved')
  expect(code).toBe(1)
  expect(out).toContain(`${origin}/moved (leads to ${origin}/elsewhere)`)
})

test('accepts a redirect that only adds a language, capitals or a slash', async () => {
  expect((await checkWith('/page')).code).toBe(0)
})

test('tries a source again before it calls it broken', async () => {
  expect((await checkWith('/flaky')).code).toBe(0)
  expect(flakyCalls).toBe(2)
})

test('does not call a source broken when its server refuses programs', async () => {
  const { code, err } = await checkWith('/busy')
  expect(code).toBe(0)
  expect(err).toContain('1 refuse programs.')
})

test('writes the list to a file with --report and passes', async () => {
  const report = join(folder, 'links.md')
  expect(await checkWith('/gone', '--report', report)).toMatchObject({ code: 0, out: '' })
  expect(readFileSync(report, 'utf8')).toContain(`${origin}/gone`)
})
