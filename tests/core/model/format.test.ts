import { expect, test } from 'vitest'
import { dateInWords, fill, shown } from '../../../src/core/model/format.ts'

test('values take the places of their names', () => {
  expect(fill('{n} of {total}', { n: 4, total: 21 })).toBe('4 of 21')
})

test('a name without a value stays as it is, and so does one that every object has', () => {
  expect(fill('{n} {toString}', {})).toBe('{n} {toString}')
})

test('a value is not filled in again', () => {
  expect(fill('{a}', { a: '{b}', b: 'no' })).toBe('{b}')
})

test('a date is written out in the language asked for', () => {
  expect(dateInWords('2026-11-24', 'en-GB')).toBe('24 November 2026')
  expect(dateInWords('2026-11-24', 'de')).toBe('24. November 2026')
})

test('a score is shown rounded down', () => {
  expect(shown(69.999)).toBe(69)
})
