import { expect, test } from 'vitest'
import { costsOf } from '../../../src/core/report/costs.ts'
import { echo } from '../../support/words.ts'

const words = { report: echo('report', { costs: '{licence}, and {cost}' }) }

test.each(['owned', 'ownedAddOn', 'anyPlan', 'anyPlanAddOn'])(
  'a control of the plan costs its cost: %s',
  (licence) => {
    expect(costsOf({ licence, cost: '2 keys' }, words)).toBe('2 keys')
  },
)

test('a control that the plan lacks costs the plan too', () => {
  expect(costsOf({ licence: 'Needs E5', cost: '2 keys' }, words)).toBe('Needs E5, and 2 keys')
})
