import { readFileSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Ran, copyEnglish, run } from './run.ts'

const { folder } = temporaryFolder()
let server: Server
let origin: string
let flakyCalls = 0

/** Starts a local site with one page for each kind of response that a source can give. */
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

afterAll(() => server.close())

/** Runs `check-links` on a copy of the content. The first source has the URL `path`, all others a working URL. */
function checkWith(path: string, ...args: string[]): Promise<Ran> {
  const content = copyEnglish(join(folder, 'content'))
  const file = join(content, 'model/sources.yml')
  const text = readFileSync(file, 'utf8')
  const [first = ''] = /^ {2}url: .*$/m.exec(text) ?? []
  writeFileSync(
    file,
    text.replace(/^ {2}url: .*$/gm, `  url: ${origin}/fine`).replace(`${origin}/fine`, `${origin}${path}`),
  )
  expect(first).toContain('https://')
  return run('check-links', '--content', content, '--pause', '1', ...args)
}

test('check-links exits with code 0 if the URL of every source opens', async () => {
  const { code, out, err } = await checkWith('/fine')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toMatch(/^(\d+) sources: \1 open, 0 broken, 0 moved, 0 refuse programs\.\n$/)
})

test('check-links lists the id of a source whose page is missing, and the HTTP status', async () => {
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

test('check-links lists a source that redirects to another page', async () => {
  const { code, out } = await checkWith('/moved')
  expect(code).toBe(1)
  expect(out).toContain(`${origin}/moved (leads to ${origin}/elsewhere)`)
})

test('check-links accepts a redirect that only adds a language, capitals or a slash', async () => {
  expect((await checkWith('/page')).code).toBe(0)
})

test('check-links tries a source twice before it lists the source as broken', async () => {
  expect((await checkWith('/flaky')).code).toBe(0)
  expect(flakyCalls).toBe(2)
})

test('check-links does not list a source whose server blocks automated requests', async () => {
  const { code, err } = await checkWith('/busy')
  expect(code).toBe(0)
  expect(err).toContain('1 refuse programs.')
})

test('check-links --report writes the broken sources to a file and exits with code 0', async () => {
  const report = join(folder, 'links.md')
  expect(await checkWith('/gone', '--report', report)).toMatchObject({ code: 0, out: '' })
  expect(readFileSync(report, 'utf8')).toContain(`${origin}/gone`)
})

test('check-links exits with code 2 if the value of --pause is not a number', async () => {
  expect(await run('check-links', '--pause', 'long')).toEqual({
    code: 2,
    out: '',
    err: '--pause long: is not a number of milliseconds. Write it like 5000.\n',
  })
})
