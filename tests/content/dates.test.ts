/** Tests the content of the service dates: the rules for their texts, and references between ids. */
import { expect, test } from 'vitest'
import { judgeDate } from '../../src/core/report/next-dates.ts'
import { firstDayOf, splitDates } from '../../src/core/model/service-dates.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { DEFAULT_CONTEXT, type DateNotice } from '../../src/core/model/model.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { content, model, problemsWith, ui } from './content.ts'

const { dates } = content
const notice = (id: string): DateNotice => model.dates.find((one) => one.id === id)!

test('every text of a service date is a sentence, and every cited source exists', () => {
  const known = new Set(model.sources.map(({ id }) => id))
  expect(dates.length).toBeGreaterThanOrEqual(10)
  for (const { who, find, before, past, sources } of dates) {
    for (const text of [who, find, before, past]) expect(text).toMatch(/^[A-Z].*[.”)]$/s)
    expect(sources.filter((id) => !known.has(id))).toEqual([])
  }
})

test('no title of a service date is in the future tense or the past tense', () => {
  for (const { title } of dates) expect(title).not.toMatch(/\b(will|is going to|soon|was|were|has been)\b/i)
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
  for (const date of model.dates)
    expect(judgeDate(date, { context: DEFAULT_CONTEXT, replies: {} }), date.id).toBe('check')
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
    judgeDate(notice('sending-with-password'), { context: DEFAULT_CONTEXT, replies: { 'IA-03': value } })
  expect([judge(0.25), judge(0.5), judge(1)]).toEqual(['concerns', 'concerns', 'spared'])
  // The control value 0 means that nobody has looked for devices that send email with a password. So the
  // service date may concern the business.
  expect([judge(0), judge('unknown')]).toEqual(['check', 'check'])
})

test('service dates for Windows do not concern a business without its own computers', () => {
  const facts = { context: { ...DEFAULT_CONTEXT, devices: false }, replies: {} }
  const spared = model.dates.filter((date) => judgeDate(date, facts) === 'spared').map(({ id }) => id)
  expect(spared).toContain('windows-11-25h2')
  expect(spared).not.toContain('ews-removed')
})

test('a service date for Microsoft 365 E plans does not concern a Business plan', () => {
  const judge = (plan: 'e3' | 'business-premium' | 'other') =>
    judgeDate(notice('outlook-by-default'), { context: { ...DEFAULT_CONTEXT, plan }, replies: {} })
  expect([judge('e3'), judge('business-premium'), judge('other')]).toEqual(['check', 'spared', 'check'])
})

test.each<[string, string, string, string, RegExp]>([
  [
    'an unknown control',
    'model',
    'controls: [IA-03, EC-05]',
    'controls: [IA-99]',
    /^content\/model\/dates\.yml › sending-with-password\.controls: "IA-99" is not a control\.$/,
  ],
  [
    'a condition on an unknown control',
    'model',
    'id: IA-03, from: 0.25',
    'id: IA-99, from: 0.25',
    /sending-with-password\.concerns: "IA-99" is not a control\.$/,
  ],
  [
    'an unknown source',
    'model',
    'sources: [publisher-end]',
    'sources: [hearsay]',
    /publisher\.sources: "hearsay" is not in sources\.yml: add it there\.$/,
  ],
  [
    'no source',
    'model',
    'sources: [publisher-end]',
    'sources: []',
    /publisher\.sources: needs at least one source\.$/,
  ],
  ['an unknown status', 'model', 'status: blocked', 'status: stopped', /ews-blocked\.status: /],
  [
    'a quarter',
    'model',
    'when: "2027-H2"',
    'when: "2027-Q4"',
    /sending-with-password-final\.when: must be a day, a month or a half-year/,
  ],
  [
    'a day that does not exist',
    'model',
    'when: "2027-04-01"',
    'when: "2027-04-31"',
    /ews-removed\.when: is not a day that exists\.$/,
  ],
  [
    'a date without quotes',
    'model',
    'when: "2027-04-01"',
    'when: 2027',
    /ews-removed\.when: must be in quotes\.$/,
  ],
  [
    'a condition that holds without an answer',
    'model',
    'flag: { name: devices, is: false }',
    'flag: { name: devices, is: true }',
    /windows-11-25h2\.spares: "devices: true" also holds without an answer/,
  ],
  [
    'an empty condition',
    'model',
    '[{ plans: [business-basic, business-standard, business-premium] }]',
    '[{}]',
    /outlook-by-default\.spares\.0: is empty: it would hold for everyone\.$/,
  ],
  ['no day of review', 'model', '\n  reviewed: "2026-11-26"', '', /sending-with-password\.reviewed: /],
  [
    'a date without words',
    'en',
    '\ngrace-days:',
    '\ngrace-day:',
    /^content\/en\/dates\.yml › grace-days: has no words: add this entry\.$/,
  ],
  [
    'words for no date',
    'en',
    '\ngrace-days:',
    '\ngrace-day:',
    /grace-day: is not in content\/model\/dates\.yml/,
  ],
  [
    'a title that is too long',
    'en',
    'title: "Office 2021: end of support"',
    `title: "${'Office 2021 '.repeat(12)}"`,
    /office-2021\.title: is longer than 110 characters\.$/,
  ],
])('dates.yml with %s is rejected', (_, part, from, to, problem) => {
  const problems = problemsWith([[`${part}/dates.yml`, (text) => text.replace(from, to)]])
  expect(problems.find((one) => problem.test(one)) ?? problems).toMatch(problem)
})
