import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isDate, isDateThisCentury, localDay } from '../../../src/core/model/dates.ts'
import { forAll } from '../../support/for-all.ts'

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-28', 2, '2024-03-01'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-29', 365, '2025-02-28'],
  ['2026-11-24', 45, '2027-01-08'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-03-01', -1, '2026-02-28'],
])('addDays: %s plus %i days is %s', (date, days, then) => {
  expect(addDays(date, days)).toBe(then)
  expect(daysBetween(date, then)).toBe(days)
})

test('daysBetween returns the number of days that addDays added', () => {
  forAll(fc.nat(36_000), fc.integer({ min: -5000, max: 5000 }), (start, days) => {
    const date = addDays('2000-01-01', start)
    expect(daysBetween(date, addDays(date, days))).toBe(days)
  })
})

test('isDateThisCentury accepts only existing days of this century', () => {
  for (const day of ['2026-11-24', '2024-02-29', '2000-01-01', '2099-12-31'])
    expect(isDateThisCentury(day)).toBe(true)
  const others = ['2023-02-29', '2026-13-01', '2026-11-31', '1999-12-31', '2100-01-01', '2026-1-1', '', '0']
  for (const day of others) expect(isDateThisCentury(day)).toBe(false)
})

test('addDays stays within the years 1 to 9999 (docs/threats.md, finding 17)', () => {
  expect(addDays('9999-12-01', 45)).toBe('9999-12-31')
  expect(addDays('0001-01-10', -45)).toBe('0001-01-01')
})

test('localDay stays within the years 1 to 9999 (docs/threats.md, finding 17)', () => {
  const on = (year: number): string => {
    const now = new Date(2000, 1, 29, 23, 59)
    now.setFullYear(year)
    return localDay(now)
  }
  expect([2024, 1970, 99, 4].map(on)).toEqual(['2024-02-29', '1970-03-01', '0099-03-01', '0004-02-29'])
  expect([0, -5, 12_000, 270_000].map(on)).toEqual(['0001-01-01', '0001-01-01', '9999-12-31', '9999-12-31'])
})

test('isDate accepts existing days of any four-digit year', () => {
  for (const date of ['2026-11-24', '0001-01-01', '1999-12-31', '9999-12-31']) expect(isDate(date)).toBe(true)
  for (const date of ['2026-02-30', '2026-13-01', '2026-1-1', 'today']) expect(isDate(date)).toBe(false)
})
