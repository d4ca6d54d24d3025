import { expect, test } from 'vitest'
import {
  commonReview,
  commonReviewText,
  shortSourceDates,
  sourceDates,
} from '../../../src/core/model/source-dates.ts'
import { echo } from '../../support/words.ts'

const words = echo('sourceDates', {
  text: 'text {published}, read {reviewed}',
  textOld: 'old text {published}, read {reviewed}',
  textUndated: 'undated, read {reviewed}',
  only: 'text {published}',
  onlyOld: 'old text {published}',
  onlyUndated: 'undated',
  allRead: 'all {reviewed}',
  mostRead: 'most {reviewed}',
  short: '{published}/{reviewed}',
  shortOld: 'old {published}/{reviewed}',
  shortUndated: '?/{reviewed}',
})
const reviewed = '2026-11-24'
const READ = '24\u00a0November\u00a02026'
const SHORT = '24 November 2026'
const say = (source: Partial<Parameters<typeof sourceDates>[0]>): string[] =>
  [sourceDates, shortSourceDates].map((write) => write({ reviewed, ...source }, words, 'en-GB'))

test.each([
  ['0 days old', '2026-11-24', 'text 24\u00a0November\u00a02026', '24 November 2026'],
  ['365 days old', '2025-11-24', 'text 24\u00a0November\u00a02025', '24 November 2025'],
  ['366 days old', '2025-11-23', 'old text 23\u00a0November\u00a02025', 'old 23 November 2025'],
])('a source that was %s at its review shows both of its days', (_, published, full, short) => {
  expect(say({ published })).toEqual([`${full}, read ${READ}`, `${short}/${SHORT}`])
})

test('the text with the dates of an undated source contains only its review day', () => {
  expect(say({})).toEqual([`undated, read ${READ}`, `?/${SHORT}`])
})

test.each([
  ['copy', 'readCopy'],
  ['report', 'readReport'],
] as const)('the dates of a source contain a note if we read only a %s of the source', (secondHand, note) => {
  expect(say({ secondHand })).toEqual([`undated, read ${READ} ${note}`, `?/${SHORT}`])
  expect(say({ secondHand, published: '2020-01-01' })[0]).toBe(
    `old text 1\u00a0January\u00a02020, read ${READ} ${note}`,
  )
})

test('the dates of a source use the format of the language', () => {
  expect(sourceDates({ reviewed }, words, 'de')).toBe('undated, read 24.\u00a0November\u00a02026')
})

test('the list of sources shows the review day once if all sources share the day', () => {
  const sources = [{ reviewed }, { reviewed, published: '2026-11-20' }, { reviewed, published: '2024-01-02' }]
  const common = commonReview(sources)
  expect(commonReviewText(common, words, 'en-GB')).toBe(`all ${READ}`)
  expect(sources.map((source) => sourceDates(source, words, 'en-GB', common))).toEqual([
    'undated',
    'text 20\u00a0November\u00a02026',
    'old text 2\u00a0January\u00a02024',
  ])
})

test('a source shows its own review day if most sources have another review day', () => {
  const other = { reviewed: '2026-11-25' }
  const common = commonReview([other, { reviewed }, { reviewed }])
  expect(commonReviewText(common, words, 'en-GB')).toBe(`most ${READ}`)
  expect(sourceDates(other, words, 'en-GB', common)).toBe('undated, read 25\u00a0November\u00a02026')
})

test('a list in which no two sources share a review day has no common review day', () => {
  expect(commonReview([{ reviewed }, { reviewed: '2026-11-25' }])).toBeUndefined()
  expect(commonReview([])).toBeUndefined()
  expect(commonReviewText(undefined, words, 'en-GB')).toBe('')
})
