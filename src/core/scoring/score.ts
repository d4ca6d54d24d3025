import { type Replies, round9, worth } from '../model/replies.ts'
import { type ScopedControls, type Weighted, holds } from '../answers/scope.ts'
import type { Area, Context, Control, Gate, Level, Model, Plan } from '../model/model.ts'

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
  /** What the plan can reach with built-in tools alone; null where the plan is unknown. */
  reachable: number | null
  /** The gate that holds the score down, or nothing. */
  heldBy: { gate: Gate; cap: number } | undefined
}

/** 100 × Σ(weight × value) ÷ Σ weight, 0 to 100; 0 where nothing counts. */
export function weightedMean(weighted: readonly Weighted[], valueOf: (control: Control) => number): number {
  let earned = 0
  let possible = 0
  for (const { control, weight } of weighted) {
    earned += weight * valueOf(control)
    possible += weight
  }
  return possible === 0 ? 0 : round9((100 * earned) / possible)
}

/** The cap a gate sets at a value, or 100 where it sets none. */
export function capOf(gate: Gate, value: number, context: Context): number {
  if (value === 1 || (gate.liftedWhen && holds(gate.liftedWhen, context))) return 100
  return value === 0.5 ? gate.caps[2] : value === 0.25 ? gate.caps[1] : gate.caps[0]
}

/** The gate with the lowest cap below the raw score; equal caps in the model's order. */
export function findHold(
  model: Model,
  context: Context,
  raw: number,
  valueOf: (controlId: string) => number,
): { gate: Gate; cap: number } | undefined {
  let held: { gate: Gate; cap: number } | undefined
  for (const gate of model.gates) {
    const cap = capOf(gate, valueOf(gate.control), context)
    if (cap < (held?.cap ?? raw)) held = { gate, cap }
  }
  return held
}

/** Critical controls at 0.5 or better, at 1, and in all. */
function countCritical(weighted: readonly Weighted[], replies: Replies): CriticalCount {
  const values = weighted
    .filter(({ control }) => control.critical)
    .map(({ control }) => worth(replies[control.id]))
  return {
    halfOrBetter: values.filter((value) => value >= 0.5).length,
    full: values.filter((value) => value === 1).length,
    total: values.length,
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

/** The best score that the plan's built-in tools allow: 1 where included, 0.5 where partly, else 0. */
function reachableOn(model: Model, scoped: ScopedControls, context: Context, plan: Plan): number | null {
  if (plan === 'other') return null
  const valueOf = (control: Control): number =>
    control.plans.includes(plan) ? 1 : control.plansPartial.includes(plan) ? 0.5 : 0
  const raw = weightedMean(scoped.weighted, valueOf)
  const byId = new Map(model.controls.map((control) => [control.id, valueOf(control)]))
  return findHold(model, context, raw, (id) => byId.get(id) ?? 0)?.cap ?? raw
}

/** The area's own score: the same weighted mean inside one area. */
function scoreArea(area: Area, weighted: readonly Weighted[], replies: Replies): number {
  const inside = weighted.filter(({ control }) => control.area === area.id)
  return weightedMean(inside, ({ id }) => worth(replies[id]))
}

/**
 * Scores replies (scoring model 1, 2.3 and 2.7). Values are 0, 0.25, 0.5, 1 or "unknown"; a control left out counts as
 * unknown. The plan handed in is the one to use for `reachable` (a plan outside its limits is handled as "other").
 */
export function scoreQuiz(model: Model, scoped: ScopedControls, context: Context, replies: Replies): Score {
  const capped = (unknownIs: 0 | 1): { raw: number; score: number; held: Score['heldBy'] } => {
    const raw = weightedMean(scoped.weighted, ({ id }) => worth(replies[id], unknownIs))
    const held = findHold(model, context, raw, (id) => worth(replies[id], unknownIs))
    return { raw, score: held?.cap ?? raw, held }
  }
  const today = capped(0)
  const critical = countCritical(scoped.weighted, replies)
  return {
    score: today.score,
    scoreIfUnknownsAreFine: capped(1).score,
    raw: today.raw,
    level: findLevel(model, today.score, critical),
    critical,
    domains: Object.fromEntries(
      model.areas.map((area) => [area.id, scoreArea(area, scoped.weighted, replies)]),
    ),
    reachable: reachableOn(model, scoped, context, context.plan),
    heldBy: today.held,
  }
}
