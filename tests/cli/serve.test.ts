import { type IncomingMessage, type Server, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../src/cli/serve.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { folder, file } = temporaryFolder()
const servers: Record<string, Server> = {}
beforeAll(async () => {
  for (const name of ['index.html', '404.html', 'quiz/index.html', 'de/404.html']) file(name, name)
  for (const base of ['/', '/m365/']) servers[base] = await serveFolder(folder, base, 0)
})
afterAll(() => {
  for (const server of Object.values(servers)) server.close()
})

function send(base: string, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { port } = servers[base]!.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, resolve).on('error', reject)
  })
}

/** Requests a path without changes. `fetch` would normalize the path first. */
async function ask(base: string, path: string): Promise<{ status?: number; to?: string; text: string }> {
  const answer = await send(base, path)
  let text = ''
  for await (const part of answer) text += String(part)
  const to = answer.headers.location
  return { status: answer.statusCode!, text, ...(to !== undefined && { to }) }
}

describe.each(['/', '/m365/'])('a site with the base path %s', (base) => {
  test('serves its pages and redirects a URL without the final slash', async () => {
    expect(await ask(base, base)).toEqual({ status: 200, text: 'index.html' })
    expect(await ask(base, `${base}quiz/?from=mail`)).toEqual({ status: 200, text: 'quiz/index.html' })
    expect(await ask(base, `${base}quiz?from=mail`)).toEqual({
      status: 301,
      text: '',
      to: `${base}quiz/?from=mail`,
    })
  })

  test('answers a missing page in the language of its folder', async () => {
    expect(await ask(base, `${base}de/nowhere/`)).toEqual({ status: 404, text: 'de/404.html' })
    for (const path of ['nowhere/', 'quiz/nowhere/', 'de..%2fnowhere/'])
      expect(await ask(base, base + path)).toEqual({ status: 404, text: '404.html' })
  })

  test.each([
    '//',
    '/%',
    '/%00',
    '//elsewhere.example/quiz',
    '/..%2f..%2fetc/passwd',
    '/\\\\quiz',
    '/quiz/%ff/',
  ])('never redirects the path %s to another site', async (path) => {
    const { status, to } = await ask(base, path)
    expect(to ?? '').not.toMatch(/^(?:https?:)?[/\\]{2}/)
    expect([200, 301, 404]).toContain(status)
    expect((await ask(base, base)).status).toBe(200)
  })
})

test('a site with a base path redirects from the root "/" to the base path', async () => {
  expect(await ask('/m365/', '/')).toEqual({ status: 302, text: '', to: '/m365/' })
})

test.each([
  ['br', 'br'],
  ['gzip, BR;q=0.5', 'br'],
  ['gzip, br;q=0', undefined],
  ['br ; q=0.000', undefined],
  ['vbr', undefined],
])('Accept-Encoding "%s" gets the encoding %s (docs/threats.md, finding 17)', async (accepted, encoding) => {
  const answer = await send('/', '/', { 'accept-encoding': accepted })
  answer.resume()
  expect(answer.headers['content-encoding']).toBe(encoding)
})

test('a folder that is being replaced answers 503, and the server goes on', async () => {
  servers['replaced'] = await serveFolder(join(folder, 'replaced'), '/', 0)
  expect(await ask('replaced', '/quiz/')).toEqual({ status: 503, text: '' })
  file('replaced/quiz/index.html', 'back')
  expect(await ask('replaced', '/quiz/')).toEqual({ status: 200, text: 'back' })
})
