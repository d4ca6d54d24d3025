import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TRIAL_PATH, printLead } from '../../src/cli/print-lead.ts'
import { serveFolder } from '../../src/cli/serve.ts'

let server: Server
let site = ''
const printed: string[] = []

beforeAll(async () => {
  server = await serveFolder(
    'public',
    '/check/',
    0,
    printLead((text) => printed.push(text)),
  )
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/check/`
})
afterAll(() => {
  server.close()
})
beforeEach(() => {
  printed.length = 0
})
const post = (body: string, type = 'application/json', path = TRIAL_PATH): Promise<Response> =>
  fetch(site + path, { method: 'POST', body, headers: { 'content-type': type } })

test('a lead is printed with one value on each line', async () => {
  const answer = await post('{"id":"a1","contact":{"name":"Ada"}}')
  expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 200, body: '{}' })
  expect(printed.join('')).toContain('"contact": {\n    "name": "Ada"')
  await post('name=Ada+L%C3%B6w&email=a%40b.example', 'application/x-www-form-urlencoded')
  expect(printed.join('')).toContain('name: Ada Löw\nemail: a@b.example')
})

test('a body that is not a lead is printed without signs that control a terminal', async () => {
  await post('red \u001b[31m text\u0007\u202e')
  expect(printed.join('')).toContain('red [31m text\n')
})

test('a page of another site prints nothing', async () => {
  const headers = { origin: 'https://other.example', 'content-type': 'text/plain' }
  const answer = await fetch(site + TRIAL_PATH, { method: 'POST', body: 'hello', headers })
  expect([answer.status, printed]).toEqual([403, []])
})

test('a body that is too large is cut off', async () => {
  await expect(post('x'.repeat(300_000))).rejects.toThrow()
  expect(printed).toEqual([])
})

test('only the address for leads takes a request, and only with a receiver', async () => {
  await post('{}', undefined, 'index.html')
  expect(printed).toEqual([])
  const other = await serveFolder('public', '/', 0)
  const address = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}/${TRIAL_PATH}`
  const answer = await fetch(address, { method: 'POST', body: '{}' }).catch(() => undefined)
  expect(answer?.status).not.toBe(200)
  other.close()
})

test('the page and the server name the same path', async () => {
  const { readFileSync } = await import('node:fs')
  expect(readFileSync('src/islands/lead/deliver.ts', 'utf8')).toContain(`'${TRIAL_PATH}'`)
})
