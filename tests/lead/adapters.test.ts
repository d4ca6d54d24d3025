/**
 * Tests the adapter for each kind of receiver against a local server: the request, and the outcome of each response.
 */
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { form } from '../../src/lead/form.ts'
import { FORM_FIELDS } from '../../src/lead/form.ts'
import { hubspot } from '../../src/lead/hubspot.ts'
import { json } from '../../src/lead/json.ts'
import { mailto } from '../../src/lead/mailto.ts'
import type { Adapter } from '../../src/lead/parcel.ts'
import { sendParcel } from '../../src/lead/send.ts'
import { EMPTY_LEAD, buildLead } from '../../src/core/lead/lead.ts'
import { FACTS } from '../core/lead-tiny.ts'
import recorded from '../fixtures/leads.json' with { type: 'json' }

const lead = buildLead(
  {
    ...EMPTY_LEAD,
    name: 'Ada Löw',
    email: 'ada@example.com',
    company: 'A & B',
    message: 'Hi\nthere',
    consents: true,
    withAnswers: true,
  },
  FACTS,
)
const page = { title: 'The check', address: 'https://check.example/report/' }
const TEXT = 'Name: Ada Löw\nMessage: Hi'
const ADAPTERS: [keyof typeof recorded, Adapter][] = [
  ['json', json],
  ['hubspot', hubspot],
  ['form', form],
]

interface Request {
  method: string | undefined
  url: string | undefined
  headers: IncomingHttpHeaders
  body: string
}
const seen: Request[] = []
let server: Server
let origin = ''
/** The next response of the server: a status with a body, or no response. */
let answer: { status: number; body?: string; headers?: Record<string, string> } | 'silence'

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body })
      if (answer === 'silence') return
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  seen.length = 0
})

describe.each(ADAPTERS)('the %s adapter', (name, adapter) => {
  const parcel = adapter.pack(lead, TEXT, page)
  const send = (to = `${origin}/in?key=1`, patience?: number) => sendParcel(to, parcel, adapter, patience)

  test('sends one request with exactly the body that the preview shows', async () => {
    answer = { status: 200, body: recorded[name].accepted }
    expect(await send()).toEqual({ state: 'sent' })
    expect(seen).toHaveLength(1)
    const [request] = seen
    expect({ method: request?.method, url: request?.url }).toEqual({ method: 'POST', url: '/in?key=1' })
    expect(request?.headers['content-type']).toBe(recorded[name].type)
    expect(request?.headers.accept).toBe('application/json')
    expect(request?.headers.cookie).toBeUndefined()
    expect(request?.headers.referer).toBeUndefined()
    expect(request?.body).toBe(parcel.lines.join(''))
    expect(request?.body).toBe(recorded[name].body)
  })

  test('returns the reason that the receiver gives for a refusal', async () => {
    answer = { status: 400, body: recorded[name].refused }
    expect(await send()).toEqual({ state: 'failed', why: 'refused', said: recorded[name].said })
  })

  test.each([
    '',
    '<h1>Bad gateway</h1>',
    'null',
    '[]',
    '{"message":7,"errors":"no"}',
    '{"errors":[null,{"message":5}]}',
  ])('returns no reason for a refusal if the error response is %j', async (body) => {
    answer = { status: 500, body }
    expect(await send()).toEqual({ state: 'failed', why: 'refused', said: undefined })
  })

  test('returns “timeout” if the receiver does not respond', async () => {
    answer = 'silence'
    expect(await send(`${origin}/slow`, 150)).toEqual({ state: 'failed', why: 'timeout' })
  })

  test('returns “unreachable” if the connection fails', async () => {
    expect(await send('http://127.0.0.1:9/in')).toEqual({ state: 'failed', why: 'unreachable' })
  })

  test.each([301, 302, 303, 307, 308])('does not follow a redirect with the status %i', async (status) => {
    answer = { status, headers: { location: `${origin}/elsewhere` } }
    expect(await send()).toEqual({ state: 'failed', why: 'unreachable' })
    // On a slow machine, the request that nobody waited for can arrive as late as here.
    expect(seen.map(({ url }) => url).filter((url) => url !== '/slow')).toEqual(['/in?key=1'])
  })
})

test('the receiver’s reason for a refusal is shortened and loses hidden characters', async () => {
  answer = { status: 422, body: JSON.stringify({ message: `a\u0007\u202eb${'x'.repeat(500)}` }) }
  const outcome = await sendParcel(origin, json.pack(lead, TEXT, page), json)
  expect(outcome).toMatchObject({ why: 'refused' })
  const said = 'said' in outcome ? (outcome.said ?? '') : ''
  expect(said).toMatch(/^a b?x*/)
  expect(said).toHaveLength(200)
})

test('the JSON adapter sends the lead object as the request body', () => {
  expect(json.pack(lead, TEXT, page).lines.join('')).toBe(JSON.stringify(lead))
})

/** A lead without a score and a level. */
const unscored = { ...lead, crm: { ...lead.crm, score: null, level: null } }
/** Returns the fields that HubSpot gets, each as its name and value. */
function fieldsOf(one: typeof lead, properties = {}): [name: string, value: string][] {
  const body = hubspot.pack(one, TEXT, page, properties).lines.join('')
  const { fields } = JSON.parse(body) as { fields: { name: string; value: string }[] }
  return fields.map(({ name, value }) => [name, value])
}

test('HubSpot gets no company field if the company is empty', () => {
  const { company: _, ...contact } = lead.contact
  const names = fieldsOf({ ...lead, contact }).map(([name]) => name)
  expect(names).toEqual(['email', 'firstname', 'message'])
})

test('HubSpot gets a CRM value only if the brand file names a property for it', () => {
  const others = (...given: Parameters<typeof fieldsOf>) => fieldsOf(...given).slice(4)
  expect(others(lead)).toEqual([])
  const properties = { score: 'cloud_score', nextCheckDue: 'next_check' }
  const nextCheck = ['next_check', '2027-11-25']
  expect(others(lead, properties)).toEqual([['cloud_score', '33'], nextCheck])
  expect(others(unscored, properties)).toEqual([nextCheck])
})

test('a form gets no score and no level if the lead has none', () => {
  const sent = new URLSearchParams(form.pack(unscored, TEXT, page).lines.join(''))
  expect(['score', 'level', 'nextCheckDue'].map((name) => sent.get(name))).toEqual([null, null, '2027-11-25'])
})

const whole = {
  ...lead,
  ...{ contact: { ...lead.contact, phone: '+44 20' }, link: 'https://a.example/#r=1' },
  ...{ source: 'web', campaign: 'autumn' },
}

test('HubSpot gets the number as “phone”, the others as the brand’s properties', () => {
  const properties = { link: 'check_link', source: 'check_source', campaign: 'check_campaign' }
  expect(fieldsOf(whole, properties)).toEqual(
    expect.arrayContaining([
      ['phone', '+44 20'],
      ['check_link', 'https://a.example/#r=1'],
      ['check_source', 'web'],
      ['check_campaign', 'autumn'],
    ]),
  )
  expect(fieldsOf(whole).map(([name]) => name)).toEqual([
    ...['email', 'firstname', 'phone', 'company', 'message'],
  ])
  expect(fieldsOf(lead, properties)).toEqual(fieldsOf(lead))
})

test('FORM_FIELDS contains every field that a form request can send', () => {
  const sent = [...new URLSearchParams(form.pack(whole, TEXT, page).lines.join('')).keys()]
  expect(sent.toSorted()).toEqual(FORM_FIELDS.toSorted())
  const { answers: _, ...without } = lead
  expect(form.pack(without, TEXT, page).lines.join('')).not.toContain('answers=')
})

test('the preview of an email shows exactly the text that is sent', () => {
  expect(mailto.pack(lead, TEXT, page).lines.join('')).toBe(TEXT)
  expect(mailto.reason({ message: 'no' })).toBeUndefined()
})
