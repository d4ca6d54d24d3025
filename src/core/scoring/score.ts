/** The score: a weighted mean of the controls in scope, capped by gates (scoring model 1, 2.3 and 2.7). */
import { type Replies, round9, worth } from '../model/replies.ts'
import { type ScopedControls, type WeightFactor, type Weighted, holds } from '../answers/scope.ts'
import type { Area, Context, Control, Gate, Level, Model, Plan, Reply } from '../model/model.ts'

/** One control of a score: possible × value = earned. */
export interface ScoreRow {
  control: Control
  /** The context rules that multiply its weight. */
  factors: WeightFactor[]
  /** Weight × factors, limited to the model's range: the most that the control can earn. */
  possible: number
  /** "unknown" if there was no answer. */
  reply: Reply
  /** 0 to 1. */
  value: number
  earned: number
}

/** A weighted mean and its rows: 100 × earned ÷ possible. */
export interface ScoreSum {
  rows: ScoreRow[]
  earned: number
  possible: number
  /** 0 to 100; 0 if no control counts. */
  result: number
}

/** A gate, the value of its control, and the cap that this value sets. */
export interface GateRow {
  gate: Gate
  value: number
  /** A fact of the context lifts the cap that the value would set. */
  isLifted: boolean
  /** 100 if it sets none. */
  cap: number
}

export interface CriticalCount {
  halfOrBetter: number
  full: number
  total: number
}

export interface Score {
  /** 0 to 100, unknown counted as no, capped by the gates. */
  score: number
  /** The same if every unknown turned out to be in place. */
  scoreIfUnknownsAreFine: number
  /** Before the gates. */
  raw: number
  level: Level
  critical: CriticalCount
  /** Area id → 0 to 100, no gates. */
  domains: Record<string, number>
  /** Area id → 0 to 100 if every unknown in it were in place. */
  domainsIfUnknownsAreFine: Record<string, number>
  /** What the plan can reach with built-in tools alone; null if the plan is unknown. */
  reachable: number | null
  /** The gate that holds the score down. `undefined` if none does. */
  heldBy: GateRow | undefined
  /** The rows that `score`, `raw`, `domains` and `heldBy` are computed from, for the method page. */
  sums: ScoreSums
}

export interface ScoreSums {
  total: ScoreSum
  areas: (ScoreSum & { area: Area })[]
  gates: GateRow[]
}

/** The row of one control. Unknown and unanswered count as `unknownIs`. */
export function scoreRow(
  { control, factors, weight }: Weighted,
  reply: Reply = 'unknown',
  unknownIs: 0 | 1 = 0,
): ScoreRow {
  const value = worth(reply, unknownIs)
  return { control, factors, possible: weight, reply, value, earned: weight * value }
}

/** Adds rows up: 100 × Σ(weight × value) ÷ Σ weight, rounded to 9 decimals. */
export function sumRows(rows: ScoreRow[]): ScoreSum {
  let earned = 0
  let possible = 0
  for (const row of rows) {
    earned += row.earned
    possible += row.possible
  }
  return { rows, earned, possible, result: possible === 0 ? 0 : round9((100 * earned) / possible) }
}

/** The cap of one gate at a value of its control. */
export function gateRow(gate: Gate, value: number, context: Context): GateRow {
  const isLifted = value < 1 && gate.liftedWhen !== undefined && holds(gate.liftedWhen, context)
  const [no, little, half] = gate.caps
  const cap = value === 0.5 ? half : value === 0.25 ? little : no
  return { gate, value, isLifted, cap: value === 1 || isLifted ? 100 : cap }
}

/** The gate with the lowest cap below the raw score. Of equal caps, the first in the model. */
export function findHold(raw: number, gates: readonly GateRow[]): GateRow | undefined {
  let held: GateRow | undefined
  for (const row of gates) if (row.cap < (held?.cap ?? raw)) held = row
  return held
}

/** The total of these rows after the gates, 0 to 100. */
export function cappedScore(total: ScoreSum, gates: readonly GateRow[]): number {
  return findHold(total.result, gates)?.cap ?? total.result
}

/** Critical controls at 0.5 or better, at 1, and in all. */
function countCritical(rows: readonly ScoreRow[]): CriticalCount {
  const critical = rows.filter(({ control }) => control.critical)
  return {
    halfOrBetter: critical.filter(({ value }) => value >= 0.5).length,
    full: critical.filter(({ value }) => value === 1).length,
    total: critical.length,
  }
}

/** The highest level whose score and counts are all reached. */
export function findLevel(model: Model, score: number, critical: CriticalCount): Level {
  const reached = model.levels.filter(
    (level) =>
      score >= level.from && critical.halfOrBetter >= level.halfOrBetter && critical.full >= level.full,
  )
  return reached.at(-1) ?? (model.levels[0] as Level)
}

/** The best score that the plan's built-in tools allow: 1 for an included control, 0.5 for a partly included one, else 0. */
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

/** The rows of each area, with the area's own weighted mean. */
function sumAreas(areas: readonly Area[], rows: readonly ScoreRow[]): ScoreSums['areas'] {
  return areas.map((area) => ({ area, ...sumRows(rows.filter(({ control }) => control.area === area.id)) }))
}

const resultsOf = (areas: ScoreSums['areas']): Record<string, number> =>
  Object.fromEntries(areas.map(({ area, result }) => [area.id, result]))

/** The sums of a score. A control without a reply counts as unknown; unknown counts as `unknownIs`. */
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

/** Scores replies. `context.plan` must be the plan to use for `reachable`: "other" if the plan is outside its limits. */
export function scoreQuiz(model: Model, scoped: ScopedControls, context: Context, replies: Replies): Score {
  const sums = sumScore(model, scoped, context, replies)
  const ifFine = sumScore(model, scoped, context, replies, 1)
  const { total, areas, gates } = sums
  const score = cappedScore(total, gates)
  const critical = countCritical(total.rows)
  return {
    score,
    scoreIfUnknownsAreFine: cappedScore(ifFine.total, ifFine.gates),
    raw: total.result,
    level: findLevel(model, score, critical),
    critical,
    domains: resultsOf(areas),
    domainsIfUnknownsAreFine: resultsOf(ifFine.areas),
    reachable: reachableOn(model, scoped, context, context.plan),
    heldBy: findHold(total.result, gates),
    sums,
  }
}
