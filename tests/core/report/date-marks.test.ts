import { expect, test } from 'vitest'
import type { DateTest, Reply } from '../../../src/core/model/model.ts'
import { markDate, plansOf } from '../../../src/core/report/date-marks.ts'
import { context } from '../tiny.ts'

const XA: DateTest = { control: { id: 'XA-01', to: 0.5 } }

test('a service date is about the plans that none of its conditions excludes', () => {
  const spares: DateTest[] = [
    { plans: ['business-basic', 'business-standard'] },
    { plans: ['business-premium'] },
  ]
  expect(plansOf({ spares })).toEqual(['e3', 'e5'])
})

test.each([
  [[]],
  [[{ plans: ['e3'], flag: { name: 'devices', is: false } }]],
  [[{ plans: ['e3'], ...XA }]],
  [[{ flag: { name: 'devices', is: false } }]],
] as [DateTest[]][])('a service date with the exclusions %j is about every plan', (spares) => {
  expect(plansOf({ spares })).toEqual([])
})

test.each([
  ['e5', undefined, 'plan'],
  ['business-basic', undefined, 'spared'],
  ['other', undefined, undefined],
  ['e5', 0, 'concerns'],
  ['business-basic', 0, 'spared'],
] as const)('with the plan %s and the value %s, the mark of a service date is %s', (plan, value, mark) => {
  const date = {
    ...{ id: 'a', when: '2027-01-01', title: 'A' },
    ...{ concerns: [XA], spares: [{ plans: ['business-basic' as const] }] },
  }
  const replies: Record<string, Reply> = value === undefined ? {} : { 'XA-01': value }
  expect(markDate(date, { context: context({ plan }), replies, choices: {} })).toBe(mark)
})
