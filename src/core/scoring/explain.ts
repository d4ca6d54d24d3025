/**
 * Opens the numbers of a result into the sums they are made of, row by row, so that a person can work them out by hand.
 * Nothing here is used to score: tests prove that every sum comes to what `score.ts`, `risk.ts` and `plan.ts` say.
 */
import type {
  Area,
  Context,
  ContextTest,
  Control,
  EffectClass,
  Gate,
  Model,
  Reply,
  Scenario,
} from '../model/model.ts'
import { PRIORITY, type Ranked, costFactor } from './plan.ts'
import { type Residual, startOf } from './risk.ts'
import { capOf, scoreQuiz } from './score.ts'
import { type ScopedControls, holds } from '../answers/scope.ts'
import { type Replies, round9, worth } from '../model/replies.ts'

/** One control in a score: weight × factors × value. */
export interface ScoreRow {
  control: Control
  /** What the context multiplies the weight with; each with the fact it comes from. */
  factors: { when: ContextTest; factor: number }[]
  /** Weight × factors, these kept within the model's range: the most that the control can earn. */
  possible: number
  reply: Reply
  value: number
  earned: number
}

/** A score and its rows: 100 × earned ÷ possible. */
export interface ScoreSum {
  rows: ScoreRow[]
  earned: number
  possible: number
  /** 0 where nothing counts. */
  result: number
}

/** A gate, the value of its control and the cap that this sets. */
export interface GateRow {
  gate: Gate
  control: Control
  value: number
  /** 100 where it sets none. */
  cap: number
  /** It would cap, but for a fact of the context. */
  isLifted: boolean
}

export interface ScoreOpened {
  total: ScoreSum
  areas: (ScoreSum & { area: Area })[]
  gates: GateRow[]
  /** The smaller of the total and the lowest cap. */
  score: number
}

/** One control's effect on a likelihood or an impact: what is left is multiplied with 1 − effect × value × discount. */
export interface EffectRow {
  control: Control
  effect: number
  value: number
  discount: number
  factor: number
}

export interface RiskSide {
  /** The scenario's own number. */
  base: number
  /** What facts of the context add to it. */
  adds: { when: ContextTest; add: number }[]
  /** Base and adds together, kept on the scale. */
  start: number
  /** Strongest first; only controls that are at least a little in place. */
  rows: EffectRow[]
  /** 1 + (start − 1) × every factor. */
  result: number
}

export interface RiskOpened {
  scenario: Scenario
  likelihood: RiskSide
  impact: RiskSide
  inherent: number
  residual: number
}

export interface PriorityOpened {
  control: Control
  falls: { scenario: Scenario; now: number; then: number; fall: number }[]
  riskFall: number
  scoreNow: number
  scoreThen: number
  gateFactor: number
  effort: number
  value: number
  /** Effort that is left, not below the least. */
  left: number
  cost: number
  priority: number
}

function addUp(rows: ScoreRow[]): ScoreSum {
  const earned = rows.reduce((sum, row) => sum + row.earned, 0)
  const possible = rows.reduce((sum, row) => sum + row.possible, 0)
  return { rows, earned, possible, result: possible === 0 ? 0 : round9((100 * earned) / possible) }
}

/** The sums behind the score and the score of each area. */
export function explainScore(
  model: Model,
  scoped: ScopedControls,
  context: Context,
  replies: Replies,
): ScoreOpened {
  const rows = scoped.weighted.map(({ control, weight }): ScoreRow => {
    const reply = replies[control.id] ?? 'unknown'
    const factors = model.contextRules.flatMap(({ when, multipliers: { [control.id]: factor } }) =>
      factor !== undefined && holds(when, context) ? [{ when, factor }] : [],
    )
    return { control, factors, possible: weight, reply, value: worth(reply), earned: weight * worth(reply) }
  })
  const gates = model.gates.flatMap((gate): GateRow[] => {
    const control = model.controls.find(({ id }) => id === gate.control)
    if (!control) return []
    const value = worth(replies[gate.control])
    const isLifted = value < 1 && gate.liftedWhen !== undefined && holds(gate.liftedWhen, context)
    return [{ gate, control, value, cap: capOf(gate, value, context), isLifted }]
  })
  const total = addUp(rows)
  return {
    total,
    areas: model.areas.map((area) => ({
      area,
      ...addUp(rows.filter(({ control }) => control.area === area.id)),
    })),
    gates,
    score: Math.min(total.result, ...gates.map(({ cap }) => cap)),
  }
}

/** The products behind one scenario's risk. */
export function explainRisk(
  model: Model,
  scoped: ScopedControls,
  context: Context,
  replies: Replies,
  scenario: Scenario,
): RiskOpened {
  const { effects, overlap } = model.constants
  const starts = startOf(scenario, context)
  const open = (side: 'likelihood' | 'impact'): RiskSide => {
    const start = starts[side]
    const acting = scoped.weighted.flatMap(({ control }) => {
      const named: EffectClass | undefined = control.effects.find((one) => one.scenario === scenario.id)?.[
        side
      ]
      const value = worth(replies[control.id])
      return named && value > 0 ? [{ control, effect: effects[named], value }] : []
    })
    acting.sort((a, b) => b.effect * b.value - a.effect * a.value)
    let next = 1
    const rows = acting.map((row): EffectRow => {
      const discount = next
      next *= overlap
      return { ...row, discount, factor: 1 - row.effect * row.value * discount }
    })
    return {
      base: scenario[side],
      adds: scenario.adds
        .filter((add) => add[side] !== 0 && holds(add.when, context))
        .map((add) => ({ when: add.when, add: add[side] })),
      start,
      rows,
      result: 1 + rows.reduce((left, { factor }) => left * factor, start - 1),
    }
  }
  const likelihood = open('likelihood')
  const impact = open('impact')
  return {
    scenario,
    likelihood,
    impact,
    inherent: round9(likelihood.start * impact.start),
    residual: round9(likelihood.result * impact.result),
  }
}

/** The division behind one action's place in the list. */
export function explainPriority(
  model: Model,
  scoped: ScopedControls,
  context: Context,
  replies: Replies,
  residualOf: Residual,
  { control }: Pick<Ranked, 'control'>,
): PriorityOpened {
  const after: Replies = { ...replies, [control.id]: 1 }
  const now = residualOf(({ id }) => worth(replies[id]))
  const then = residualOf(({ id }) => worth(after[id]))
  const falls = model.scenarios.map((scenario) => {
    const [before, later] = [now[scenario.id] as number, then[scenario.id] as number]
    return { scenario, now: before, then: later, fall: before - later }
  })
  const riskFall = falls.reduce((sum, { fall }) => sum + fall, 0)
  const scoreNow = scoreQuiz(model, scoped, context, replies).score
  const scoreThen = scoreQuiz(model, scoped, context, after).score
  const gateFactor = model.gates.some((gate) => gate.control === control.id) ? PRIORITY.gateFactor : 1
  const effort = model.constants.efforts[control.effort]
  const value = worth(replies[control.id])
  const left = Math.max(PRIORITY.leastEffort, effort * (1 - value))
  const cost = costFactor(model, control, context)
  const gain = (riskFall + PRIORITY.scoreShare * (scoreThen - scoreNow)) * gateFactor
  return {
    control,
    falls,
    riskFall,
    scoreNow,
    scoreThen,
    gateFactor,
    effort,
    value,
    left,
    cost,
    priority: round9(gain / (Math.sqrt(left) * cost)),
  }
}
