/** Tests that the output of the site meets the schemas in `public/schema`, and that every field has a description. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { writeWorkspace } from '../../src/core/clients/workspace.ts'
import { writeAskFile } from '../../src/core/handover/ask.ts'
import { readAnswersFile, writeAnswersFile } from '../../src/core/exchange/answers-file.ts'
import { writeReplyFile } from '../../src/core/handover/reply.ts'
import { summarise } from '../../src/core/report/summary.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { reportAsJson } from '../../src/core/exchange/exports.ts'
import { planAsJson } from '../../src/core/exchange/plan-file.ts'
import { EMPTY_LEAD, buildLead } from '../../src/core/lead/lead.ts'
import { hostSummary } from '../../src/core/report/host-summary.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from '../cli/run.ts'
import { anyAnswers, withMarks, withRecords } from '../core/anything.ts'
import { FACTS } from '../core/lead-tiny.ts'
import { example, model, ui } from './content.ts'
import { forAll } from '../support/for-all.ts'

const { file } = temporaryFolder()
const NAMES = ['report', 'answers', 'ask', 'reply', 'plan', 'lead', 'clients'] as const

interface Schema {
  description?: string
  const?: unknown
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
  $defs?: Record<string, Schema>
  oneOf?: Schema[]
}

const read = (name: string): Schema =>
  JSON.parse(readFileSync(`public/schema/${name}.v1.json`, 'utf8')) as Schema

const validator = (name: string): z.ZodType => {
  // zod does not support `dependentRequired`, so the tests remove this keyword.
  const { dependentRequired: _, ...schema } = read(name) as Schema & { dependentRequired?: unknown }
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
}

const issues = (schema: z.ZodType, data: unknown): unknown[] => schema.safeParse(data).error?.issues ?? []

/** Yields a schema and all schemas nested in it, each with its path. */
function* partsOf(schema: Schema, place: string): Generator<[string, Schema]> {
  const { properties = {}, items, additionalProperties, $defs = {}, oneOf = [] } = schema
  for (const [key, part] of Object.entries({ ...properties, ...$defs })) {
    yield [`${place} › ${key}`, part]
    yield* partsOf(part, `${place} › ${key}`)
  }
  for (const part of [items, additionalProperties, ...oneOf])
    if (typeof part === 'object') yield* partsOf(part, place)
}

test.each(NAMES)('every field of the %s schema has a description', (name) => {
  const parts = [...partsOf(read(name), name)]
  expect(parts.length).toBeGreaterThan(3)
  const isSaid = ({ description, const: only, $ref, properties }: Schema): boolean =>
    description !== undefined || only !== undefined || $ref !== undefined || properties !== undefined
  expect(parts.filter(([, part]) => !isSaid(part)).map(([place]) => place)).toEqual([])
})

/** Yields the path of each field of the data that the schema does not define. */
function* strangers(root: Schema, schema: Schema, data: unknown, place: string): Generator<string> {
  const target = schema.$ref === undefined ? schema : root.$defs?.[schema.$ref.split('/').at(-1) ?? '']
  if (Array.isArray(data)) {
    for (const one of data) yield* strangers(root, target?.items ?? {}, one, `${place}[]`)
  } else if (typeof data === 'object' && data !== null) {
    const open = target?.additionalProperties
    for (const [key, value] of Object.entries(data)) {
      const part = target?.properties?.[key] ?? (typeof open === 'object' ? open : undefined)
      if (part) yield* strangers(root, part, value, `${place} › ${key}`)
      else yield `${place} › ${key}`
    }
  }
}

const anyMarked = anyAnswers(model)
  .chain(withMarks)
  .chain((answers) => withRecords(model, answers))

/** Returns a check of JSON texts: they meet a schema, and the schema defines all of their fields. */
function checkOf(name: (typeof NAMES)[number]): (text: string) => void {
  const [schema, root] = [validator(name), read(name)]
  return (text) => {
    const data: unknown = JSON.parse(text)
    expect(issues(schema, data)).toEqual([])
    expect([...new Set(strangers(root, root, data, ''))]).toEqual([])
  }
}

test('every report meets its schema, and the schema contains all fields of a report', () => {
  const check = checkOf('report')
  fc.assert(
    fc.property(anyMarked, (answers) => {
      check(reportAsJson(writeReport(model, ui, answers, { today: '2026-11-25', name: 'Żółć 東京' })))
    }),
    { numRuns: 60 },
  )
})

test('a report without a required field does not meet the published schema', () => {
  const text = reportAsJson(writeReport(model, ui, example.answers, { today: '2026-11-25' }))
  const report = JSON.parse(text) as Record<string, unknown>
  for (const key of Object.keys(report)) {
    // The fields `heldBy`, `dates` and `asks` are optional in the schema.
    if (key === 'heldBy' || key === 'dates' || key === 'asks') continue
    const { [key]: _, ...rest } = report
    expect(validator('report').safeParse(rest).success).toBe(false)
  }
})

test('every plan file meets its schema, which has all fields of a plan file', () => {
  const check = checkOf('plan')
  fc.assert(
    fc.property(anyMarked, fc.option(fc.constant('Żółć 東京'), { nil: undefined }), (answers, name) => {
      const report = writeReport(model, ui, answers, { today: '2026-11-25', name })
      check(planAsJson(report, ui, 'https://check.example/checklist/'))
    }),
    { numRuns: 40 },
  )
})

test('every lead meets its schema, and the schema contains all fields of a lead', () => {
  const check = checkOf('lead')
  const ada = { ...EMPTY_LEAD, name: 'Ada', email: 'ada@example.com', consents: true }
  fc.assert(
    fc.property(anyMarked, fc.boolean(), (answers, withAnswers) => {
      const report = writeReport(model, ui, answers, { today: '2026-11-25' })
      const form = { ...ada, withAnswers, ...(withAnswers && { company: 'Acme', message: 'Hello' }) }
      const summary = hostSummary(report, { n: 0, total: 18 })
      check(JSON.stringify(buildLead(form, { ...FACTS, answers: answers.choices, summary })))
    }),
    { numRuns: 40 },
  )
})

test('the JSON output of the command line meets the schema of a report', async () => {
  const given = file('marked.json', {
    context: { people: 6 },
    controls: { 'IA-01': 0.5 },
    marks: { 'IA-01': { tool: 'scubagear', date: '2026-05-04' } },
  })
  const { code, out } = await run('report', given, '--today', '2026-11-25', '--name', 'Harbour')
  expect(code).toBe(0)
  expect(issues(validator('report'), JSON.parse(out))).toEqual([])
  expect(out).toContain('From your ScubaGear report of 4 May 2026')
})

test('values with marks and notes meet the file schema and are read back unchanged', () => {
  const schema = validator('answers')
  forAll(anyMarked, (answers) => {
    const text = writeAnswersFile(model, answers)
    expect(issues(schema, JSON.parse(text))).toEqual([])
    expect(readAnswersFile(model, ui.file, text)).toEqual({ ok: true, answers, dropped: undefined })
  })
  expect(schema.safeParse({ controls: { 'IA-01': 0.3 } }).success).toBe(false)
  expect(schema.safeParse({ context: { people: 6 } }).success).toBe(true)
})

test('an invalid scanner mark of a value is refused, and the error names the control', () => {
  for (const mark of ['scubagear', { tool: 'nmap' }, { tool: 'maester', date: '31.12.2026' }, null]) {
    const text = JSON.stringify({ controls: { 'IA-01': 1 }, marks: { 'IA-01': mark } })
    const opened = readAnswersFile(model, ui.file, text)
    expect(opened.ok ? '' : opened.problems.join()).toContain('marks › IA-01')
    expect(validator('answers').safeParse(JSON.parse(text)).success).toBe(false)
  }
})

test('an invalid note about a control is refused, and the error names the control', () => {
  const proof = { what: 'Export', where: 'Binder', date: '2026-11-03' }
  for (const record of [
    'Ada',
    { who: '' },
    { proof: { ...proof, date: '3.11.2026' } },
    { proof: { what: 'x' } },
  ]) {
    const text = JSON.stringify({ controls: { 'IA-01': 1 }, records: { 'IA-01': record } })
    const opened = readAnswersFile(model, ui.file, text)
    expect(opened.ok ? '' : opened.problems.join()).toContain('records › IA-01')
    expect([record, validator('answers').safeParse(JSON.parse(text)).success]).toEqual([record, false])
  }
})

test('the scanner mark of a control is removed if the control has no value', () => {
  const text = JSON.stringify({ controls: { 'IA-01': 1 }, marks: { 'IA-02': { tool: 'prowler' } } })
  expect(readAnswersFile(model, ui.file, text)).toMatchObject({ ok: true })
  expect(JSON.stringify(readAnswersFile(model, ui.file, text))).not.toContain('prowler')
})

test('a client list meets its schema, and the answers in it meet theirs', () => {
  const check = { source: 'a.json', date: '2026-09-30', isDated: true, digest: '', quiz: '2026-12', model: 2 }
  const summary = summarise(writeReport(model, ui, example.answers, { today: '2026-09-30' }))
  const numbers = { ...check, kind: 'summary' as const, summary }
  fc.assert(
    fc.property(anyMarked, (answers) => {
      const checks = [{ ...check, kind: 'answers' as const, answers }, numbers]
      const text = writeWorkspace(model, ui, [{ id: '1', name: 'Żółć 東京', group: 'Leeds', checks }])
      const data = JSON.parse(text) as { clients: { checks: { answers: unknown }[] }[] }
      expect(issues(validator('clients'), data)).toEqual([])
      expect(issues(validator('answers'), data.clients[0]?.checks[0]?.answers)).toEqual([])
      const inside = [...strangers(read('clients'), read('clients'), data, '')]
      expect(inside.filter((place) => !place.includes(' › answers › '))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('questions for IT and their reply meet their schemas', () => {
  expect(issues(validator('ask'), JSON.parse(writeAskFile(model, { ids: ['sign-in', 'IA-01'] })))).toEqual([])
  expect(
    issues(validator('ask'), JSON.parse(writeAskFile(model, { ids: ['administrators'], parts: ['IA-02'] }))),
  ).toEqual([])
  const reply = { choices: example.answers.choices, controls: { 'IA-01': 'unknown' as const } }
  expect(issues(validator('reply'), JSON.parse(writeReplyFile(model, reply)))).toEqual([])
})
