import type { Context, Control, Model, Scenario } from '../model/model.ts'
import { type ScopedControls, holds } from '../answers/scope.ts'
import { type Replies, round9, worth } from '../model/replies.ts'

export interface Risk {
  /** Scenario id → likelihood × impact with nothing in place, 1 to 25. */
  inherent: Record<string, number>
  /** Scenario id → the same with what is in place, 1 to inherent. */
  residual: Record<string, number>
  /** Scenario id → band id of the residual risk. */
  bands: Record<string, string>
  /** 0 to 100 over all scenarios. */
  index: { inherent: number; residual: number }
}

/** Scenario id → risk, from the value of each control, of all scenarios or only some; made once for a context, called many times. */
export type Residual = (
  valueOf: (control: Control) => number,
  only?: readonly { scenario: string }[],
) => Record<string, number>

/** The least and the most that likelihood and impact can be. */
export const SCALE = { least: 1, most: 5 }

/** How far a risk, likelihood × impact, can stand above the lowest. */
export const RISK_ROOM = SCALE.most ** 2 - SCALE.least ** 2

const clamp = (number: number): number => Math.min(SCALE.most, Math.max(SCALE.least, number))

/** Likelihood and impact with nothing in place, 1 to 5 each (scoring model 1, 2.4). */
export function startOf(scenario: Scenario, context: Context): { likelihood: number; impact: number } {
  const adds = scenario.adds.filter((add) => holds(add.when, context))
  return {
    likelihood: clamp(adds.reduce((sum, add) => sum + add.likelihood, scenario.likelihood)),
    impact: clamp(adds.reduce((sum, add) => sum + add.impact, scenario.impact)),
  }
}

/** 1 + (start − 1) × Π(1 − x₍ᵣ₎ × overlapʳ), effects sorted largest first so that the order of questions cannot matter. */
function lower(start: number, effects: number[], overlap: number): number {
  effects.sort((a, b) => b - a)
  let left = start - 1
  let discount = 1
  for (const effect of effects) {
    left *= 1 - effect * discount
    discount *= overlap
  }
  return 1 + left
}

/** Prepares the residual risk of a context: each scenario's start and the controls that act on it. */
export function prepareResidual(model: Model, scoped: ScopedControls, context: Context): Residual {
  const { effects, overlap } = model.constants
  const prepared = model.scenarios.map((scenario) => {
    const acting = (side: 'likelihood' | 'impact'): { control: Control; effect: number }[] =>
      scoped.weighted.flatMap(({ control }) => {
        const effectClass = control.effects.find((effect) => effect.scenario === scenario.id)?.[side]
        return effectClass ? [{ control, effect: effects[effectClass] }] : []
      })
    return {
      scenario,
      ...startOf(scenario, context),
      on: { likelihood: acting('likelihood'), impact: acting('impact') },
    }
  })
  return (valueOf, only) =>
    Object.fromEntries(
      prepared.flatMap(({ scenario, likelihood, impact, on }) => {
        if (only?.every((one) => one.scenario !== scenario.id)) return []
        const left = (start: number, side: 'likelihood' | 'impact'): number =>
          lower(
            start,
            on[side].map(({ control, effect }) => effect * valueOf(control)),
            overlap,
          )
        return [[scenario.id, round9(left(likelihood, 'likelihood') * left(impact, 'impact'))]]
      }),
    )
}

/** 100 × Σ(R − 1) ÷ (24 × scenarios), 0 to 100: 24 is how far a risk can stand above its floor. */
function indexOf(risks: Record<string, number>): number {
  const values = Object.values(risks)
  return (100 * values.reduce((sum, risk) => sum + risk - 1, 0)) / (RISK_ROOM * values.length)
}

/** Inherent and residual risk of every scenario (scoring model 1, 2.4). */
export function assessRisk(model: Model, residualOf: Residual, replies: Replies): Risk {
  const inherent = residualOf(() => 0)
  const residual = residualOf(({ id }) => worth(replies[id]))
  const bandOf = (risk: number): string =>
    (model.constants.bands.find((band) => band.below === undefined || risk < band.below) ?? { id: '' }).id
  return {
    inherent,
    residual,
    bands: Object.fromEntries(Object.entries(residual).map(([id, risk]) => [id, bandOf(risk)])),
    index: { inherent: indexOf(inherent), residual: indexOf(residual) },
  }
}
