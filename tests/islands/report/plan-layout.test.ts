import { expect, test } from 'vitest'
import type { Report } from '../../../src/core/report/types.ts'
import {
  type PlanGroup,
  groupByWho,
  holdPlaces,
  rowNumbers,
} from '../../../src/islands/report/plan/plan-layout.ts'

const group = (id: PlanGroup['id'], ...ids: string[]): PlanGroup => ({
  id,
  title: id,
  lead: '',
  ids,
  done: [],
})

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

test('rowNumbers counts the rows of all plan groups from 1', () => {
  const numbers = rowNumbers([
    group('thisWeek', 'a', 'b'),
    group('thisMonth', 'c'),
    group('thisQuarter', 'd'),
  ])
  expect([...numbers]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ])
})

const who = { a: 'you', b: 'it', c: 'you', d: 'both', e: 'it', x: 'it', p: 'you' }
const report = {
  actions: (['a', 'c', 'd', 'e', 'x'] as const).map((id) => ({ id, who: who[id] })),
  inPlace: (['b', 'p'] as const).map((id) => ({ id, who: who[id] })),
} as unknown as Report
const groups = [
  { ...group('thisWeek', 'a', 'e'), done: ['b'] },
  group('thisMonth', 'c', 'd'),
  group('accepted', 'x'),
  group('inPlace', 'b', 'p'),
]

test('groupByWho keeps the order by value inside each group of people', () => {
  const byWho = groupByWho(groups, report, ['you', 'it', 'both'])!
  expect(byWho.map(({ title, ids, done }) => [title, ids, done])).toEqual([
    ['you', ['a', 'c'], []],
    ['it', ['e'], ['b']],
    ['both', ['d'], []],
    ['accepted', ['x'], []],
    ['inPlace', ['b', 'p'], []],
  ])
})

test('groupByWho returns nothing if one kind of person does all jobs', () => {
  expect(groupByWho([group('thisWeek', 'a', 'c')], report, ['you', 'it', 'both'])).toBeUndefined()
})
