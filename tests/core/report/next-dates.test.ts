import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DateNotice, DateTest, Reply } from '../../../src/core/model/model.ts'
import {
  DATES_SHOWN,
  type DateFacts,
  dateTestHolds,
  judgeDate,
  nextDates,
} from '../../../src/core/report/next-dates.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { answers, context, tinyModel, tinyWords } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const TODAY = '2026-11-26'
const facts = (changes: Partial<DateFacts> = {}): DateFacts => ({
  context: context(),
  replies: {},
  choices: {},
  ...changes,
})
const notice = (id: string, when: string, changes: Partial<DateNotice> = {}): DateNotice => ({
  ...{ id, when, title: `Title ${id}`, concerns: [], spares: [] },
  ...changes,
})
const XA: DateTest = { control: { id: 'XA-01', to: 0.5 } }
const HALF: DateTest = { option: { question: 'first', is: 'half' } }
const idsOf = (dates: readonly DateNotice[], given = facts()): string[] =>
  nextDates(dates, given, tinyWords, TODAY).map(({ id }) => id)

test.each([
  [{ plans: ['e3', 'e5'] }, { context: context({ plan: 'e5' }) }, true],
  [{ plans: ['e3', 'e5'] }, { context: context({ plan: 'business-basic' }) }, false],
  [{ plans: ['e3', 'e5'] }, { context: context({ plan: 'other' }) }, false],
  [{ flag: { name: 'devices', is: false } }, { context: context({ devices: false }) }, true],
  [{ flag: { name: 'devices', is: false } }, {}, false],
  [XA, { replies: { 'XA-01': 0.5 } }, true],
  [XA, { replies: { 'XA-01': 0 } }, true],
  [XA, { replies: { 'XA-01': 1 } }, false],
  [XA, { replies: { 'XA-01': 'unknown' } }, false],
  [XA, {}, false],
  [{ control: { id: 'XA-01', from: 1 } }, { replies: { 'XA-01': 1 } }, true],
  [{ control: { id: 'XA-01', from: 1 } }, { replies: { 'XA-01': 0.5 } }, false],
  [HALF, { choices: { first: ['half'] } }, true],
  [HALF, { choices: { first: ['bit'] } }, false],
  [HALF, { choices: { second: ['half'] } }, false],
  [{ ...HALF, ...XA }, { choices: { first: ['half'] }, replies: { 'XA-01': 0.5 } }, true],
  [{ ...HALF, ...XA }, { choices: { first: ['half'] }, replies: { 'XA-01': 1 } }, false],
  [{ plans: ['e5'], ...XA }, { context: context({ plan: 'e5' }), replies: { 'XA-01': 1 } }, false],
] as [DateTest, Partial<DateFacts>, boolean][])(
  'the condition %j is met for the answers %j: %s',
  (one, given, holds) => {
    expect(dateTestHolds(one, facts(given))).toBe(holds)
  },
)

test('a service date is “to check” if no answer says whether it concerns the business', () => {
  expect(judgeDate(notice('a', '2027-01-01'), facts())).toBe('check')
  expect(judgeDate(notice('a', '2027-01-01', { concerns: [XA] }), facts())).toBe('check')
  expect(judgeDate(notice('a', '2027-01-01', { concerns: [XA] }), facts({ replies: { 'XA-01': 0 } }))).toBe(
    'concerns',
  )
})

test('a service date is omitted if one of its conditions excludes the business', () => {
  const date = notice('a', '2027-01-01', { concerns: [XA], spares: [XA] })
  expect(judgeDate(date, facts({ replies: { 'XA-01': 0 } }))).toBe('spared')
  expect(idsOf([date], facts({ replies: { 'XA-01': 0 } }))).toEqual([])
})

test('a report lists the next three service dates in order, without past dates', () => {
  const dates = ['2027-05-01', '2026-11-25', '2026-11-26', '2027-H2', '2026-12'].map((when) =>
    notice(when, when),
  )
  expect(idsOf(dates)).toEqual(['2026-11-26', '2026-12', '2027-05-01'])
})

test('a service date sure to concern the business replaces an earlier one “to check”', () => {
  const dates = [
    ...['2026-12-01', '2026-12-02', '2026-12-03'].map((when) => notice(when, when)),
    notice('late', '2027-H2', { concerns: [XA] }),
  ]
  expect(idsOf(dates, facts({ replies: { 'XA-01': 0.25 } }))).toEqual(['2026-12-01', '2026-12-02', 'late'])
})

test('each service date contains its day as text and a note on whether it applies', () => {
  const dates = [notice('sure', '2026-12', { concerns: [XA] }), notice('open', '2027-H1')]
  expect(nextDates(dates, facts({ replies: { 'XA-01': 0 } }), tinyWords, TODAY)).toEqual([
    {
      id: 'sure',
      when: '2026-12',
      whenText: 'December 2026',
      title: 'Title sure',
      isSure: true,
      note: 'concerns',
    },
    { id: 'open', when: '2027-H1', whenText: 'H1 2027', title: 'Title open', isSure: false, note: 'check' },
  ])
})

test('a report chooses its service dates by the answers and the day of the report', () => {
  const model = tinyModel({
    dates: [notice('a', '2026-12-31', { concerns: [XA], spares: [{ control: { id: 'XA-01', from: 1 } }] })],
  })
  const datesOf = (value: 0 | 1, today: string) =>
    writeReport(model, tinyWords, answers({ controls: { 'XA-01': value } }), { today }).dates
  expect(datesOf(0, TODAY)).toMatchObject([{ id: 'a', isSure: true }])
  expect(datesOf(1, TODAY)).toEqual([])
  expect(datesOf(0, '2027-01-01')).toEqual([])
})

test('a report says that a service date concerns the business because of one option', () => {
  const model = tinyModel({ dates: [notice('a', '2026-12-31', { concerns: [{ ...HALF, ...XA }] })] })
  const isSure = (option: string): boolean[] =>
    writeReport(model, tinyWords, answers({ choices: { first: [option] } }), { today: TODAY }).dates.map(
      (date) => date.isSure,
    )
  expect(isSure('half')).toEqual([true])
  expect(isSure('bit')).toEqual([false])
})

test('a report lists at most three service dates, none of them past or irrelevant', () => {
  const anyNotice = fc.record({
    id: fc.uuid(),
    when: fc.constantFrom('2026-11-25', '2026-11-26', '2026-11', '2026-10', '2027-H1', '2026-H1'),
    title: fc.constant('t'),
    concerns: fc.constantFrom<DateTest[][]>([], [XA]),
    spares: fc.constantFrom<DateTest[][]>([], [XA]),
  })
  forAll(fc.array(anyNotice), fc.constantFrom<Reply[]>(0, 1, 'unknown'), (dates, value) => {
    const given = facts({ replies: { 'XA-01': value } })
    const named = nextDates(dates, given, tinyWords, TODAY)
    expect(named.length).toBeLessThanOrEqual(DATES_SHOWN)
    for (const { id, when } of named) {
      expect(['2026-11-25', '2026-10', '2026-H1']).not.toContain(when)
      expect(
        judgeDate(
          dates.find((date) => date.id === id)!,
          given,
        ),
      ).not.toBe('spared')
    }
  })
})
