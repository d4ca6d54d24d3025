import { expect, test } from 'vitest'
import { type PlanGroup, holdPlaces, rowsAbove } from '../../../src/islands/report/plan/plan-layout.ts'

const group = (id: PlanGroup['id'], ...ids: string[]): PlanGroup => ({ id, title: id, lead: '', ids })

test('a control that moved to another group keeps its place', () => {
  const before = [group('thisWeek', 'a', 'b'), group('thisMonth', 'c'), group('inPlace', 'd')]
  const now = [group('thisWeek', 'c', 'a'), group('thisMonth'), group('inPlace', 'b', 'd')]
  expect(holdPlaces(before, now)).toEqual(before)
})

test('a new control is last in its group, and a control that is gone leaves no gap', () => {
  const before = [group('thisWeek', 'a', 'b')]
  const now = [group('thisWeek', 'n', 'b'), group('accepted', 'x')]
  expect(holdPlaces(before, now)).toEqual([group('thisWeek', 'b', 'n'), group('accepted', 'x')])
})

test('the jobs are numbered through all groups', () => {
  const above = rowsAbove([group('thisWeek', 'a', 'b'), group('thisMonth', 'c'), group('thisQuarter', 'd')])
  expect([...above.values()]).toEqual([0, 2, 3])
})
