import { expect, test } from 'vitest'
import type { Context, Model } from '../../../src/core/model/model.ts'
import { type Risk, assessRisk, sumRisks } from '../../../src/core/scoring/risk.ts'
import { selectControls } from '../../../src/core/answers/scope.ts'
import { type Replies } from '../../../src/core/model/replies.ts'
import { context, tinyControl, tinyModel } from '../tiny.ts'

function risk(replies: Replies, facts: Partial<Context> = {}, model: Model = tinyModel()): Risk {
  const all = context(facts)
  return assessRisk(model, sumRisks(model, selectControls(model, all, 'full'), all, replies).sums)
}

test('with no control in place, the residual risk equals the inherent risk', () => {
  const { inherent, residual, index } = risk({})
  expect(residual).toEqual(inherent)
  expect(inherent).toEqual({ S1: 12, S2: 4 })
  expect(index.residual).toBe(index.inherent)
})

test.each<[string, Replies, number]>([
  // Likelihood: 1 + 3 × (1 − 0.6 × 0.5). Impact: 3.
  ['a control lowers likelihood by its effect times its value', { 'XA-01': 0.5 }, 9.3],
  // Likelihood: 1 + 3 × 0.4. Impact: 1 + 2 × 0.65.
  ['controls lower likelihood and impact independently', { 'XA-01': 1, 'XA-02': 1 }, 5.06],
  ['an unknown control lowers nothing', { 'XA-01': 'unknown' }, 12],
])('the residual risk: %s', (_, replies, residual) => {
  expect(risk(replies).residual['S1']).toBe(residual)
})

test('the second strongest effect on a likelihood counts at 80%', () => {
  const effects = [{ scenario: 'S1', likelihood: 'high' as const }]
  const model = tinyModel()
  model.controls.unshift(tinyControl('XA-00', { effects }))
  // Likelihood: 1 + 3 × (1 − 0.6) × (1 − 0.35 × 0.8).
  expect(risk({ 'XA-00': 1, 'XA-01': 1 }, {}, model).residual['S1']).toBeCloseTo(1.864 * 3, 9)
})

test('facts about the business raise a likelihood, but never above 5', () => {
  expect(risk({}, { payments: true }).inherent['S1']).toBe(5 * 3.5)
})

test('a risk at the limit between two risk bands is in the higher band', () => {
  expect(risk({}).bands).toEqual({ S1: 'storm', S2: 'rough' })
  expect(risk({ 'XB-01': 1 }).bands['S2']).toBe('calm')
})

test('a risk above the limits of all risk bands has no band', () => {
  const model = tinyModel()
  model.constants.bands = [{ id: 'calm', name: 'Calm', below: 4 }]
  expect(risk({}, {}, model).bands['S1']).toBe('')
})

test('the risk index maps all scenarios to a number from 0 to 100', () => {
  // The inherent risks are 12 and 4. Each risk is from 1 to 25: 100 × ((12 − 1) + (4 − 1)) ÷ (2 × 24).
  expect(risk({}).index.inherent).toBeCloseTo(29.1667, 3)
})
