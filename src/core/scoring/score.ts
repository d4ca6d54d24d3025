/**
 * Computes the score: a weighted mean of the controls in scope. A gate caps the score while a basic control is not in
 * place.
 */
import { type Replies, round9, worth } from '../model/replies.ts'
import { type ScopedControls, type WeightFactor, type Weighted, isContextTestMet } from '../answers/scope.ts'
import type { Area, Context, Control, Gate, Level, Model, Plan, Reply } from '../model/model.ts'

/** One control in the computation of a score: possible × value = earned. */
export interface ScoreRow {
  control: Control
  /** The factors that multiply the weight of the control. */
  factors: WeightFactor[]
  /** The weight of the control × all `factors`. The control can add at most this number to `earned`. */
  possible: number
  /** The reply for the control. "unknown" if the control has no answer. */
  reply: Reply
  /** The value of the reply, 0 to 1. */
  value: number
  earned: number
}

/** A weighted mean and its rows: result = 100 × earned ÷ possible. */
export interface ScoreSum {
  rows: ScoreRow[]
  earned: number
  possible: number
  /** The weighted mean, 0 to 100. 0 if there are no rows. */
  result: number
}

/** A gate with the value of its control and the cap for this value. */
export interface GateRow {
  gate: Gate
  value: number
  /** True if a fact about the business lifts the cap. */
  isLifted: boolean
  /** The highest score that the gate allows, 0 to 100. */
  cap: number
}

export interface CriticalCount {
  halfOrBetter: number
  full: number
  total: number
}

export interface Score {
  /** The score after the caps of the gates are applied, 0 to 100. Unknown controls count as 0. */
  score: number
  /** The score after the caps of the gates are applied, 0 to 100. Unknown controls count as in place. */
  scoreIfUnknownsAreFine: number
  /** The score before the caps of the gates are applied, 0 to 100. */
  raw: number
  level: Level
  /** The level if unknown controls count as in place. */
  levelIfUnknownsAreFine: Level
  critical: CriticalCount
  /** Area id → score of the area, 0 to 100. The caps of the gates do not apply to areas. */
  domains: Record<string, number>
  /** Area id → score of the area, 0 to 100. Unknown controls count as in place. */
  domainsIfUnknownsAreFine: Record<string, number>
  /**
   * The best possible score with only the tools that the current Microsoft 365 plan includes, 0 to 100. `null` if this
   * plan is unknown.
   */
  reachable: number | null
  /** The gate that caps the score. `undefined` if no gate caps the score. */
  heldBy: GateRow | undefined
  /** The rows of the computation, for the method page. */
  sums: ScoreSums
}

export interface ScoreSums {
  total: ScoreSum
  areas: (ScoreSum & { area: Area })[]
  gates: GateRow[]
}

/** Returns the row of one control. Unknown and unanswered controls count as `unknownIs`. */
export function scoreRow(
  { control, factors, weight }: Weighted,
  reply: Reply = 'unknown',
  unknownIs: 0 | 1 = 0,
): ScoreRow {
  const value = worth(reply, unknownIs)
  return { control, factors, possible: weight, reply, value, earned: weight * value }
}

/** Returns the weighted mean of rows: 100 × Σ(weight × value) ÷ Σ weight, rounded to 9 decimals. */
export function sumRows(rows: ScoreRow[]): ScoreSum {
  let earned = 0
  let possible = 0
  for (const row of rows) {
    earned += row.earned
    possible += row.possible
  }
  return { rows, earned, possible, result: possible === 0 ? 0 : round9((100 * earned) / possible) }
}

/** Returns a gate with the cap for the value of its control. */
export function gateRow(gate: Gate, value: number, context: Context): GateRow {
  const isLifted = value < 1 && gate.liftedWhen !== undefined && isContextTestMet(gate.liftedWhen, context)
  const [no, little, half] = gate.caps
  const cap = value === 0.5 ? half : value === 0.25 ? little : no
  return { gate, value, isLifted, cap: value === 1 || isLifted ? 100 : cap }
}

/**
 * Returns the gate with the lowest cap below `raw`. `undefined` if no cap is below `raw`. If two caps are equal,
 * returns the first gate.
 */
export function findHold(raw: number, gates: readonly GateRow[]): GateRow | undefined {
  let held: GateRow | undefined
  for (const row of gates) if (row.cap < (held?.cap ?? raw)) held = row
  return held
}

/** Returns the score after the caps of the gates are applied, 0 to 100. */
export function cappedScore(total: ScoreSum, gates: readonly GateRow[]): number {
  return findHold(total.result, gates)?.cap ?? total.result
}

/** Counts the critical controls with the value 0.5 or better, with the value 1, and in total. */
function countCritical(rows: readonly ScoreRow[]): CriticalCount {
  const critical = rows.filter(({ control }) => control.critical)
  return {
    halfOrBetter: critical.filter(({ value }) => value >= 0.5).length,
    full: critical.filter(({ value }) => value === 1).length,
    total: critical.length,
  }
}

/**
 * Returns how many critical controls a level needs with the value 0.5 or better (`halfOrBetter`) or 1 (`full`). If some
 * critical controls do not apply, the numbers are reduced in proportion and rounded up.
 */
export function neededFor(
  { controls }: Pick<Model, 'controls'>,
  level: Level,
  total: number,
): Pick<CriticalCount, 'halfOrBetter' | 'full'> {
  const all = controls.filter(({ critical }) => critical).length
  const share = (needed: number): number => Math.ceil((needed * total) / Math.max(1, all))
  return { halfOrBetter: share(level.halfOrBetter), full: share(level.full) }
}

/** Returns the highest level whose requirements are met. If no level qualifies, returns the lowest level. */
export function findLevel(model: Model, score: number, critical: CriticalCount): Level {
  const reached = model.levels.filter((level) => {
    const { halfOrBetter, full } = neededFor(model, level, critical.total)
    return score >= level.from && critical.halfOrBetter >= halfOrBetter && critical.full >= full
  })
  return reached.at(-1) ?? (model.levels[0] as Level)
}

/**
 * Returns the best possible score with only the tools that the Microsoft 365 plan includes. A control that the plan
 * includes counts 1. A control that the plan partly includes counts 0.5.
 */
function reachableOn(model: Model, scoped: ScopedControls, context: Context, plan: Plan): number | null {
  if (plan === 'other') return null
  const valueOf = (control: Control | undefined): 0 | 0.5 | 1 =>
    control?.plans.includes(plan) ? 1 : control?.plansPartial.includes(plan) ? 0.5 : 0
  const total = sumRows(scoped.weighted.map((weighted) => scoreRow(weighted, valueOf(weighted.control))))
  const gates = model.gates.map((gate) =>
    gateRow(gate, valueOf(model.controls.find(({ id }) => id === gate.control)), context),
  )
  return cappedScore(total, gates)
}

/** Returns the rows and the weighted mean of each area. */
function sumAreas(areas: readonly Area[], rows: readonly ScoreRow[]): ScoreSums['areas'] {
  return areas.map((area) => ({ area, ...sumRows(rows.filter(({ control }) => control.area === area.id)) }))
}

const resultsOf = (areas: ScoreSums['areas']): Record<string, number> =>
  Object.fromEntries(areas.map(({ area, result }) => [area.id, result]))

/**
 * Computes the weighted means of the score and the areas, and the caps of the gates. Unknown and unanswered controls
 * count as `unknownIs`.
 */
export function sumScore(
  model: Model,
  { weighted }: ScopedControls,
  context: Context,
  replies: Replies,
  unknownIs: 0 | 1 = 0,
): ScoreSums {
  const rows = weighted.map((one) => scoreRow(one, replies[one.control.id], unknownIs))
  return {
    total: sumRows(rows),
    areas: sumAreas(model.areas, rows),
    gates: model.gates.map((gate) => gateRow(gate, worth(replies[gate.control], unknownIs), context)),
  }
}

/** Computes all scores. `context` must be the result of `usableContext`. */
export function scoreQuiz(model: Model, scoped: ScopedControls, context: Context, replies: Replies): Score {
  const sums = sumScore(model, scoped, context, replies)
  const ifFine = sumScore(model, scoped, context, replies, 1)
  const { total, areas, gates } = sums
  const score = cappedScore(total, gates)
  const scoreIfUnknownsAreFine = cappedScore(ifFine.total, ifFine.gates)
  const critical = countCritical(total.rows)
  return {
    score,
    scoreIfUnknownsAreFine,
    raw: total.result,
    level: findLevel(model, score, critical),
    levelIfUnknownsAreFine: findLevel(model, scoreIfUnknownsAreFine, countCritical(ifFine.total.rows)),
    critical,
    domains: resultsOf(areas),
    domainsIfUnknownsAreFine: resultsOf(ifFine.areas),
    reachable: reachableOn(model, scoped, context, context.plan),
    heldBy: findHold(total.result, gates),
    sums,
  }
}
