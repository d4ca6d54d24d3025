import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/core/model/dates.ts'
import {
  PERIOD,
  firstDayOf,
  groupDates,
  groupInWords,
  isPast,
  lastDayOf,
  periodInWords,
  precisionOf,
  splitDates,
} from '../../../src/core/model/service-dates.ts'
import { forAll } from '../../support/for-all.ts'

const words = { firstHalf: 'H1 of {year}', secondHalf: 'H2 of {year}' }

const anyPeriod = fc
  .record({
    year: fc.integer({ min: 2020, max: 2040 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom('day', 'month', 'half-year'),
  })
  .map(({ year, month, day, precision }) => {
    const two = (n: number): string => String(n).padStart(2, '0')
    if (precision === 'half-year') return `${String(year)}-H${month > 6 ? '2' : '1'}`
    return `${String(year)}-${two(month)}${precision === 'day' ? `-${two(day)}` : ''}`
  })

test.each([
  ['2026-12-31', 'day', '2026-12-31', '2026-12-31', '31 December 2026'],
  ['2026-12', 'month', '2026-12-01', '2026-12-31', 'December 2026'],
  ['2028-02', 'month', '2028-02-01', '2028-02-29', 'February 2028'],
  ['2027-02', 'month', '2027-02-01', '2027-02-28', 'February 2027'],
  ['2027-H1', 'half-year', '2027-01-01', '2027-06-30', 'H1 of 2027'],
  ['2027-H2', 'half-year', '2027-07-01', '2027-12-31', 'H2 of 2027'],
])('the period %s is a %s from %s to %s with the text “%s”', (when, precision, first, last, text) => {
  expect(precisionOf(when)).toBe(precision)
  expect([firstDayOf(when), lastDayOf(when)]).toEqual([first, last])
  expect(periodInWords(when, words, 'en-GB')).toBe(text)
})

test('the text of a period uses the format of the language', () => {
  expect(periodInWords('2026-12-31', words, 'de-DE')).toBe('31. Dezember 2026')
  expect(periodInWords('2027-04-01', words, 'fr')).toBe('1er avril 2027')
  expect(periodInWords('2026-12', words, 'de-DE')).toBe('Dezember 2026')
})

test.each(['2026', '2026-13', '2026-00', '2026-12-32', '2026-H3', '2026-Q1', '26-12', '2026-12-1', ''])(
  '"%s" is not a period',
  (text) => {
    expect(PERIOD.test(text)).toBe(false)
  },
)

test('a service date is “coming” until the end of its day, then “past”', () => {
  expect(isPast('2026-10-13', '2026-10-13')).toBe(false)
  expect(isPast('2026-10-13', '2026-10-14')).toBe(true)
})

test('a month or half-year is “coming” until its last day', () => {
  expect(isPast('2026-12', '2026-12-31')).toBe(false)
  expect(isPast('2026-12', '2027-01-01')).toBe(true)
  expect(isPast('2027-H1', '2027-06-30')).toBe(false)
  expect(isPast('2027-H1', '2027-07-01')).toBe(true)
})

test('coming service dates are sorted from the earliest, past dates from the latest', () => {
  const dates = ['2027-H2', '2025-10-14', '2026-12', '2026-12-01', '2026-10-01', '2027-04-01'].map(
    (when) => ({
      when,
    }),
  )
  const { coming, past } = splitDates(dates, '2026-11-26')
  expect(coming.map(({ when }) => when)).toEqual(['2026-12-01', '2026-12', '2027-04-01', '2027-H2'])
  expect(past.map(({ when }) => when)).toEqual(['2026-10-01', '2025-10-14'])
})

test('a service date is either coming or past, and never becomes coming again', () => {
  forAll(
    fc.array(anyPeriod),
    fc.integer({ min: 0, max: 8000 }),
    fc.integer({ min: 0, max: 400 }),
    (periods, offset, later) => {
      const dates = periods.map((when, id) => ({ when, id }))
      const today = addDays('2020-01-01', offset)
      const { coming, past } = splitDates(dates, today)
      expect([...coming, ...past].map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
        dates.map(({ id }) => id),
      )
      const after = splitDates(dates, addDays(today, later))
      expect(past.filter((date) => !after.past.includes(date))).toEqual([])
      for (const { when } of dates) expect(firstDayOf(when) <= lastDayOf(when)).toBe(true)
    },
  )
})

test('service dates are grouped by quarter, and a half-year is a group of its own', () => {
  const dates = ['2026-10-01', '2026-12', '2027-01-31', '2027-10-12', '2027-H2'].map((when) => ({ when }))
  expect(groupDates(dates).map(({ id, dates: own }) => [id, ...own.map(({ when }) => when)])).toEqual([
    ['2026-Q4', '2026-10-01', '2026-12'],
    ['2027-Q1', '2027-01-31'],
    ['2027-Q4', '2027-10-12'],
    ['2027-H2', '2027-H2'],
  ])
})

test('a quarter has one group, also if a half-year is sorted between its service dates', () => {
  const dates = ['2027-10', '2027-H2', '2027-12-31'].map((when) => ({ when }))
  expect(groupDates(dates).map(({ id, dates: own }) => [id, own.length])).toEqual([
    ['2027-Q4', 2],
    ['2027-H2', 1],
  ])
})

test.each([
  ['2026-Q1', 'en-GB', 'January – March 2026'],
  ['2026-Q4', 'en-GB', 'October – December 2026'],
  ['2026-Q4', 'de-DE', 'Oktober–Dezember 2026'],
  ['2027-H1', 'en-GB', 'H1 of 2027'],
])('the group %s in %s has the heading “%s”', (id, language, text) => {
  expect(groupInWords(id, words, language).replaceAll(/\s/g, ' ')).toBe(text)
})
