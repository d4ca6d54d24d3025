/**
 * Tests the recipes of docs/hosts/handoff.md: the bodies are those of the real code, a local receiver gets them, and every field
 * that a recipe reads exists in the body and in the published schema.
 */
import { readFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planAsJson, ticketsFor } from '../../src/core/exchange/plan-file.ts'
import { EMPTY_LEAD, buildLead } from '../../src/core/lead/lead.ts'
import { hostSummary } from '../../src/core/report/host-summary.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { json } from '../../src/lead/json.ts'
import { sendParcel } from '../../src/lead/send.ts'
import { example, model, ui } from '../content/content.ts'

const page = readFileSync('docs/hosts/handoff.md', 'utf8')
const NAME = 'Harbour Street Dental'

/** A report with one open job, so that the plan in the document is short. */
const report = writeReport(
  model,
  ui,
  {
    choices: { backup: ['none'] },
    context: { plan: 'business-premium', people: 12 },
    controls: Object.fromEntries(model.controls.map(({ id }) => [id, id === 'IA-07' ? 0 : 1])),
    statuses: {},
    scope: 'full',
  },
  { today: '2026-11-26', name: NAME },
)
const lead = buildLead(
  {
    ...EMPTY_LEAD,
    ...{
      name: 'Ada Löw',
      email: 'ada@example.com',
      company: NAME,
      message: 'Please call me.',
      consents: true,
    },
  },
  {
    ...{
      id: '0f8fad5bd9cb469fa16570867728950e',
      at: '2026-11-26T10:20:30.400Z',
      host: 'www.acme-it.example',
    },
    ...{ nextCheckDue: '2027-11-26', answers: undefined },
    summary: hostSummary(writeReport(model, ui, example.answers, { today: '2026-11-26' }), {
      n: 1,
      total: 18,
    }),
    consentText: 'I agree that Acme IT Ltd receives this.',
  },
)

/** The body of each kind of recipe, as the code writes it. */
const BODIES = {
  plan: planAsJson(report, ui, 'https://check.acme.example/checklist/').trimEnd(),
  lead: JSON.stringify(lead, null, 2),
}
type Kind = keyof typeof BODIES

interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
}
const schemas = Object.fromEntries(
  Object.keys(BODIES).map((name) => [
    name,
    JSON.parse(readFileSync(`public/schema/${name}.v1.json`, 'utf8')) as Schema,
  ]),
)

const received: unknown[] = []
let server: Server
let origin = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      received.push(request.headers['content-type'] === 'application/json' ? JSON.parse(body) : body)
      response.writeHead(202).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Returns the part of the document below a heading of the second level. */
function sectionOf(heading: string): string {
  const [, section = ''] = page.split(`\n## ${heading}\n`)
  return section.split('\n## ')[0] ?? ''
}

const codeIn = (section: string): string[] =>
  [...section.matchAll(/^```(?:json)?\n([^]*?)\n```$/gm)].map(([, code = '']) => code)

/** Matches how each tool reads a field of the request, or of one job of the plan. */
const READS: Record<string, { whole: RegExp; job: RegExp }> = {
  'Power Automate': {
    whole: /triggerBody\(\)((?:\?\['\w+'\])+)/g,
    job: /items\('Apply_to_each'\)((?:\?\['\w+'\])+)/g,
  },
  n8n: { whole: /\bjson\.body((?:\.\w+)+)/g, job: /\$json((?:\.(?!body\b)\w+)+)/g },
  Make: { whole: /\{\{1((?:\.\w+)+)/g, job: /\{\{2((?:\.\w+)+)/g },
}

const pathsIn = (code: string, pattern: RegExp): string[][] =>
  [...code.matchAll(pattern)].map(([, path = '']) => path.match(/\w+/g) ?? [])

const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data)

const schemaAt = (schema: Schema | undefined, path: readonly string[]): Schema | undefined =>
  path.reduce<Schema | undefined>((part, key) => part?.properties?.[key], schema)

test.each([
  ['The plan file', 'plan'],
  ['The lead', 'lead'],
] as const)('the body below “%s” is the one that the code writes', (heading, kind) => {
  const message = `In docs/hosts/handoff.md, replace the JSON below "## ${heading}" by the one below, which the code writes now.`
  expect(codeIn(sectionOf(heading))[0], message).toBe(BODIES[kind])
})

describe.each(Object.keys(READS))('the recipe for %s', (tool) => {
  const codes = codeIn(sectionOf(tool))
  const kinds: [Kind, string][] = [
    ['plan', codes[0] ?? ''],
    ['lead', codes[1] ?? ''],
  ]

  test.each(kinds)('reads fields of the %s that the receiver gets and the schema has', async (kind, code) => {
    received.length = 0
    const parcel =
      kind === 'lead'
        ? json.pack(lead, '', { title: 'Check', address: 'https://check.acme.example/report/' })
        : { lines: [BODIES.plan], headers: { 'content-type': 'application/json' } }
    expect(await sendParcel(`${origin}/${kind}`, parcel, json)).toEqual({ state: 'sent' })
    expect(received).toEqual([JSON.parse(BODIES[kind])])
    const { whole, job } = READS[tool]!
    const paths = [...pathsIn(code, whole), ...pathsIn(code, job).map((path) => ['jobs', '0', ...path])]
    expect(paths.length).toBeGreaterThanOrEqual(kind === 'plan' ? 6 : 8)
    for (const path of paths) {
      expect([path, valueAt(received[0], path) !== undefined]).toEqual([path, true])
      const [first, , ...rest] = path
      const known =
        first === 'jobs'
          ? schemaAt(schemas[kind]?.properties?.['jobs']?.items, rest)
          : schemaAt(schemas[kind], path)
      expect([path, known !== undefined]).toEqual([path, true])
    }
  })

  test('names the list of jobs as the plan does', () => {
    expect(sectionOf(tool)).toMatch(/triggerBody\(\)\?\['jobs'\]|`body\.jobs`|\{\{1\.jobs\}\}/)
  })
})

test.each(['Autotask', 'Jira'] as const)('the table of %s has the columns of its file', (name) => {
  const system = name === 'Jira' ? 'jira' : 'autotask'
  const [head = ''] = ticketsFor(system, report, ui, 'https://check.acme.example/checklist/')
    .replace('\uFEFF', '')
    .split('\r\n')
  const documented = [...sectionOf(name).matchAll(/^\| `([^`]+)` \|/gm)].map(([, column]) => column)
  expect(head.split(',')).toEqual(documented)
})
