/** Tests rules that hold for every scoring model and all answers, with thousands of random models. */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { Context, EffectClass, Effort, Model, Reply, Scope } from '../../src/core/model/model.ts'
import { type Result, computeResult } from '../../src/core/scoring/result.ts'
import { worth } from '../../src/core/model/replies.ts'
import { anyContext, anyReply } from './anything.ts'
import { TODAY, answers, tinyControl, tinyModel } from './tiny.ts'
import { forAll } from '../support/for-all.ts'

const SCENARIOS = ['S1', 'S2']
const EFFECTS: EffectClass[] = ['low', 'medium', 'high', 'very-high']
const EFFORTS: Effort[] = ['minutes', 'hour', 'hours', 'day', 'days']
const LADDER: Reply[] = ['unknown', 0, 0.25, 0.5, 1]

const anyEffect = fc.record({
  likelihood: fc.option(fc.constantFrom(...EFFECTS), { nil: undefined }),
  impact: fc.option(fc.constantFrom(...EFFECTS), { nil: undefined }),
})

/** Generates a control. Its prerequisites have lower indexes than the control, so that they form no cycle. */
const anyControl = (index: number): Arbitrary<Model['controls'][number]> =>
  fc
    .record({
      area: fc.constantFrom('XA', 'XB'),
      critical: fc.boolean(),
      weight: fc.integer({ min: 1, max: 10 }),
      effort: fc.constantFrom(...EFFORTS),
      plans: fc.subarray(['business-standard', 'e3', 'e5'] as const),
      addOn: fc.boolean(),
      before: fc.array(fc.nat(Math.max(0, index - 1)), { maxLength: Math.min(2, index) }),
      effects: fc.tuple(anyEffect, anyEffect),
      deadline: fc.option(fc.constantFrom('2026-11-01', '2026-12-31', '2028-01-01'), { nil: undefined }),
    })
    .map(({ before, effects, plans, ...numbers }) =>
      tinyControl(`C-${String(index)}`, {
        ...numbers,
        plans: [...plans],
        prerequisites: before.map((at) => `C-${String(at)}`),
        effects: effects.map((effect, at) => ({ scenario: SCENARIOS[at] ?? '', ...effect })),
      }),
    )

const anyCaps = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 3 })
  .map((caps) => caps.toSorted((a, b) => a - b) as [number, number, number])

/** Generates a scoring model with two to seven controls. The first two controls may be gates. */
const anyModel: Arbitrary<Model> = fc.integer({ min: 2, max: 7 }).chain((size) =>
  fc
    .record({
      controls: fc.tuple(...Array.from({ length: size }, (_, index) => anyControl(index))),
      caps: fc.array(anyCaps, { maxLength: 2 }),
    })
    .map(({ controls, caps }) =>
      tinyModel({
        controls,
        gates: caps.map((one, index) => ({ control: `C-${String(index)}`, caps: one, because: '' })),
        contextRules: [
          { when: { flag: { name: 'payments', is: true } }, multipliers: { 'C-0': 1.3, 'C-1': 3 } },
          { when: { peopleTo: 9 }, multipliers: { 'C-1': 0.1 } },
        ],
      }),
    ),
)

interface Case {
  model: Model
  context: Context
  replies: Reply[]
  at: number
  better: Reply
  scope: Scope
}
const anyCase: Arbitrary<Case> = fc.record({
  model: anyModel,
  context: anyContext,
  replies: fc.array(anyReply, { minLength: 7, maxLength: 7 }),
  at: fc.nat(),
  better: anyReply,
  scope: fc.constantFrom('quick', 'full'),
})

function resultOf({ model, context, replies, scope }: Case): Result {
  const controls = Object.fromEntries(model.controls.map(({ id }, index) => [id, replies[index] as Reply]))
  return computeResult(model, answers({ context, controls, scope }), TODAY)
}
function check(holds: (one: Case) => void): void {
  forAll(anyCase, holds)
}
const levelOf = (model: Model, { level }: Result): number =>
  model.levels.findIndex(({ id }) => id === level.id)

test('a better answer never lowers a score or raises a risk', () => {
  check((before) => {
    const at = before.at % before.model.controls.length
    const reply = before.replies[at] as Reply
    const [worse, better] =
      LADDER.indexOf(reply) <= LADDER.indexOf(before.better) ? [reply, before.better] : [before.better, reply]
    const low = resultOf({ ...before, replies: before.replies.with(at, worse) })
    const high = resultOf({ ...before, replies: before.replies.with(at, better) })
    expect(high.score).toBeGreaterThanOrEqual(low.score)
    expect(high.raw).toBeGreaterThanOrEqual(low.raw)
    expect(levelOf(before.model, high)).toBeGreaterThanOrEqual(levelOf(before.model, low))
    expect(high.critical.halfOrBetter).toBeGreaterThanOrEqual(low.critical.halfOrBetter)
    expect(high.critical.full).toBeGreaterThanOrEqual(low.critical.full)
    for (const [id, score] of Object.entries(low.domains))
      expect(high.domains[id]).toBeGreaterThanOrEqual(score)
    for (const [id, risk] of Object.entries(low.residual)) expect(high.residual[id]).toBeLessThanOrEqual(risk)
    expect(high.index.residual).toBeLessThanOrEqual(low.index.residual)
    expect(high.reachable).toBe(low.reachable)
  })
})

test('every score is from 0 to 100, and every risk is from 1 to 25', () => {
  check((one) => {
    const { score, scoreIfUnknownsAreFine, raw, domains, inherent, residual, index } = resultOf(one)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(raw)
    expect(raw).toBeLessThanOrEqual(100)
    expect(score).toBeLessThanOrEqual(scoreIfUnknownsAreFine)
    expect(scoreIfUnknownsAreFine).toBeLessThanOrEqual(100)
    for (const area of Object.values(domains)) expect(area >= 0 && area <= 100).toBe(true)
    for (const [id, risk] of Object.entries(residual)) {
      expect(risk).toBeGreaterThanOrEqual(1)
      expect(risk).toBeLessThanOrEqual(inherent[id] as number)
      expect(inherent[id]).toBeLessThanOrEqual(25)
    }
    expect(index.residual).toBeLessThanOrEqual(index.inherent)
    expect(index.inherent).toBeLessThanOrEqual(100)
  })
})

test('the score is 100 with all controls in place, and 0 with no control in place', () => {
  check((one) => {
    const counts = one.scope === 'full' || one.model.controls.some(({ critical }) => critical)
    const all = resultOf({ ...one, replies: one.replies.map(() => 1) })
    expect(all.score).toBe(counts ? 100 : 0)
    expect(all.ranked).toEqual([])
    const none = resultOf({ ...one, replies: one.replies.map(() => 0) })
    expect(none.score).toBe(0)
    expect(none.residual).toEqual(none.inherent)
  })
})

test('scoreIfUnknownsAreFine is the score with all unknown controls in place', () => {
  check((one) => {
    const fine = resultOf({ ...one, replies: one.replies.map((reply) => (reply === 'unknown' ? 1 : reply)) })
    expect(resultOf(one).scoreIfUnknownsAreFine).toBe(fine.score)
  })
})

test('no action of the action plan comes before its prerequisites', () => {
  check((one) => {
    const { ranked, placed, replies } = resultOf(one)
    const inScope = new Set(ranked.map(({ control }) => control.id))
    const needs = (prerequisites: string[]): string[] =>
      prerequisites.filter((id) => inScope.has(id) && worth(replies[id]) < 0.5)
    // Skips random models in which a prerequisite is outside the assessed scope (quick or full). The real
    // content has no such prerequisite.
    const whole = one.model.controls.every(
      ({ id, prerequisites }) =>
        !inScope.has(id) ||
        prerequisites.every((before) => inScope.has(before) || worth(replies[before]) >= 0.5),
    )
    if (!whole) return
    ranked.forEach(({ control }, index) => {
      const before = ranked.slice(0, index).map((other) => other.control.id)
      expect(before).toEqual(expect.arrayContaining(needs(control.prerequisites)))
    })
    placed.forEach(({ ranked: { control }, group, pinned }, index) => {
      if (pinned || group === 'findOut') return
      const later = placed.slice(index + 1).filter((other) => other.group !== 'findOut')
      const waiting = new Set(later.map((other) => other.ranked.control.id))
      expect(needs(control.prerequisites).filter((id) => waiting.has(id))).toEqual([])
    })
  })
})

test('the action plan contains each action once', () => {
  check((one) => {
    const { ranked, placed, replies } = resultOf(one)
    const ids = (list: { control: { id: string } }[]): string[] =>
      list.map(({ control }) => control.id).toSorted()
    expect(ids(placed.map((action) => action.ranked))).toEqual(ids(ranked))
    for (const {
      ranked: { control },
      group,
    } of placed) {
      expect(group === 'findOut').toBe(replies[control.id] === 'unknown')
    }
  })
})

test('the order of actions does not depend on the day of the report', () => {
  check((one) => {
    const ids = (today: string): string[] => {
      const controls = Object.fromEntries(
        one.model.controls.map(({ id }, index) => [id, one.replies[index] as Reply]),
      )
      const given = answers({ context: one.context, controls, scope: one.scope })
      return computeResult(one.model, given, today).ranked.map(({ control }) => control.id)
    }
    expect(ids('2026-12-01')).toEqual(ids('2030-02-28'))
  })
})
