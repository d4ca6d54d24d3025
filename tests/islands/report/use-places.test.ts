import { expect, test } from 'vitest'
import type { Report } from '../../../src/core/report/types.ts'
import type { PlanGroup } from '../../../src/islands/report/plan/plan-layout.ts'
import { firstOnScreen } from '../../../src/islands/report/plan/use-places.ts'

const action = (id: string, group = 'thisWeek'): object => ({ id, group, title: id, effort: '', who: '' })
/** A report in which "b" is done, "d" is an accepted risk, and "c" is now the best job. */
const report = {
  head: { first: [action('c'), action('a')] },
  actions: [action('c'), action('a'), action('e'), action('d', 'accepted')],
} as unknown as Report
const places = [
  { id: 'thisWeek', ids: ['b', 'd', 'a', 'c'] },
  { id: 'thisMonth', ids: ['e'] },
] as PlanGroup[]

const ids = (shown: Report, full: Report | undefined, isPlanChange: boolean): string[] =>
  firstOnScreen(shown, full, places, isPlanChange).map(({ id }) => id)

test('after a change in the action plan, the first jobs follow the rows on screen', () => {
  expect(ids(report, report, true)).toEqual(['a', 'c'])
})

test('after any other change, the first jobs follow the report', () => {
  expect(ids(report, report, false)).toEqual(['c', 'a'])
})

test('the first jobs of a what-if report or a summary follow that report', () => {
  expect(ids(report, { ...report }, true)).toEqual(['c', 'a'])
  expect(ids(report, undefined, true)).toEqual(['c', 'a'])
})
