import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../../src/core/answers/answers.ts'
import { isContextTestMet, usableContext } from '../../../src/core/answers/scope.ts'
import { worth, type Replies } from '../../../src/core/model/replies.ts'
import type { Context, Model, Scope } from '../../../src/core/model/model.ts'
import { type Result, computeResult } from '../../../src/core/scoring/result.ts'
import type { RiskSide } from '../../../src/core/scoring/risk.ts'
import { model as real } from '../../content/content.ts'
import { anyAnswers, anyContext } from '../anything.ts'
import { TODAY, context, tinyModel } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const anyCase = fc.record({
  facts: anyContext,
  answers: anyAnswers(real),
  scope: fc.constantFrom<Scope[]>('quick', 'full'),
})

/** Calls `check` with the result of the real quiz for random answers. */
function each(check: (result: Result) => void): void {
  forAll(anyCase, ({ facts, answers, scope }) => {
    check(computeResult(real, { ...answers, context: usableContext(real, facts), scope }, TODAY))
  })
}

test('each row of a score is weight × factors × value', () => {
  const [least, most] = real.constants.multiplierRange
  each(({ sums, raw, domains, replies, context: facts }) => {
    expect(sums.total.result).toBe(raw)
    for (const { control, factors, possible, reply, value, earned } of sums.total.rows) {
      const rules = real.contextRules.filter(
        ({ when, multipliers }) => control.id in multipliers && isContextTestMet(when, facts),
      )
      expect(factors).toEqual(
        rules.map(({ when, multipliers }) => ({ when, factor: multipliers[control.id] })),
      )
      const product = factors.reduce((sum, { factor }) => sum * factor, 1)
      expect(possible).toBeCloseTo(control.weight * Math.min(most, Math.max(least, product)), 9)
      expect(reply).toBe(replies[control.id] ?? 'unknown')
      expect(value).toBe(worth(reply))
      expect(earned).toBe(possible * value)
    }
    for (const { area, rows, result } of sums.areas) {
      expect(result).toBe(domains[area.id])
      expect(rows).toEqual(sums.total.rows.filter(({ control }) => control.area === area.id))
    }
  })
})

test('the lowest cap of all gates limits the score, and the result names that gate', () => {
  each(({ sums: { gates }, heldBy, raw, score }) => {
    expect(gates.map(({ gate }) => gate)).toEqual(real.gates)
    const lowest = Math.min(...gates.map(({ cap }) => cap))
    expect(score).toBe(Math.min(raw, lowest))
    expect(heldBy?.cap ?? raw).toBe(score)
    for (const { isLifted, cap } of gates) if (isLifted) expect(cap).toBe(100)
  })
})

test('a risk is computed from likelihood × impact', () => {
  each(({ riskSums, inherent, residual }) => {
    expect(riskSums.map(({ scenario }) => scenario)).toEqual(real.scenarios)
    for (const { scenario, likelihood, impact, ...risk } of riskSums) {
      expect(risk).toEqual({ inherent: inherent[scenario.id], residual: residual[scenario.id] })
      expect(risk.inherent).toBeCloseTo(likelihood.start * impact.start, 8)
      expect(risk.residual).toBeCloseTo(likelihood.result * impact.result, 8)
      for (const side of [likelihood, impact]) expectProduct(side)
    }
  })
})

function expectProduct({ base, adds, start, rows, result }: RiskSide): void {
  const sum = adds.reduce((total, { add }) => total + add, base)
  expect(start).toBe(Math.min(5, Math.max(1, sum)))
  for (const [index, { effect, value, discount, factor }] of rows.entries()) {
    expect(discount).toBeCloseTo(real.constants.overlap ** index, 9)
    expect(factor).toBeCloseTo(1 - effect * value * discount, 9)
  }
  const product = rows.reduce((left, { factor }) => left * factor, 1)
  expect(result).toBeCloseTo(1 + (start - 1) * product, 9)
}

test('the priority of an action is its gain ÷ (√effort left × cost factor)', () => {
  each(({ ranked, score, residual }) => {
    for (const one of ranked) {
      expect(one.scoreNow).toBe(score)
      expect(one.scoreGain).toBe(one.scoreThen - one.scoreNow)
      expect(one.falls.map(({ now }) => now)).toEqual(Object.values(residual))
      expect(one.riskFall).toBeCloseTo(
        one.falls.reduce((sum, { now, then }) => sum + now - then, 0),
        9,
      )
      const gain = (one.riskFall + 0.05 * one.scoreGain) * one.gateFactor
      expect(one.priority).toBeCloseTo(gain / (Math.sqrt(one.effortLeft) * one.cost), 8)
    }
  })
})

test('the gains predicted for an action equal the gains after doing the action', () => {
  each((result) => {
    const [first] = result.ranked
    if (!first) return
    const { context: facts, scope } = result
    const controls = { ...result.replies, [first.control.id]: 1 as const }
    const then = computeResult(real, { ...NO_ANSWERS, context: facts, controls, scope }, TODAY)
    expect(then.score).toBe(first.scoreThen)
    expect(Object.values(then.residual)).toEqual(first.falls.map((fall) => fall.then))
  })
})

function tiny(replies: Replies, changes: { model?: Model; facts?: Partial<Context> } = {}): Result {
  const model = changes.model ?? tinyModel()
  const answers = {
    ...NO_ANSWERS,
    context: context(changes.facts),
    controls: replies,
    scope: 'full' as const,
  }
  return computeResult(model, answers, TODAY)
}

test('the fact "payments" doubles one weight, as calculated by hand', () => {
  const { sums, score } = tiny({ 'XA-01': 0.25, 'XA-02': 1, 'XB-01': 1 }, { facts: { payments: true } })
  const { total, areas, gates } = sums
  // The result is 100 × (10 × 0.25 + 5 × 2 × 1 + 3 × 1 + 2 × 0) ÷ 25.
  expect(total).toMatchObject({ earned: 15.5, possible: 25, result: 62 })
  expect(total.rows[1]).toMatchObject({ factors: [{ factor: 2 }], possible: 10, value: 1, earned: 10 })
  expect(total.rows[3]).toMatchObject({ reply: 'unknown', value: 0, earned: 0, factors: [] })
  expect(areas.map(({ area, result }) => [area.id, result])).toEqual([
    ['XA', 62.5],
    ['XB', 60],
  ])
  expect(gates).toMatchObject([{ value: 0.25, cap: 60, isLifted: false }])
  expect(score).toBe(60)
})

test('isLifted is true only if a fact about the business lifts the cap of a gate', () => {
  const gate = {
    control: 'XA-01',
    caps: [40, 60, 80] as [number, number, number],
    because: 'x',
    liftedWhen: { flag: { name: 'payments' as const, is: false } },
  }
  const model = tinyModel({ gates: [gate] })
  const gates = (replies: Replies, payments: boolean) =>
    tiny(replies, { model, facts: { payments } }).sums.gates
  expect(gates({ 'XA-01': 0 }, false)).toMatchObject([{ cap: 100, isLifted: true }])
  expect(gates({ 'XA-01': 0 }, true)).toMatchObject([{ cap: 40, isLifted: false }])
  expect(gates({ 'XA-01': 1 }, false)).toMatchObject([{ cap: 100, isLifted: false }])
})

test('the total score of a model without controls is 0', () => {
  const { sums } = tiny({}, { model: tinyModel({ controls: [] }) })
  expect(sums.total).toEqual({ rows: [], earned: 0, possible: 0, result: 0 })
})

test('the strongest effect on a risk counts in full, as calculated by hand', () => {
  const [sum] = tiny({ 'XA-01': 0.5, 'XA-02': 1 }, { facts: { payments: true } }).riskSums
  // Likelihood 4 + 2 is limited to 5: 1 + 4 × (1 − 0.6 × 0.5). Impact 3 + 0.5: 1 + 2.5 × (1 − 0.35).
  expect(sum?.likelihood).toMatchObject({ base: 4, adds: [{ add: 2 }], start: 5, result: 3.8 })
  expect(sum?.impact.result).toBeCloseTo(2.625, 12)
  expect(sum).toMatchObject({ inherent: 17.5, residual: 9.975 })
  expect(tiny({}).riskSums[0]?.likelihood.rows).toEqual([])
})

test('the second strongest effect on an impact counts at 80%, as calculated by hand', () => {
  const model = tinyModel()
  for (const control of model.controls) control.effects = [{ scenario: 'S2', impact: 'medium' }]
  const { impact } = tiny({ 'XA-01': 0.5, 'XB-01': 1 }, { model }).riskSums[1]!
  expect(impact.rows.map(({ control, discount }) => [control.id, discount])).toEqual([
    ['XB-01', 1],
    ['XA-01', 0.8],
  ])
  expect(impact.result).toBeCloseTo(1 + 0.8 * (1 - 0.1 * 0.8), 12)
})

test('the terms of an action’s priority equal the values calculated by hand', () => {
  const { ranked } = tiny({ 'XA-01': 0.5, 'XA-02': 0.5 })
  const of = (id: string) => ranked.find(({ control }) => control.id === id)
  expect(of('XA-01')).toMatchObject({ gateFactor: 1.5, effort: 3, value: 0.5, effortLeft: 1.5, cost: 1 })
  expect(of('XA-02')).toMatchObject({ gateFactor: 1, effort: 1, effortLeft: 0.5 })
  expect(of('XB-01')).toMatchObject({ cost: 2 })
})
