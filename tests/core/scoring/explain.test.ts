import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveReplies, usableContext } from '../../../src/core/answers/answers.ts'
import { explainPriority, explainRisk, explainScore } from '../../../src/core/scoring/explain.ts'
import type { Context, Model, Scope } from '../../../src/core/model/model.ts'
import { rankActions } from '../../../src/core/scoring/plan.ts'
import { assessRisk, prepareResidual } from '../../../src/core/scoring/risk.ts'
import { scoreQuiz } from '../../../src/core/scoring/score.ts'
import { type ScopedControls, selectControls } from '../../../src/core/answers/scope.ts'
import { type Replies } from '../../../src/core/model/replies.ts'
import { model as real } from '../../content/content.ts'
import { anyAnswers, anyContext } from '../anything.ts'
import { context, tinyModel } from '../tiny.ts'

const anyCase = fc.record({
  facts: anyContext,
  answers: anyAnswers(real),
  scope: fc.constantFrom<Scope[]>('quick', 'full'),
})

interface Case {
  facts: Context
  replies: Replies
  scoped: ScopedControls
}

function each(check: (one: Case) => void): void {
  fc.assert(
    fc.property(anyCase, ({ facts, answers, scope }) => {
      const usable = usableContext(real, facts)
      check({
        facts: usable,
        replies: resolveReplies(real, answers),
        scoped: selectControls(real, usable, scope),
      })
    }),
    { numRuns: 300 },
  )
}

test('the rows of every score add up to it', () => {
  each(({ facts, replies, scoped }) => {
    const score = scoreQuiz(real, scoped, facts, replies)
    const opened = explainScore(real, scoped, facts, replies)
    expect(opened.total.result).toBe(score.raw)
    expect(opened.score).toBe(score.score)
    const [least, most] = real.constants.multiplierRange
    for (const { area, rows, result } of opened.areas) {
      expect(result).toBe(score.domains[area.id])
      for (const { control, factors, possible, value, earned } of rows) {
        const product = factors.reduce((sum, { factor }) => sum * factor, 1)
        expect(possible).toBeCloseTo(control.weight * Math.min(most, Math.max(least, product)), 9)
        expect(earned).toBeCloseTo(possible * value, 9)
      }
    }
    const inAreas = opened.areas.flatMap(({ rows }) => rows)
    expect(inAreas).toHaveLength(opened.total.rows.length)
  })
})

test('the lowest cap is the one that the score names', () => {
  each(({ facts, replies, scoped }) => {
    const { heldBy, raw } = scoreQuiz(real, scoped, facts, replies)
    const { gates } = explainScore(real, scoped, facts, replies)
    expect(gates.map(({ control }) => control.id)).toEqual(real.gates.map(({ control }) => control))
    const lowest = Math.min(...gates.map(({ cap }) => cap))
    expect(heldBy?.cap ?? raw).toBe(Math.min(raw, lowest))
    for (const { isLifted, cap } of gates) if (isLifted) expect(cap).toBe(100)
  })
})

test('the products of every scenario come to its risk', () => {
  each(({ facts, replies, scoped }) => {
    const risk = assessRisk(real, prepareResidual(real, scoped, facts), replies)
    for (const scenario of real.scenarios) {
      const opened = explainRisk(real, scoped, facts, replies, scenario)
      expect(opened.inherent).toBe(risk.inherent[scenario.id])
      expect(opened.residual).toBe(risk.residual[scenario.id])
      for (const side of [opened.likelihood, opened.impact]) {
        const start = side.adds.reduce((sum, { add }) => sum + add, side.base)
        expect(side.start).toBe(Math.min(5, Math.max(1, start)))
        const product = side.rows.reduce((left, { factor }) => left * factor, 1)
        expect(1 + (side.start - 1) * product).toBeCloseTo(side.result, 9)
      }
    }
  })
})

test('every priority is its division', () => {
  each(({ facts, replies, scoped }) => {
    const residualOf = prepareResidual(real, scoped, facts)
    for (const ranked of rankActions(real, scoped, facts, replies, residualOf)) {
      const opened = explainPriority(real, scoped, facts, replies, residualOf, ranked)
      expect(opened.priority).toBe(ranked.priority)
      expect(opened.riskFall).toBe(ranked.riskFall)
      expect(opened.scoreThen - opened.scoreNow).toBe(ranked.scoreGain)
    }
  })
})

function tiny(
  replies: Replies,
  changes: { model?: Model; facts?: Partial<Context> } = {},
): Case & { model: Model } {
  const model = changes.model ?? tinyModel()
  const facts = context(changes.facts)
  return { model, facts, replies, scoped: selectControls(model, facts, 'full') }
}

test('by hand: payments double one weight, and the gate holds', () => {
  const { model, scoped, facts, replies } = tiny(
    { 'XA-01': 0.25, 'XA-02': 1, 'XB-01': 1 },
    { facts: { payments: true } },
  )
  const { total, areas, gates, score } = explainScore(model, scoped, facts, replies)
  // (10 × 0.25 + 5 × 2 × 1 + 3 × 1 + 2 × 0) ÷ 25
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

test('a lifted gate says so, a done one has nothing to lift, and a gate without a control is left out', () => {
  const gate = {
    control: 'XA-01',
    caps: [40, 60, 80] as [number, number, number],
    because: 'x',
    liftedWhen: { flag: { name: 'payments' as const, is: false } },
  }
  const model = tinyModel({ gates: [gate, { ...gate, control: 'XZ-99' }] })
  const open = (replies: Replies, payments: boolean) => {
    const one = tiny(replies, { model, facts: { payments } })
    return explainScore(model, one.scoped, one.facts, one.replies).gates
  }
  expect(open({ 'XA-01': 0 }, false)).toMatchObject([{ cap: 100, isLifted: true }])
  expect(open({ 'XA-01': 0 }, true)).toMatchObject([{ cap: 40, isLifted: false }])
  expect(open({ 'XA-01': 1 }, false)).toMatchObject([{ cap: 100, isLifted: false }])
})

test('an area in which nothing counts is 0', () => {
  const { model, scoped, facts } = tiny({}, { model: tinyModel({ controls: [] }) })
  expect(explainScore(model, scoped, facts, {}).total).toEqual({
    rows: [],
    earned: 0,
    possible: 0,
    result: 0,
  })
})

test('by hand: the strongest effect counts whole, and what is not in place is not listed', () => {
  const { model, scoped, facts, replies } = tiny({ 'XA-01': 0.5, 'XA-02': 1 }, { facts: { payments: true } })
  const opened = explainRisk(model, scoped, facts, replies, model.scenarios[0]!)
  // Likelihood 4 + 2 is kept at 5: 1 + 4 × (1 − 0.6 × 0.5). Impact 3 + 0.5: 1 + 2.5 × (1 − 0.35).
  expect(opened.likelihood).toMatchObject({ base: 4, adds: [{ add: 2 }], start: 5, result: 3.8 })
  expect(opened.impact.result).toBeCloseTo(2.625, 12)
  expect(opened).toMatchObject({ inherent: 17.5, residual: 9.975 })
  expect(explainRisk(model, scoped, facts, {}, model.scenarios[0]!).likelihood.rows).toEqual([])
})

test('by hand: two effects on one side, the second discounted', () => {
  const model = tinyModel()
  for (const control of model.controls) control.effects = [{ scenario: 'S2', impact: 'medium' }]
  const { scoped, facts } = tiny({}, { model })
  const { impact } = explainRisk(model, scoped, facts, { 'XA-01': 0.5, 'XB-01': 1 }, model.scenarios[1]!)
  expect(impact.rows.map(({ control, discount }) => [control.id, discount])).toEqual([
    ['XB-01', 1],
    ['XA-01', 0.8],
  ])
  expect(impact.result).toBeCloseTo(1 + 0.8 * (1 - 0.1 * 0.8), 12)
})

test('by hand: a priority with a gate, and one whose effort is nearly done', () => {
  const { model, scoped, facts, replies } = tiny({ 'XA-01': 0.5, 'XA-02': 0.5 })
  const residualOf = prepareResidual(model, scoped, facts)
  const open = (id: string) =>
    explainPriority(model, scoped, facts, replies, residualOf, {
      control: model.controls.find((one) => one.id === id)!,
    })
  expect(open('XA-01')).toMatchObject({ gateFactor: 1.5, effort: 3, value: 0.5, left: 1.5, cost: 1 })
  expect(open('XA-02')).toMatchObject({ gateFactor: 1, effort: 1, left: 0.5 })
  expect(open('XB-01')).toMatchObject({ cost: 2 })
})
