/** The risk of each scenario: likelihood × impact, both lowered by the controls that are in place (scoring model 1, 2.4). */
import type { Context, ContextTest, Control, Model, Scenario } from '../model/model.ts'
import { type ScopedControls, holds } from '../answers/scope.ts'
import { type Replies, round9, worth } from '../model/replies.ts'

/** One control's effect on a likelihood or an impact: factor = 1 − effect × value × discount. */
export interface EffectRow {
  control: Control
  /** Effect of the control at value 1. */
  effect: number
  /** More than 0, at most 1. */
  value: number
  /** overlapʳ for the r-th strongest effect, counted from 0. */
  discount: number
  factor: number
}

/** Likelihood or impact of a scenario, before any control. */
interface RiskStart {
  /** The scenario's own number. */
  base: number
  /** What facts of the context add to it. */
  adds: { when: ContextTest; add: number }[]
  /** Base and adds together, kept on the scale. */
  start: number
}

/** Likelihood or impact of a scenario, from its start to what is left. */
export interface RiskSide extends RiskStart {
  /** Strongest first; only controls that are at least a little in place. */
  rows: EffectRow[]
  /** 1 + (start − 1) × the product of the factors. */
  result: number
}

/** The products behind one scenario's risk. */
export interface RiskSum {
  scenario: Scenario
  likelihood: RiskSide
  impact: RiskSide
  /** Likelihood × impact with nothing in place, 1 to 25. */
  inherent: number
  /** The same with what is in place, 1 to inherent. */
  residual: number
}

export interface Risk {
  /** Scenario id → inherent risk, 1 to 25. */
  inherent: Record<string, number>
  /** Scenario id → residual risk, 1 to inherent. */
  residual: Record<string, number>
  /** Scenario id → band id of the residual risk. */
  bands: Record<string, string>
  /** 0 to 100 over all scenarios. */
  index: { inherent: number; residual: number }
}

/** A likelihood or an impact with the controls that act on it: all that no answer changes. */
interface PreparedSide extends RiskStart {
  acting: { control: Control; effect: number }[]
}

/** The risks of every scenario, in the model's order. */
export interface RiskSums {
  sums: RiskSum[]
  /** The same with one control at value 1. Sums that the control does not change are the same objects. */
  sumsWith: (control: Control) => RiskSum[]
}

/** The least and the most that likelihood and impact can be. */
export const SCALE = { least: 1, most: 5 }

/** How far a risk, likelihood × impact, can be above the lowest. */
export const RISK_ROOM = SCALE.most ** 2 - SCALE.least ** 2

function prepareSide(
  model: Model,
  scoped: ScopedControls,
  context: Context,
  scenario: Scenario,
  side: 'likelihood' | 'impact',
): PreparedSide {
  const base = scenario[side]
  const adds = scenario.adds
    .filter((add) => add[side] !== 0 && holds(add.when, context))
    .map((add) => ({ when: add.when, add: add[side] }))
  const sum = adds.reduce((total, { add }) => total + add, base)
  return {
    base,
    adds,
    start: Math.min(SCALE.most, Math.max(SCALE.least, sum)),
    acting: scoped.weighted.flatMap(({ control }) => {
      const named = control.effects.find((effect) => effect.scenario === scenario.id)?.[side]
      return named ? [{ control, effect: model.constants.effects[named] }] : []
    }),
  }
}

/** 1 + (start − 1) × Π(1 − x₍ᵣ₎ × overlapʳ). Effects are sorted, strongest first, so that the order of controls cannot matter. */
function sumSide(
  { base, adds, start, acting }: PreparedSide,
  overlap: number,
  valueOf: (control: Control) => number,
): RiskSide {
  const rows: EffectRow[] = []
  for (const { control, effect } of acting) {
    const value = valueOf(control)
    if (value > 0) rows.push({ control, effect, value, discount: 1, factor: 1 })
  }
  rows.sort((a, b) => b.effect * b.value - a.effect * a.value)
  let discount = 1
  let left = start - 1
  for (const row of rows) {
    row.discount = discount
    row.factor = 1 - row.effect * row.value * discount
    left *= row.factor
    discount *= overlap
  }
  return { base, adds, start, rows, result: 1 + left }
}

function joinSides(scenario: Scenario, likelihood: RiskSide, impact: RiskSide): RiskSum {
  return {
    scenario,
    likelihood,
    impact,
    inherent: round9(likelihood.start * impact.start),
    residual: round9(likelihood.result * impact.result),
  }
}

/** Sums the risks of a context. It looks up once what no reply changes: starts, and the controls that act on each side. */
export function sumRisks(model: Model, scoped: ScopedControls, context: Context, replies: Replies): RiskSums {
  const { overlap } = model.constants
  const valueNow = ({ id }: Control): number => worth(replies[id])
  const prepared = model.scenarios.map((scenario) => {
    const likelihood = prepareSide(model, scoped, context, scenario, 'likelihood')
    const impact = prepareSide(model, scoped, context, scenario, 'impact')
    const now = joinSides(
      scenario,
      sumSide(likelihood, overlap, valueNow),
      sumSide(impact, overlap, valueNow),
    )
    return { likelihood, impact, now }
  })
  return {
    sums: prepared.map(({ now }) => now),
    sumsWith: (control) => {
      const valueThen = (other: Control): number => (other === control ? 1 : valueNow(other))
      const isActing = ({ acting }: PreparedSide): boolean => acting.some((one) => one.control === control)
      return prepared.map(({ likelihood, impact, now }) => {
        if (!isActing(likelihood) && !isActing(impact)) return now
        return joinSides(
          now.scenario,
          isActing(likelihood) ? sumSide(likelihood, overlap, valueThen) : now.likelihood,
          isActing(impact) ? sumSide(impact, overlap, valueThen) : now.impact,
        )
      })
    },
  }
}

/** 100 × Σ(R − 1) ÷ (24 × scenarios), 0 to 100: 24 is how far a risk can be above the lowest. */
function indexOf(risks: readonly number[]): number {
  return (100 * risks.reduce((sum, risk) => sum + risk - 1, 0)) / (RISK_ROOM * risks.length)
}

/** Inherent and residual risk of every scenario, from their sums. */
export function assessRisk(model: Model, sums: readonly RiskSum[]): Risk {
  const bandOf = (risk: number): string =>
    (model.constants.bands.find((band) => band.below === undefined || risk < band.below) ?? { id: '' }).id
  return {
    inherent: Object.fromEntries(sums.map(({ scenario, inherent }) => [scenario.id, inherent])),
    residual: Object.fromEntries(sums.map(({ scenario, residual }) => [scenario.id, residual])),
    bands: Object.fromEntries(sums.map(({ scenario, residual }) => [scenario.id, bandOf(residual)])),
    index: {
      inherent: indexOf(sums.map(({ inherent }) => inherent)),
      residual: indexOf(sums.map(({ residual }) => residual)),
    },
  }
}
