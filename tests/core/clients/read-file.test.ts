import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Client } from '../../../src/core/clients/client.ts'
import { addChecks } from '../../../src/core/clients/clients.ts'
import {
  CHECK_FILE_LIMIT,
  MOST_ITEMS,
  MOST_PROBLEMS,
  readClientFile,
} from '../../../src/core/clients/read-file.ts'
import { WORKSPACE_LIMIT, writeWorkspace } from '../../../src/core/clients/workspace.ts'
import { writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import { encodeShare } from '../../../src/core/exchange/share.ts'
import { reportAsJson } from '../../../src/core/exchange/exports.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { summarise } from '../../../src/core/report/summary.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { FACTS, SUMMARY } from '../lead-tiny.ts'
import { anyAnswers, withMarks } from '../anything.ts'
import { answers, tinyModel } from '../tiny.ts'
import {
  TODAY,
  checkOf,
  clientOf,
  counter,
  fileOf,
  foundIn,
  model,
  problemsOf,
  read,
  readJson,
  words,
} from './samples.ts'
import { forAll } from '../../support/for-all.ts'

const half = answers({ choices: { first: ['half'] }, controls: { 'XB-01': 1 } })
const halfFile = writeAnswersFile(model, half)
const linkOf = (given = half, name?: string): string =>
  `https://check.example/report/#r=${encodeShare(model, { kind: 'answers', answers: given, name }) as string}`
const numbers = summarise(writeReport(model, words, half, { today: '2026-09-01' }))
const numbersLink = `https://check.example/#r=${encodeShare(model, { kind: 'summary', summary: numbers }) as string}`
const lead = {
  ...{ id: FACTS.id, at: '2026-11-25T10:20:30.400Z', summary: { ...SUMMARY, scope: 'full' } },
  contact: { name: 'Ada', email: 'ada@example.com', company: 'A & B' },
  answers: { first: ['half'] } as unknown,
}

test('an answers file gives a check with the name and date of its file name', () => {
  const [one] = foundIn(read(halfFile, { name: 'Harbour 2026-09-30.json', folder: 'London' }))
  expect(one).toMatchObject({
    ...{ name: 'Harbour', group: 'London', isLoose: false },
    check: { kind: 'answers', source: 'Harbour 2026-09-30.json', date: '2026-09-30', isDated: true },
  })
  expect(one?.check).toMatchObject({ answers: half, quiz: '2026-11', model: 1 })
})

test('a report keeps who does a job and its proof', () => {
  const records = {
    'XA-01': { who: 'Ada' },
    'XB-01': { proof: { what: 'Export', where: 'Binder', date: '2026-09-01' } },
  }
  const text = reportAsJson(writeReport(model, words, { ...half, records }, { today: TODAY }))
  expect(foundIn(read(text))[0]?.check).toMatchObject({ answers: { records } })
})

test('a report in another language gives the same answers', () => {
  const marks = { 'XB-01': { tool: 'scubagear', date: '2026-09-01' } } as const
  const given = { ...half, controls: { 'XB-01': 'unknown' as const }, marks }
  const inGerman = (text: unknown): unknown => (typeof text === 'string' ? `DE ${text}` : text)
  const german = { ...words, language: 'de-DE' }
  for (const section of ['report', 'checklist', 'nextDates', 'sourceDates'] as const)
    Object.assign(german, {
      [section]: Object.fromEntries(Object.entries(words[section]).map(([key, one]) => [key, inGerman(one)])),
    })
  const digestOf = (ui: typeof words): string | undefined =>
    foundIn(read(reportAsJson(writeReport(model, ui, given, { today: TODAY }))))[0]?.check.digest
  expect(digestOf(german)).toBe(digestOf(words))
})

test('an answers file with only values has no versions', () => {
  const [one] = foundIn(readJson({ controls: { 'XA-01': 1 }, quiz: 'a b', model: 2 }))
  expect(one?.check).toMatchObject({ quiz: undefined, model: 2 })
  expect(foundIn(readJson({ context: { people: 3 } }))[0]?.check).toMatchObject({ model: undefined })
})

test('files without a name give different clients, unless their answers are the same', () => {
  const name = 'microsoft-365-answers.json'
  const other = writeAnswersFile(model, answers({ controls: { 'XA-01': 0 } }))
  const names = [halfFile, other, halfFile].map((text) => foundIn(read(text, { name }))[0]?.name)
  expect(names[0]).toMatch(/^unnamed [0-9A-F]{6}$/)
  expect(names[0]).not.toBe(names[1])
  expect(names[0]).toBe(names[2])
})

test('a report gives the same results as the answers from which it was made', () => {
  const numbersOf = (given: typeof half) => {
    const {
      replies: _,
      ranked: _r,
      placed: _p,
      riskSums: _s,
      sums: _u,
      ...result
    } = computeResult(model, given, TODAY)
    return { ...result, overLimit: false }
  }
  forAll(anyAnswers(model).chain(withMarks), (given) => {
    const text = reportAsJson(writeReport(model, words, given, { today: '2026-09-30', name: 'Harbour' }))
    const [one] = foundIn(read(text, { name: 'x.json' }))
    const [file] = foundIn(read(writeAnswersFile(model, given)))
    expect(one?.check.digest).toBe(file?.check.digest)
    expect(one).toMatchObject({
      name: 'Harbour',
      check: { date: '2026-09-30', isDated: true, quiz: '2026-11' },
    })
    if (one?.check.kind === 'answers') expect(numbersOf(one.check.answers)).toEqual(numbersOf(given))
  })
})

test('a report keeps the dates of its statuses and the scanner reports of its values', () => {
  const given = answers({
    controls: { 'XA-01': 0.5, 'XA-02': 0, 'XB-01': 0, 'XB-02': 1 },
    statuses: {
      'XA-01': { kind: 'planned', by: '2026-12-01' },
      'XA-02': { kind: 'accepted', until: '2027-01-01', why: 'too dear' },
      'XB-01': { kind: 'covered', by: 'Guard', full: false },
    },
    marks: { 'XB-02': { tool: 'prowler', date: '2026-05-04' } },
  })
  const [one] = foundIn(read(reportAsJson(writeReport(model, words, given, { today: TODAY }))))
  expect(one).toMatchObject({
    name: 'Harbour',
    check: {
      answers: {
        controls: { 'XA-01': 0.5, 'XA-02': 0, 'XB-02': 1 },
        statuses: {
          'XA-01': { kind: 'planned', by: '2026-12-01' },
          'XA-02': { kind: 'accepted', until: '2027-01-01', why: '' },
          'XB-01': { kind: 'covered', by: '', full: false },
        },
        marks: { 'XB-02': { tool: 'prowler', date: '2026-05-04' } },
      },
    },
  })
})

test('a report without a name anywhere gives a client without a name', () => {
  const text = reportAsJson(writeReport(model, words, half, { today: TODAY }))
  expect(foundIn(read(text, { name: 'report.json' }))[0]?.name).toMatch(/^unnamed/)
})

const report = JSON.parse(reportAsJson(writeReport(model, words, half, { today: TODAY }))) as Record<
  string,
  unknown
>

test.each<[string, object, string]>([
  ['a later version', { version: 2 }, 'laterFile'],
  ['no version', { version: undefined }, 'damagedReport version'],
  ['no question set', { quiz: 7 }, 'damagedReport quiz'],
  ['a later question set', { quiz: '2027-03' }, 'laterQuiz "2027-03"'],
  ['wrong weights', { model: 0 }, 'damagedReport model'],
  ['weights that are text', { model: '1' }, 'damagedReport model'],
  ['a wrong date', { date: '2026-02-30' }, 'damagedReport date'],
  ['no list of jobs', { actions: {} }, 'damagedReport actions'],
  ['no list of jobs in place', { inPlace: null }, 'damagedReport actions'],
  ['a job that is no object', { actions: [7] }, 'damagedReport actions'],
  ['a job without an id', { actions: [{ value: 1 }] }, 'damagedReport actions'],
  ['a job with a wrong value', { actions: [{ id: 'XA-01', value: 7 }] }, 'controls › XA-01: notValue 7'],
  ['a job with an unknown id', { actions: [{ id: 'ZZ-01', value: 1 }] }, 'controls › ZZ-01: notControl'],
  [
    'a job with a strange status',
    { actions: [{ id: 'XA-01', value: 0, status: { kind: 'maybe' } }] },
    'statuses › XA-01: notStatus',
  ],
  ['no scope', { scope: undefined }, 'scope: notOneOf nothing, use quick, full'],
  ['a wrong fact', { context: { people: 0 } }, 'context › people: notPeople 0'],
])('a report with %s is refused with its reason', (_, change, problem) => {
  expect(problemsOf(readJson({ ...report, ...change }))).toEqual([problem])
})

test('a report without counts and with a strange name is read', () => {
  const jobs = { actions: [{ id: 'XA-01', value: 'unknown', mark: null }], inPlace: [] }
  for (const counts of [undefined, { absent: 'many' }, { absent: -1 }])
    expect(foundIn(readJson({ ...report, ...jobs, counts, name: 7 }))[0]).toMatchObject({
      name: 'Harbour',
      check: { answers: { controls: { 'XA-01': 'unknown' } } },
    })
})

test('a lead with answers gives a check of the day on which it was sent', () => {
  const [one] = foundIn(readJson(lead, { name: 'lead-7.json' }))
  expect(one).toMatchObject({
    name: 'A & B',
    check: { kind: 'answers', date: '2026-11-25', isDated: true, quiz: '2026-11', model: undefined },
  })
  expect(one?.check).toMatchObject({ answers: { choices: { first: ['half'] }, scope: 'full' } })
})

test('a lead is named after its business, else after its sender', () => {
  const nameOf = (contact: unknown) => foundIn(readJson({ ...lead, contact }))[0]?.name
  expect(nameOf({ name: 'Ada', company: ' ' })).toBe('Ada')
  expect(nameOf({ name: 'Ada' })).toBe('Ada')
  expect(nameOf({})).toMatch(/^unnamed/)
})

test('a lead without answers is refused, because the visitor did not send them', () => {
  expect(problemsOf(readJson({ ...lead, answers: undefined }))).toEqual(['leadOf A & B'])
  expect(problemsOf(readJson({ ...lead, answers: undefined, contact: {} }))).toEqual(['noAnswers'])
})

test('in a list of leads, each wrong lead has a sentence and the others are read', () => {
  const result = readJson([
    lead,
    { ...lead, answers: undefined },
    7,
    { ...lead, at: 7 },
    { ...lead, at: 'never' },
  ])
  expect(foundIn(result)).toHaveLength(1)
  expect(problemsOf(result)).toEqual([
    ...['lead 2: leadOf A & B', 'lead 3: notLead', 'lead 4: notLead', 'lead 5: notLead'],
  ])
  expect(problemsOf(readJson([{ ...lead, answers: { first: ['gone'] } }]))[0]).toMatch(
    /^answers › first: notOption/,
  )
  expect(readJson([])).toEqual({ ok: false, problems: ['notOurs'] })
  expect(problemsOf(readJson(Array.from({ length: MOST_ITEMS + 1 }, () => 1)))).toEqual([
    `tooMany ${MOST_ITEMS}`,
  ])
})

test('a lead from before an update of the questions is converted', () => {
  const later = tinyModel({
    constants: { ...model.constants, quiz: '2027-01', earlier: ['2026-11'] },
    retired: [{ id: 'old', options: { yes: { 'XB-01': 1 } } }] as never,
  })
  const given = { ...lead, answers: { first: ['half'], old: ['yes'], gone: ['x'] } }
  const readAt = (at: string) =>
    foundIn(readClientFile(later, words, fileOf(JSON.stringify({ ...given, at })), TODAY))[0]?.check
  for (const at of ['2026-11-25T00:00:00Z', '2020-01-01T00:00:00Z'])
    expect(readAt(at)).toMatchObject({
      quiz: '2026-11',
      answers: { choices: { first: ['half'] }, controls: { 'XB-01': 1 } },
    })
})

test('a link gives a check with the name in the link', () => {
  const [one] = foundIn(read(linkOf(half, 'North Ltd'), { name: '' }))
  expect(one).toMatchObject({ name: 'North Ltd', check: { source: 'link', quiz: '2026-11', answers: half } })
  expect(foundIn(read(linkOf(), { name: 'Harbour.url' }))[0]?.name).toBe('Harbour')
  expect(foundIn(read(linkOf(), { name: '' }))[0]?.name).toMatch(/^unnamed/)
})

test('a link with numbers only gives a check without answers', () => {
  const [one] = foundIn(read(numbersLink, { name: 'Harbour.txt' }))
  expect(one).toMatchObject({
    name: 'Harbour',
    check: { kind: 'summary', date: '2026-09-01', isDated: true, summary: numbers },
  })
})

test('each line of a text can have a link, with the name of the client before it', () => {
  const text = [
    'Results of this quarter',
    `Harbour Dental: ${linkOf(half, 'Name in the link')}`,
    `- North (Leeds)\t<${numbersLink}>`,
    `URL=${linkOf(answers({ controls: { 'XA-01': 1 } }))}`,
    'https://check.example/#r=1damaged',
    'South https://check.example/#r=1damaged',
  ].join('\r\n')
  const result = read(text, { name: 'links.txt' })
  expect(foundIn(result).map(({ name }) => name)).toEqual([
    'Harbour Dental',
    'North (Leeds)',
    expect.stringMatching(/^unnamed/) as string,
  ])
  expect(problemsOf(result)).toEqual(['line 5: badLink', 'line 6, South: badLink'])
})

test('a single damaged link is refused without the number of its line', () => {
  expect(read('https://check.example/#r=1damaged')).toEqual({ ok: false, problems: ['badLink'] })
  expect(read('https://check.example/#r=2abc')).toEqual({ ok: false, problems: ['laterLink'] })
})

test('a text with too many links is refused', () => {
  expect(problemsOf(read('#r=1x\n'.repeat(MOST_ITEMS + 1)))).toEqual([`tooMany ${MOST_ITEMS}`])
})

test.each<[string, string, string]>([
  ['nothing', ' \n', 'empty'],
  ['a byte order mark only', '\uFEFF', 'empty'],
  ['text without a link', 'hello', 'notOurs'],
  ['a PDF', '%PDF-1.7', 'notOurs'],
  ['damaged JSON', '{"format":', 'damaged'],
  ['deep JSON', '['.repeat(100_000), 'damaged'],
  ['another program’s JSON', '{"name":"x","version":"1.0.0"}', 'notOurs'],
  ['another format', '{"format":"other/answers","controls":{}}', 'notOurs'],
  ['questions for IT', '{"format":"whose-job/ask","version":1}', 'notWhole'],
  ['a reply from IT', '{"format":"whose-job/reply","version":1}', 'notWhole'],
  ['later answers', '{"format":"whose-job/answers","version":2}', 'laterVersion'],
  ['a wrong value', '{"controls":{"XA-01":7}}', 'controls › XA-01: notValue 7'],
  ['an unknown key', '{"controls":{"__proto__":1}}', 'controls › __proto__: notControl'],
])('a file with %s is refused with its reason', (_, text, problem) => {
  expect(read(text)).toEqual({ ok: false, problems: [problem] })
})

test('a file that is too large is refused before it is parsed', () => {
  expect(problemsOf(read(' '.repeat(CHECK_FILE_LIMIT + 1)))).toEqual(['tooBig 4'])
  const start = '{"format":"whose-job/clients"'
  expect(problemsOf(read(start + ' '.repeat(CHECK_FILE_LIMIT)))).toEqual(['damaged'])
  expect(problemsOf(read(start + ' '.repeat(WORKSPACE_LIMIT)))).toEqual(['tooBig 32'])
  expect(problemsOf(read(`{"controls":{}${' '.repeat(300_000)}}`))).toEqual(['tooBig 256'])
})

test('a file cannot change the prototype of objects', () => {
  read('{"__proto__":{"polluted":1},"controls":{"__proto__":{"polluted":1}}}')
  readJson({ ...report, actions: [{ id: '__proto__', value: { polluted: 1 } }] })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

const clients: Client[] = [
  clientOf('Harbour', checkOf('2026-06-30', { controls: { 'XA-01': 0 } }), checkOf('2026-09-30')),
  { ...clientOf('North', checkOf('2026-09-30')), group: 'Leeds' },
]
const sound = [
  halfFile,
  JSON.stringify(report),
  JSON.stringify([lead, lead]),
  `Harbour ${linkOf(half, 'Harbour')}\n${numbersLink}`,
  writeWorkspace(model, words, clients),
]

/** Generates a file that is damaged at one place: shortened, or with other characters in the middle. */
const anyDamaged = fc
  .record({
    text: fc.constantFrom(...sound),
    at: fc.nat(10_000),
    length: fc.nat(40),
    junk: fc.oneof(
      fc.constantFrom('', 'null', '[]', '{}', '"', '-1', '"__proto__"', '\u0000', '1e999'),
      fc.string({ maxLength: 12 }),
    ),
  })
  .map(({ text, at, length, junk }) => {
    const place = at % text.length
    return text.slice(0, place) + junk + text.slice(place + length)
  })

test('a damaged file never throws, and never changes the clients of another file', () => {
  const other = foundIn(read(halfFile, { name: 'South.json', folder: 'Hull' }))
  forAll(fc.oneof(anyDamaged, fc.string(), fc.json()), (text) => {
    const result = read(text, { name: 'damaged.json' })
    expect(
      result.ok ? result.found.length > 0 || text.includes('whose-job/clients') : result.problems.length > 0,
    ).toBe(true)
    const list = addChecks([], [...other, ...(result.ok ? result.found : []), ...other], counter())
    expect(list[0]).toEqual({ id: '1', name: 'South', group: 'Hull', checks: [other[0]?.check] })
  })
})

test('a file with very many problems gives the first hundred sentences (finding 19)', () => {
  const many = Array.from({ length: 3 }, () => ({ name: 'Acme', group: '', checks: Array(150).fill(0) }))
  const list = { format: 'whose-job/clients', version: 1 }
  const none = problemsOf(readJson({ ...list, clients: many }))
  expect(none).toHaveLength(MOST_PROBLEMS + 1)
  expect(none.at(-1)).toBe(words.file.more)
  const good = JSON.parse(writeWorkspace(model, words, [clientOf('Harbour', checkOf('2026-06-30'))])) as {
    clients: object[]
  }
  const some = readJson({ ...list, clients: [...many, ...good.clients] })
  expect(foundIn(some)).toHaveLength(1)
  expect(problemsOf(some)).toHaveLength(MOST_PROBLEMS + 1)
})
