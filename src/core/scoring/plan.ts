import { daysBetween } from '../model/dates.ts'
import type { Context, Control, Model, PaidPlan, Scenario } from '../model/model.ts'
import type { RiskSum, RiskSums } from './risk.ts'
import { type ScoreRow, type ScoreSums, cappedScore, gateRow, sumRows } from './score.ts'
import { type Replies, round9, worth } from '../model/replies.ts'
import { isOver } from '../answers/status-text.ts'
import type { Statuses } from '../answers/status.ts'

/** A control that is not fully in place, with the numbers from which its priority is computed. */
export interface Ranked {
  control: Control
  /**
   * The residual risk of each scenario: `now` with the current value of the control, `then` with the value 1.
   * `fall` is `now` − `then`.
   */
  falls: { scenario: Scenario; now: number; then: number; fall: number }[]
  /** The sum of `fall` over all scenarios. */
  riskFall: number
  /** The id of the scenario whose risk falls most. */
  scenario: string
  /**
   * The score after the caps of the gates are applied, 0 to 100. `scoreNow` is the score with the current values.
   * `scoreThen` is the score with this control in place.
   */
  scoreNow: number
  scoreThen: number
  /** `scoreThen` − `scoreNow`, in points. */
  scoreGain: number
  /** 1.5 if the control has a gate, else 1. */
  gateFactor: number
  /** The effort points of the whole control, even if the control is partly in place. */
  effort: number
  /** The current value of the control, 0 to 1. */
  value: number
  /** The remaining effort: `effort` × (1 − `value`), at least 0.5. */
  effortLeft: number
  /** The result of `costFactor`: 1, 1.5 or 2. */
  cost: number
  /** (`riskFall` + 0.05 × `scoreGain`) × `gateFactor` ÷ (√`effortLeft` × `cost`), rounded to 9 decimals. */
  priority: number
}

/** The constants in the formula of `Ranked.priority`. */
export const PRIORITY = { scoreShare: 0.05, gateFactor: 1.5, leastEffort: 0.5 }

export const GROUP_IDS = ['thisWeek', 'thisMonth', 'thisQuarter', 'findOut', 'accepted'] as const
export type GroupId = (typeof GROUP_IDS)[number]

/**
 * An action with its group in the action plan. `pinned` is true for actions at the top of the action plan. An action is
 * pinned if its deadline is near, or if its accepted risk has expired.
 */
export interface Placed {
  ranked: Ranked
  group: GroupId
  pinned: boolean
}

/** The plan that counts for costs. An unknown plan counts as Business Standard. */
const planForCosts = ({ plan }: Pick<Context, 'plan'>): PaidPlan =>
  plan === 'other' ? 'business-standard' : plan

/**
 * Returns the cheapest plan with the last stage of a control, if only this stage is left and the plan of the business includes the
 * control without it. What is left then needs another plan or an extra, although the control counts as included.
 */
export function planOfLastStage(
  { plans, plansLastStage = plans }: Pick<Control, 'plans' | 'plansLastStage'>,
  value: number,
  context: Pick<Context, 'plan'>,
): PaidPlan | undefined {
  const plan = planForCosts(context)
  return value >= 0.5 && plans.includes(plan) && !plansLastStage.includes(plan)
    ? plansLastStage[0]
    : undefined
}

/**
 * Returns the cost factor of a control. The factor depends on whether the Microsoft 365 plan includes the control, and
 * whether the control needs an extra product.
 */
export function costFactor(model: Model, control: Control, context: Context): number {
  const { included, addOn, otherPlan } = model.constants.costFactors
  if (!control.plans.includes(planForCosts(context))) return otherPlan
  return control.addOn ? addOn : included
}

/**
 * Moves each action after its prerequisites. A prerequisite with a value of 0.5 or better counts as done. An unknown
 * prerequisite counts as open, because a guess could put an action before work that it needs.
 */
function settlePrerequisites(sorted: Ranked[], replies: Replies): Ranked[] {
  const list: Ranked[] = []
  const waiting = [...sorted]
  const ready = ({ control }: Ranked): boolean =>
    control.prerequisites.every(
      (id) => worth(replies[id]) >= 0.5 || list.some((ranked) => ranked.control.id === id),
    )
  while (waiting.length > 0) {
    const next = waiting.findIndex(ready)
    list.push(...waiting.splice(Math.max(0, next), 1))
  }
  return list
}

/** Returns the score after the caps of the gates are applied, as if one control had the value 1. */
function scoreWith({ total, gates }: ScoreSums, context: Context, control: Control): number {
  const rows = total.rows.map((row) =>
    row.control === control ? { ...row, reply: 1 as const, value: 1, earned: row.possible } : row,
  )
  const changed = gates.map((row) => (row.gate.control === control.id ? gateRow(row.gate, 1, context) : row))
  return cappedScore(sumRows(rows), changed)
}

/**
 * Computes the priority of one control. The gains are the lower risk and the higher score if the control has
 * the value 1. The priority is the gains divided by effort and cost.
 */
function rank(
  model: Model,
  context: Context,
  { control, value }: ScoreRow,
  sums: ScoreSums,
  risks: RiskSums,
): Ranked {
  const risksThen = risks.sumsWith(control)
  const falls = risks.sums.map(({ scenario, residual }, index) => {
    const then = (risksThen[index] as RiskSum).residual
    return { scenario, now: residual, then, fall: residual - then }
  })
  const riskFall = falls.reduce((sum, { fall }) => sum + fall, 0)
  const scoreNow = cappedScore(sums.total, sums.gates)
  const scoreThen = scoreWith(sums, context, control)
  const scoreGain = scoreThen - scoreNow
  const gateFactor = model.gates.some((gate) => gate.control === control.id) ? PRIORITY.gateFactor : 1
  const effort = model.constants.efforts[control.effort]
  const effortLeft = Math.max(PRIORITY.leastEffort, effort * (1 - value))
  const cost = costFactor(model, control, context)
  const gain = (riskFall + PRIORITY.scoreShare * scoreGain) * gateFactor
  return {
    ...{
      control,
      falls,
      riskFall,
      scoreNow,
      scoreThen,
      scoreGain,
      gateFactor,
      effort,
      value,
      effortLeft,
      cost,
    },
    scenario: falls.reduce((most, one) => (one.fall > most.fall ? one : most)).scenario.id,
    priority: round9(gain / (Math.sqrt(effortLeft) * cost)),
  }
}

/**
 * Returns every control with a value below 1, sorted by priority, the highest priority first. Prerequisites
 * come before the actions that need them. The order does not depend on today's date.
 */
export function rankActions(
  model: Model,
  context: Context,
  replies: Replies,
  sums: ScoreSums,
  risks: RiskSums,
): Ranked[] {
  const ranked = sums.total.rows
    .filter(({ value }) => value < 1)
    .map((row) => rank(model, context, row, sums, risks))
  ranked.sort(
    (a, b) =>
      b.priority - a.priority ||
      Number(b.control.critical) - Number(a.control.critical) ||
      b.control.weight - a.control.weight ||
      (a.control.id < b.control.id ? -1 : 1),
  )
  return settlePrerequisites(ranked, replies)
}

const isSafeAfter = (control: Control, other: Ranked): boolean =>
  control.safeAfter?.includes(other.control.id) === true

/** Moves the jobs that make a change safe directly before this change, within their group. */
function safeOrder(placed: readonly Placed[]): Placed[] {
  const list = new Set<Placed>()
  const waiting = new Set(placed)
  const put = (action: Placed): void => {
    if (!waiting.delete(action)) return
    for (const other of placed)
      if (other.group === action.group && isSafeAfter(action.ranked.control, other.ranked)) put(other)
    list.add(action)
  }
  for (const action of placed) put(action)
  return [...list]
}

/**
 * Assigns ranked actions to the groups of the action plan. A control with an unknown value is in the group
 * "find out". An action is never in an earlier group than its prerequisites. An accepted risk is in the group
 * `accepted` until the acceptance expires. An action is pinned if its deadline is near or its accepted risk
 * has expired.
 *
 * A job of which only a stage of another plan is left comes last in its group, and is never in the groups of this week and
 * this month unless its deadline is near.
 *
 * A change that is only safe after another open job (`safeAfter`) brings this job into its own group, directly before
 * it. If the group has no room for both, the change waits for the next group.
 */
export function groupActions(
  model: Model,
  context: Context,
  replies: Replies,
  actions: readonly Ranked[],
  statuses: Statuses,
  today: string,
): Placed[] {
  const { groups, deadlineDays } = model.constants
  const placedIn = new Map<string, GroupId>()
  const pinned = new Set<string>()
  const isKnown = ({ control }: Ranked): boolean => typeof replies[control.id] === 'number'
  const readyBy = (group: GroupId, { control }: Ranked): boolean =>
    control.prerequisites.every((id) => {
      const place = placedIn.get(id)
      return worth(replies[id]) >= 0.5 || place === 'thisWeek' || (place !== undefined && place === group)
    })

  /** Returns the open jobs that make this change safe and that no group has yet. An unknown one stays in "find out". */
  const unplacedBefore = ({ control }: Ranked): Ranked[] =>
    actions.filter((other) => isSafeAfter(control, other) && !placedIn.has(other.control.id))

  for (const action of actions) {
    const { id, deadline } = action.control
    const status = statuses[id]
    const isBack = status?.kind === 'accepted' && isOver(status, today)
    if (isBack) pinned.add(id)
    if (status?.kind === 'accepted' && !isBack) {
      placedIn.set(id, 'accepted')
      continue
    }
    if (!isKnown(action)) {
      placedIn.set(id, 'findOut')
      continue
    }
    const left = deadline === undefined ? -1 : daysBetween(today, deadline)
    if (isBack || (left >= 0 && left <= deadlineDays)) {
      placedIn.set(id, 'thisWeek')
      pinned.add(id)
    }
  }
  for (const action of actions.filter(({ control }) => placedIn.get(control.id) === 'thisWeek'))
    for (const before of unplacedBefore(action)) placedIn.set(before.control.id, 'thisWeek')
  const fill = (group: 'thisWeek' | 'thisMonth', fits: (action: Ranked) => boolean): void => {
    let room = groups[group].count
    for (const action of actions) {
      const { id, effort } = action.control
      if (room === 0) return
      if (placedIn.has(id) || !groups[group].efforts.includes(effort)) continue
      if (!fits(action) || !readyBy(group, action)) continue
      const together = [...unplacedBefore(action), action]
      if (together.length > room) continue
      for (const { control } of together) placedIn.set(control.id, group)
      room -= together.length
    }
  }
  const lacksLastStage = ({ control, value }: Ranked): boolean =>
    planOfLastStage(control, value, context) !== undefined
  fill('thisWeek', (action) => costFactor(model, action.control, context) === 1 && !lacksLastStage(action))
  fill('thisMonth', (action) => !lacksLastStage(action))

  const placed = [
    ...actions.filter((action) => !lacksLastStage(action)),
    ...actions.filter(lacksLastStage),
  ].map((ranked): Placed => {
    const { id } = ranked.control
    return { ranked, group: placedIn.get(id) ?? 'thisQuarter', pinned: pinned.has(id) }
  })
  return safeOrder(
    [...placed.filter((action) => action.pinned), ...placed.filter((action) => !action.pinned)].sort(
      (a, b) => GROUP_IDS.indexOf(a.group) - GROUP_IDS.indexOf(b.group),
    ),
  )
}
