/**
 * Computes the risk of each scenario as likelihood × impact. Controls that are in place lower the likelihood or the
 * impact.
 */
import type { Context, ContextTest, Control, Model, Scenario } from '../model/model.ts'
import { type ScopedControls, isContextTestMet } from '../answers/scope.ts'
import { type Replies, round9, worth } from '../model/replies.ts'

/** The effect of one control on a likelihood or an impact: factor = 1 − effect × value × discount. */
export interface EffectRow {
  control: Control
  /** The effect of the control at value 1, between 0 and 1. */
  effect: number
  /** The value of the control, more than 0, at most 1. */
  value: number
  /**
   * The factor that reduces the effects of overlapping controls: `overlap` to the power r. r is 0 for the
   * strongest effect, 1 for the second strongest effect, and so on.
   */
  discount: number
  factor: number
}

/** The likelihood or impact of a scenario with no control in place. */
interface RiskStart {
  /** The likelihood or impact in content/model/quiz.yml, 1 to 5, without the additions in `adds`. */
  base: number
  /** The additions to the likelihood or impact that apply to the business. */
  adds: { when: ContextTest; add: number }[]
  /** The sum of base and additions, limited to the range 1 to 5. */
  start: number
}

/** The likelihood or impact of a scenario: `start` without controls, `result` with the current controls. */
export interface RiskSide extends RiskStart {
  /** The effects of controls with a value above 0, the strongest effect first. */
  rows: EffectRow[]
  /** 1 + (`start` − 1) × the product of all factors. */
  result: number
}

/** The risk of one scenario, with the intermediate results of the computation. */
export interface RiskSum {
  scenario: Scenario
  likelihood: RiskSide
  impact: RiskSide
  /** Likelihood × impact with no control in place, 1 to 25. */
  inherent: number
  /** Likelihood × impact with the current controls, 1 to `inherent`. */
  residual: number
}

export interface Risk {
  /** Scenario id → inherent risk, 1 to 25. */
  inherent: Record<string, number>
  /** Scenario id → residual risk, 1 to 25. */
  residual: Record<string, number>
  /** Scenario id → id of the risk band that contains the residual risk. */
  bands: Record<string, string>
  /** The risk index over all scenarios, 0 to 100: without controls and with the current controls. */
  index: { inherent: number; residual: number }
}

/** The part of a likelihood or impact that does not depend on answers. This part is computed only once. */
interface PreparedSide extends RiskStart {
  acting: { control: Control; effect: number }[]
}

/** The risks of all scenarios, in the order of the scenarios in the quiz model. */
export interface RiskSums {
  sums: RiskSum[]
  /**
   * Returns the risks as if one control had the value 1. If the control does not act on a scenario, the
   * scenario's `RiskSum` is the same object as in `sums`.
   */
  sumsWith: (control: Control) => RiskSum[]
}

/** The lowest and the highest possible likelihood or impact. */
export const SCALE = { least: 1, most: 5 }

/** The difference between the highest risk (25) and the lowest risk (1). */
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
    .filter((add) => add[side] !== 0 && isContextTestMet(add.when, context))
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

/**
 * Computes the current likelihood or impact of a scenario: 1 + (start − 1) × Π(1 − effect × value × overlapʳ). The
 * effects are sorted, the strongest first, and r counts from 0.
 */
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

/**
 * Computes the risks of all scenarios. The data that do not depend on replies are computed only once. Unknown and
 * unanswered controls count as `unknownIs`.
 */
export function sumRisks(
  model: Model,
  scoped: ScopedControls,
  context: Context,
  replies: Replies,
  unknownIs: 0 | 1 = 0,
): RiskSums {
  const { overlap } = model.constants
  const valueNow = ({ id }: Control): number => worth(replies[id], unknownIs)
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

/**
 * Returns the risk index: 100 × Σ(risk − 1) ÷ (24 × number of scenarios). A risk is between 1 and 25, so the largest
 * difference is 24.
 */
function indexOf(risks: readonly number[]): number {
  return (100 * risks.reduce((sum, risk) => sum + risk - 1, 0)) / (RISK_ROOM * risks.length)
}

/** Returns the residual risk of each scenario, by scenario id. */
export function residualOf(sums: readonly RiskSum[]): Record<string, number> {
  return Object.fromEntries(sums.map(({ scenario, residual }) => [scenario.id, residual]))
}

/** Returns the risk band that contains a risk, 1 to 25. `undefined` if the risk is above the limits of all bands. */
export function findBand(model: Model, risk: number): Model['constants']['bands'][number] | undefined {
  return model.constants.bands.find((band) => band.below === undefined || risk < band.below)
}

/** Returns the risks of all scenarios, their risk bands and the risk index. */
export function assessRisk(model: Model, sums: readonly RiskSum[]): Risk {
  const bandOf = (risk: number): string => findBand(model, risk)?.id ?? ''
  return {
    inherent: Object.fromEntries(sums.map(({ scenario, inherent }) => [scenario.id, inherent])),
    residual: residualOf(sums),
    bands: Object.fromEntries(sums.map(({ scenario, residual }) => [scenario.id, bandOf(residual)])),
    index: {
      inherent: indexOf(sums.map(({ inherent }) => inherent)),
      residual: indexOf(sums.map(({ residual }) => residual)),
    },
  }
}
