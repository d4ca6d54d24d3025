import { expect, test } from 'vitest'
import type { Context, Control, Model } from '../../../src/core/model/model.ts'
import {
  type Placed,
  type Ranked,
  costFactor,
  groupActions,
  planOfLastStage,
  rankActions,
} from '../../../src/core/scoring/plan.ts'
import { sumRisks } from '../../../src/core/scoring/risk.ts'
import { sumScore } from '../../../src/core/scoring/score.ts'
import { selectControls } from '../../../src/core/answers/scope.ts'
import { type Replies } from '../../../src/core/model/replies.ts'
import type { Statuses } from '../../../src/core/answers/status.ts'
import { model as real } from '../../content/content.ts'
import { NO, TODAY, context, tinyControl, tinyModel } from '../tiny.ts'

function rank(replies: Replies, model: Model = tinyModel(), facts: Partial<Context> = {}): Ranked[] {
  const all = context(facts)
  const scoped = selectControls(model, all, 'full')
  return rankActions(
    model,
    all,
    replies,
    sumScore(model, scoped, all, replies),
    sumRisks(model, scoped, all, replies),
  )
}
function group(
  replies: Replies,
  model: Model = tinyModel(),
  today = TODAY,
  statuses: Statuses = {},
): Placed[] {
  return groupActions(model, context({ plan: 'e5' }), replies, rank(replies, model), statuses, today)
}
const idsOf = (ranked: readonly Ranked[]): string[] => ranked.map(({ control }) => control.id)
const groupsOf = (placed: readonly Placed[]): Record<string, string> =>
  Object.fromEntries(placed.map(({ ranked, group: name }) => [ranked.control.id, name]))
const withControls = (...controls: Control[]): Model => tinyModel({ controls, gates: [] })

test('a control that is fully in place has no action', () => {
  expect(idsOf(rank({ ...NO, 'XA-01': 1 }))).not.toContain('XA-01')
})

test('an action states what its control gains when it becomes fully in place', () => {
  const [first] = rank(NO)
  // The score rises from 0 to 50, because the gate no longer caps it. The risk S1 falls from 12 to (1 + 3 × 0.4) × 3.
  expect(first).toMatchObject({ control: { id: 'XA-01' }, scoreGain: 50, scenario: 'S1' })
  expect(first?.riskFall).toBeCloseTo(5.4, 9)
})

test('the priority of a gate is 1.5 × gain ÷ √effort', () => {
  const [first] = rank(NO)
  expect(first?.priority).toBeCloseTo(((5.4 + 0.05 * 50) * 1.5) / Math.sqrt(3), 8)
})

test('a half-finished control needs half of its effort', () => {
  const half = rank({ ...NO, 'XA-01': 0.5 }).find(({ control }) => control.id === 'XA-01')
  // The score rises from 25 to 50. The risk S1 falls from (1 + 3 × 0.7) × 3 to (1 + 3 × 0.4) × 3.
  expect(half?.priority).toBeCloseTo(((2.7 + 0.05 * 25) * 1.5) / Math.sqrt(1.5), 8)
})

test('a control comes after its prerequisite in the action plan', () => {
  const model = withControls(
    tinyControl('XA-01', {
      prerequisites: ['XA-02'],
      effects: [{ scenario: 'S1', likelihood: 'very-high' }],
    }),
    tinyControl('XA-02'),
  )
  expect(idsOf(rank({}, model))).toEqual(['XA-02', 'XA-01'])
  expect(idsOf(rank({ 'XA-02': 0.5 }, model))).toEqual(['XA-01', 'XA-02'])
})

test('controls that are prerequisites of each other are all in the action plan', () => {
  const model = withControls(
    tinyControl('XA-01', { prerequisites: ['XA-02'] }),
    tinyControl('XA-02', { prerequisites: ['XA-01'] }),
  )
  expect(idsOf(rank({}, model)).toSorted()).toEqual(['XA-01', 'XA-02'])
})

test('actions of equal priority are sorted by “critical”, then weight, then id', () => {
  // Every priority is 0, because no control has an effect and all weights are tiny beside the weight of XB-01.
  const light = { weight: 1e-12 }
  const model = withControls(
    tinyControl('XA-04', light),
    tinyControl('XA-03', light),
    tinyControl('XA-02', { weight: 2e-12 }),
    tinyControl('XA-01', { ...light, critical: false }),
    tinyControl('XB-01', { weight: 1e6 }),
  )
  expect(idsOf(rank({ 'XB-01': 1 }, model))).toEqual(['XA-02', 'XA-03', 'XA-04', 'XA-01'])
})

test('a gate whose control is missing in the scoring model counts as not in place', () => {
  const model = tinyModel({ gates: [{ control: 'ZZ-99', caps: [10, 20, 30], because: '' }] })
  expect(rank({ ...NO, 'XA-01': 1 }, model).every(({ scoreGain }) => scoreGain === 0)).toBe(true)
})

test('the cost factor is 1 for a licensed control, 1.5 for an add-on, 2 otherwise', () => {
  const model = tinyModel()
  const cost = (id: string, plan: Context['plan']): number | undefined => {
    const control = model.controls.find((one) => one.id === id)
    return control && costFactor(model, control, context({ plan }))
  }
  expect(cost('XA-01', 'e5')).toBe(1)
  expect(cost('XB-02', 'e5')).toBe(1.5)
  expect(cost('XB-01', 'e3')).toBe(2)
})

const owned = { plans: ['business-basic', 'e5'], addOn: false } satisfies Partial<Control>
const extra = real.controls.filter(({ plans, addOn }) => addOn || !plans.includes('business-basic'))

test.each(extra)('the job $id comes after an equal job that needs no extra licence', (control) => {
  const twin = { ...control, ...owned, id: `${control.id.slice(0, 2)}-99` }
  const gates = real.gates.flatMap((gate) =>
    gate.control === control.id ? [gate, { ...gate, control: twin.id }] : [gate],
  )
  const order = idsOf(
    rank({}, { ...real, gates, controls: [...real.controls, twin] }, { plan: 'business-basic' }),
  )
  expect(order.indexOf(twin.id)).toBeLessThan(order.indexOf(control.id))
})

test('an unknown Microsoft 365 plan has the cost factors of Business Standard', () => {
  const model = withControls(tinyControl('XA-01', { plans: ['business-standard'] }))
  expect(costFactor(model, model.controls[0] as Control, context({ plan: 'other' }))).toBe(1)
})

test.each<[Context['plan'], number, string | undefined]>([
  ['e3', 0.5, 'e5'],
  ['other', 0.5, 'e5'],
  ['e3', 0.25, undefined],
  ['e5', 0.5, undefined],
  ['business-basic', 0.5, undefined],
])('the plan of the last stage, on the plan %s with the value %d, is %s', (plan, value, expected) => {
  const last = { plans: ['business-standard', 'e3', 'e5'], plansLastStage: ['e5'] } satisfies Partial<Control>
  expect(planOfLastStage(tinyControl('XA-01', last), value, context({ plan }))).toBe(expected)
  expect(
    planOfLastStage(tinyControl('XA-01', { plans: last.plans }), value, context({ plan })),
  ).toBeUndefined()
})

test('a job of which only a stage of another plan is left is not for this month', () => {
  const plansLastStage = ['e5' as const]
  const model = withControls(
    tinyControl('XA-01', { plans: ['e3', 'e5'], plansLastStage }),
    tinyControl('XA-02'),
  )
  const groupOn = (plan: Context['plan'], value: 0 | 0.5): string | undefined => {
    const replies = { 'XA-01': value, 'XA-02': 1 } as const
    const facts = context({ plan })
    const ranked = rank(replies, model, { plan })
    return groupsOf(groupActions(model, facts, replies, ranked, {}, TODAY))['XA-01']
  }
  expect([groupOn('e3', 0), groupOn('e3', 0.5), groupOn('e5', 0.5)]).toEqual([
    'thisWeek',
    'thisQuarter',
    'thisWeek',
  ])
})

test('a job of which only a stage of another plan is left comes last in the quarter', () => {
  const model = withControls(
    tinyControl('XA-01', { plans: ['e3', 'e5'], plansLastStage: ['e5'], weight: 10 }),
    tinyControl('XA-02', { effort: 'days' }),
  )
  const replies = { 'XA-01': 0.5, 'XA-02': 0 } as const
  const facts = context({ plan: 'e3' })
  const ranked = rank(replies, model, { plan: 'e3' })
  const placed = groupActions(model, facts, replies, [...ranked].reverse(), {}, TODAY)
  const either = groupActions(model, facts, replies, ranked, {}, TODAY)
  expect([placed, either].map((list) => list.map((one) => one.ranked.control.id))).toEqual([
    ['XA-02', 'XA-01'],
    ['XA-02', 'XA-01'],
  ])
})

test.each(['business-basic', 'business-standard', 'business-premium', 'e3', 'other'] as const)(
  'on the plan %s, an activity log of 180 days is no job of this week or this month',
  (plan) => {
    const facts = context({ plan })
    const replies: Replies = Object.fromEntries(real.controls.map(({ id }) => [id, id === 'LR-01' ? 0.5 : 1]))
    const ranked = rank(replies, real, { plan })
    expect(groupsOf(groupActions(real, facts, replies, ranked, {}, TODAY))).toEqual({
      'LR-01': 'thisQuarter',
    })
  },
)

test('the action plan groups jobs by effort and cost', () => {
  expect(groupsOf(group(NO))).toEqual({
    'XA-01': 'thisWeek',
    'XA-02': 'thisWeek',
    'XB-01': 'thisMonth',
    'XB-02': 'thisQuarter',
  })
})

test('jobs beyond the size limit of a plan group move to the next group', () => {
  const model = withControls(...['XA-01', 'XA-02', 'XA-03', 'XA-04', 'XA-05'].map((id) => tinyControl(id)))
  const no = Object.fromEntries(model.controls.map(({ id }) => [id, 0 as const]))
  expect(Object.values(groupsOf(group(no, model)))).toEqual([
    'thisWeek',
    'thisWeek',
    'thisMonth',
    'thisQuarter',
    'thisQuarter',
  ])
})

test('an unknown control is in the plan group "find out"', () => {
  expect(groupsOf(group({ ...NO, 'XA-01': 'unknown' }))['XA-01']).toBe('findOut')
  expect(groupsOf(group({ 'XA-02': 0 }))['XA-01']).toBe('findOut')
})

test('a job with an unknown prerequisite is not in the plan group "this week"', () => {
  expect(groupsOf(group({ ...NO, 'XA-01': 'unknown' }))['XA-02']).toBe('thisQuarter')
})

test('a job is never in an earlier plan group than its prerequisite', () => {
  const model = withControls(
    tinyControl('XA-01', { effort: 'day', effects: [{ scenario: 'S1', likelihood: 'very-high' }] }),
    tinyControl('XA-02', { prerequisites: ['XA-01'] }),
  )
  model.constants.groups.thisMonth.count = 2
  expect(groupsOf(group({ 'XA-01': 0, 'XA-02': 0 }, model))).toEqual({
    'XA-01': 'thisMonth',
    'XA-02': 'thisMonth',
  })
})

test('a job can be in “this month” if its prerequisite is in “this week”', () => {
  const model = withControls(
    tinyControl('XA-01', { effects: [{ scenario: 'S1', likelihood: 'very-high' }] }),
    tinyControl('XA-02', { effort: 'day', prerequisites: ['XA-01'] }),
  )
  expect(groupsOf(group({ 'XA-01': 0, 'XA-02': 0 }, model))['XA-02']).toBe('thisMonth')
})

/** XA-01 to XA-03. The risk falls most with XA-01, which is only safe after XA-03. */
const safeAfterModel = (changes: Partial<Control> = {}): Model =>
  withControls(
    tinyControl('XA-01', {
      effects: [{ scenario: 'S1', likelihood: 'very-high' }],
      safeAfter: ['XA-03'],
      ...changes,
    }),
    tinyControl('XA-02', { effects: [{ scenario: 'S1', likelihood: 'high' }] }),
    tinyControl('XA-03'),
  )
const OPEN: Replies = { 'XA-01': 0, 'XA-02': 0, 'XA-03': 0 }
const planOf = (placed: readonly Placed[]): string[] =>
  placed.map(({ ranked, group: name }) => `${ranked.control.id} ${name}`)

test('the job that makes a change safe is directly before it, in the same plan group', () => {
  expect(planOf(group(OPEN, safeAfterModel()))).toEqual([
    'XA-03 thisWeek',
    'XA-01 thisWeek',
    'XA-02 thisMonth',
  ])
  expect(planOf(group({ ...OPEN, 'XA-03': 0.5 }, safeAfterModel()))[0]).toBe('XA-03 thisWeek')
})

test('a change waits for a plan group with room for the job that makes it safe', () => {
  const model = safeAfterModel()
  model.constants.groups.thisWeek.count = 1
  model.constants.groups.thisMonth.count = 2
  expect(planOf(group(OPEN, model))).toEqual(['XA-02 thisWeek', 'XA-03 thisMonth', 'XA-01 thisMonth'])
})

test('a pinned change brings the job that makes it safe to the top of the plan', () => {
  const model = safeAfterModel({ deadline: '2026-12-31' })
  const placed = group(OPEN, model, '2026-12-01')
  expect(planOf(placed).slice(0, 2)).toEqual(['XA-03 thisWeek', 'XA-01 thisWeek'])
  expect(placed.map(({ pinned }) => pinned)).toEqual([false, true, false])
})

test('an unknown job that would make a change safe stays in the plan group "find out"', () => {
  expect(groupsOf(group({ ...OPEN, 'XA-03': 'unknown' }, safeAfterModel()))).toEqual({
    'XA-01': 'thisWeek',
    'XA-02': 'thisWeek',
    'XA-03': 'findOut',
  })
})

test('two changes that name each other as safe are both in the plan', () => {
  const model = safeAfterModel()
  model.controls[2]!.safeAfter = ['XA-01']
  expect(planOf(group(OPEN, model)).toSorted()).toEqual([
    'XA-01 thisWeek',
    'XA-02 thisMonth',
    'XA-03 thisWeek',
  ])
})

test('the action plan sorts actions by their plan group', () => {
  const placed = group({ ...NO, 'XA-02': 'unknown' })
  expect(placed.map((action) => action.group)).toEqual(['thisWeek', 'thisMonth', 'thisQuarter', 'findOut'])
})

test.each([
  ['2026-10-01', false],
  ['2026-10-02', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('on %s, an action with the deadline 31 December 2026 is pinned to the top: %s', (today, pinned) => {
  const model = tinyModel()
  for (const control of model.controls.slice(3)) control.deadline = '2026-12-31'
  const [first] = group(NO, model, today)
  expect(first?.ranked.control.id === 'XB-02' && first.pinned).toBe(pinned)
})

test('an unknown control is not pinned to the top of the action plan', () => {
  const model = tinyModel()
  for (const control of model.controls) control.deadline = '2026-12-31'
  expect(group({}, model).some(({ pinned }) => pinned)).toBe(false)
})
