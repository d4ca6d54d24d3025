import { expect, test } from 'vitest'
import { fill, formatList, formatNumber, plural, floorScore } from '../../../src/core/model/format.ts'
import {
  dateInWords,
  dateOnOneLine,
  formatUnits,
  weekdayInWords,
  withColon,
} from '../../../src/core/model/format-dates.ts'

test('fill replaces each placeholder by the value of the same name', () => {
  expect(fill('{n} of {total}', { n: 4, total: 21 })).toBe('4 of 21')
})

test('a placeholder without a value stays unchanged', () => {
  expect(fill('{n} {toString}', {})).toBe('{n} {toString}')
})

test('a placeholder inside a value is not replaced', () => {
  expect(fill('{a}', { a: '{b}', b: 'no' })).toBe('{b}')
})

test('a date is formatted in the given language', () => {
  expect(dateInWords('2026-11-24', 'en-GB')).toBe('24 November 2026')
  expect(dateInWords('2026-11-24', 'de')).toBe('24. November 2026')
})

test('French writes the first day of a month as an ordinal number', () => {
  expect(dateInWords('2027-02-01', 'fr')).toBe('1er février 2027')
  expect(dateOnOneLine('2027-04-01', 'fr-CA')).toBe('1er\u00a0avril\u00a02027')
  expect(weekdayInWords('2027-02-01', 'fr')).toBe('lundi 1er février')
  expect(dateInWords('2027-02-11', 'fr')).toBe('11 février 2027')
  expect(dateInWords('2027-01-21', 'fr')).toBe('21 janvier 2027')
  expect(dateInWords('2027-02-01', 'es')).toBe('1 de febrero de 2027')
})

test('French has a narrow no-break space between a label and its colon', () => {
  expect(withColon('Qui', 'fr')).toBe('Qui\u202f:')
  expect(withColon('Who', 'en-GB')).toBe('Who:')
  expect(withColon('Wer', 'de')).toBe('Wer:')
})

test('a score is shown as a whole number, rounded down', () => {
  expect(floorScore(69.999)).toBe(69)
})

test('plural returns the sentence for the plural category of a number', () => {
  const jobs = { one: '{n} job', other: '{n} jobs' }
  expect([0, 1, 2].map((n) => plural(jobs, n, 'en-GB'))).toEqual(['0 jobs', '1 job', '2 jobs'])
  const files = { one: '{n} plik', few: '{n} pliki', many: '{n} plików', other: '{n} pliku' }
  expect([1, 2, 5, 22].map((n) => plural(files, n, 'pl'))).toEqual([
    '1 plik',
    '2 pliki',
    '5 plików',
    '22 pliki',
  ])
})

test('plural uses the sentence for "other" if a plural category has no sentence', () => {
  expect(plural({ other: '{n} of {total}' }, 1, 'en-GB', { total: 1_200 })).toBe('1 of 1200')
})

test('plural formats the number with the separators of the given language', () => {
  expect(plural({ other: '{n} jobs' }, 1_200, 'en-GB')).toBe('1,200 jobs')
  expect(plural({ other: '{n} Aufgaben' }, 1_200, 'de')).toBe('1.200 Aufgaben')
})

test('a list is formatted in the given language', () => {
  expect(formatList(['a', 'b', 'c'], 'en-GB')).toBe('a, b and c')
  expect(formatList(['a', 'b'], 'de')).toBe('a und b')
})

test('a formatted number keeps up to nine decimals', () => {
  expect(formatNumber(1234.123456789, 'en-GB')).toBe('1,234.123456789')
  expect(formatNumber(0.5, 'de')).toBe('0,5')
})

test('a duration of several units is formatted with all units', () => {
  const time: [number, 'hour' | 'minute'][] = [
    [6, 'hour'],
    [1, 'minute'],
  ]
  expect(formatUnits(time, 'en-GB')).toBe('6 hours 1 minute')
  expect(formatUnits(time, 'de')).toBe('6 Stunden, 1 Minute')
})

test('a date that is written with its weekday contains no year', () => {
  expect(weekdayInWords('2026-12-04', 'en-GB').replace(',', '')).toBe('Friday 4 December')
})
