/** Tests the content of the service dates: the rules for their texts, and references between ids. */
import { expect, test } from 'vitest'
import { type DateFacts, judgeDate } from '../../src/core/report/next-dates.ts'
import { firstDayOf, splitDates } from '../../src/core/model/service-dates.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { type DateNotice } from '../../src/core/model/model.ts'
import { type Answers, NO_ANSWERS, resolveContext, resolveReplies } from '../../src/core/answers/answers.ts'
import { readContent } from '../../src/content/read.ts'
import { content, model, testMistakes, ui } from './content.ts'

const { dates } = content
const notice = (id: string): DateNotice => model.dates.find((one) => one.id === id)!
const factsOf = (given: Partial<Answers> = {}): DateFacts => {
  const answers = { ...NO_ANSWERS, ...given }
  const { choices } = answers
  return { context: resolveContext(model, answers), replies: resolveReplies(model, answers), choices }
}

test('every text of a service date is a sentence, and every cited source exists', () => {
  const known = new Set(model.sources.map(({ id }) => id))
  expect(dates.length).toBeGreaterThanOrEqual(10)
  for (const { who, find, before, past, sources } of dates) {
    for (const text of [who, find, before, past]) expect(text).toMatch(/^[A-Z].*[.”)]$/s)
    expect(sources.filter((id) => !known.has(id))).toEqual([])
  }
})

/** How each language names the person who looks after IT. */
const IT_PERSON: Record<string, string> = {
  en: 'IT person',
  de: 'IT-Betreuung',
  fr: 'responsable informatique',
  es: 'responsable de informática',
  ar: 'مختص التقنية',
}

test.each(Object.keys(IT_PERSON))('no text of a date in %s has a placeholder left', (language) => {
  for (const { who, find, lookUp = '', before, past } of readContent('content', language).dates)
    for (const text of [who, find, lookUp, before, past]) expect(text).not.toMatch(/[{}]/)
})

test.each(Object.entries(IT_PERSON))('without an IT person, no date in %s names one', (language, name) => {
  for (const { id, who, find, lookUp, before, past } of readContent('content', language).dates) {
    for (const text of [who, lookUp ?? find, before, past]) expect(text, id).not.toContain(name)
    expect(lookUp === undefined, `${id}.lookUp`).toBe(!find.includes(name))
  }
})

test('no title of a service date is in the future tense or the past tense', () => {
  for (const { title } of dates) expect(title).not.toMatch(/\b(will|is going to|soon|was|were|has been)\b/i)
})

test('only the second step names a date, the day on which codes by text end', () => {
  const named = model.controls.flatMap(({ id, words }) => (words.date ? [[id, words.date]] : []))
  expect(named).toEqual([['IA-01', `1 February 2027: ${dates.find(({ id }) => id === 'text-codes')!.job!}`]])
})

test('every service date is in 2025 or later', () => {
  for (const { when } of dates) expect(firstDayOf(when) >= '2025-01-01').toBe(true)
})

test('the scoring model contains the title of a service date, but no other text', () => {
  expect(model.dates.map(({ id }) => id)).toEqual(dates.map(({ id }) => id))
  for (const one of model.dates)
    expect(Object.keys(one).toSorted()).toEqual(['concerns', 'id', 'spares', 'title', 'when'])
})

test('without answers a report shows each service date as “to check”', () => {
  for (const date of model.dates) expect(judgeDate(date, factsOf()), date.id).toBe('check')
  const report = writeReport(model, ui, NO_ANSWERS, { today: '2026-11-26' })
  expect(report.dates.map(({ isSure }) => isSure)).toEqual([false, false, false])
  expect(report.dates.map(({ id }) => id)).toEqual(
    splitDates(dates, '2026-11-26')
      .coming.slice(0, 3)
      .map(({ id }) => id),
  )
})

test('the service date “sending-with-password” depends on the value of control IA-03', () => {
  const judge = (value: 0 | 0.25 | 0.5 | 1 | 'unknown') =>
    judgeDate(notice('sending-with-password'), factsOf({ controls: { 'IA-03': value } }))
  expect([judge(0.25), judge(0.5), judge(1)]).toEqual(['concerns', 'concerns', 'spared'])
  // The control value 0 means that nobody has looked for devices that send email with a password. So the
  // service date may concern the business.
  expect([judge(0), judge('unknown')]).toEqual(['check', 'check'])
})

test.each([
  ['nobody', 'check'],
  ['some', 'check'],
  ['text-codes', 'concerns'],
  // In earlier question sets, this option included codes by text.
  ['most', 'check'],
  // A code by text can still reset a password there, and the quiz does not ask about that.
  ['everyone', 'check'],
  ['unknown', 'check'],
])('with the answer “%s” on the second step, the end of text codes gives “%s”', (option, concern) => {
  expect(judgeDate(notice('text-codes'), factsOf({ choices: { 'sign-in': [option] } }))).toBe(concern)
})

test('the end of text codes no longer concerns a business that finished the job since', () => {
  const given = { choices: { 'sign-in': ['text-codes'] }, controls: { 'IA-01': 1 } } as const
  expect(judgeDate(notice('text-codes'), factsOf(given))).toBe('check')
})

test('service dates for Windows do not concern a business without its own computers', () => {
  const facts = factsOf({ context: { devices: false } })
  const spared = model.dates.filter((date) => judgeDate(date, facts) === 'spared').map(({ id }) => id)
  expect(spared).toContain('windows-11-25h2')
  expect(spared).not.toContain('ews-removed')
})

test('a service date for Microsoft 365 E plans does not concern a Business plan', () => {
  const judge = (plan: 'e3' | 'business-premium' | 'other') =>
    judgeDate(notice('outlook-by-default'), factsOf({ context: { plan } }))
  expect([judge('e3'), judge('business-premium'), judge('other')]).toEqual(['check', 'spared', 'check'])
})

testMistakes('model/dates.yml', [
  ['sources: [publisher-end]', 'sources: []', 'publisher.sources: needs at least one source.'],
  ['status: blocked', 'status: stopped', 'ews-blocked.status: '],
  [
    'when: "2027-H2"',
    'when: "2027-Q4"',
    'sending-with-password-final.when: must be a day, a month or a half-year',
  ],
  ['when: "2027-04-01"', 'when: "2027-04-31"', 'ews-removed.when: is not a day that exists.'],
  ['when: "2027-04-01"', 'when: 2027', 'ews-removed.when: must be in quotes.'],
  [
    'flag: { name: devices, is: false }',
    'flag: { name: devices, is: true }',
    'windows-11-25h2.spares: "devices: true" also holds without an answer',
  ],
  [
    '[{ plans: [business-basic, business-standard, business-premium] }]',
    '[{}]',
    'outlook-by-default.spares.0: is empty: it would hold for everyone.',
  ],
  [
    'question: sign-in, is: text-codes',
    'question: sign-up, is: text-codes',
    'text-codes.concerns: "text-codes" is not an option of a question "sign-up"',
  ],
  ['is: text-codes', 'is: fax', 'text-codes.concerns: "fax" is not an option of a question "sign-in"'],
  ['is: text-codes', 'is: some', 'text-codes.concerns: option "some" needs "control" from and to the value'],
  ['IA-01, from: 0.5, to: 0.5', 'IA-01, from: 0.5', 'text-codes.concerns: option "text-codes" needs'],
  [
    ', control: { id: IA-01, from: 0.5, to: 0.5 }',
    '',
    'text-codes.concerns: option "text-codes" needs "control"',
  ],
  ['reviewed:', 'seen:', 'sending-with-password.reviewed: '],
])

testMistakes('en/dates.yml', [
  ['  job: Microsoft stops', '  # Microsoft stops', 'text-codes.job: is missing: the job needs a sentence'],
  [
    'title: "Office 2021: end of support"',
    'title: Office 2021\n  job: It ends.',
    'office-2021.job: is on no page: remove it',
  ],
  [
    'title: "Office 2021: end of support"',
    `title: "${'Office 2021 '.repeat(12)}"`,
    'office-2021.title: is longer than 110 characters.',
  ],
])
