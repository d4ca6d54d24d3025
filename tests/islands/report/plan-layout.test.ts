import { expect, test } from 'vitest'
import { type PlanGroup, holdPlaces, rowsAbove } from '../../../src/islands/report/plan/plan-layout.ts'

const group = (id: PlanGroup['id'], ...ids: string[]): PlanGroup => ({ id, title: id, lead: '', ids })

test('holdPlaces keeps a control at its old place if its plan group has changed', () => {
  const before = [group('thisWeek', 'a', 'b'), group('thisMonth', 'c'), group('inPlace', 'd')]
  const now = [group('thisWeek', 'c', 'a'), group('thisMonth'), group('inPlace', 'b', 'd')]
  expect(holdPlaces(before, now)).toEqual(before)
})

test('holdPlaces adds a new control at the end of its group, and omits a removed one', () => {
  const before = [group('thisWeek', 'a', 'b')]
  const now = [group('thisWeek', 'n', 'b'), group('accepted', 'x')]
  expect(holdPlaces(before, now)).toEqual([group('thisWeek', 'b', 'n'), group('accepted', 'x')])
})

test('rowsAbove returns the number of jobs in the groups above each plan group', () => {
  const above = rowsAbove([group('thisWeek', 'a', 'b'), group('thisMonth', 'c'), group('thisQuarter', 'd')])
  expect([...above.values()]).toEqual([0, 2, 3])
})
