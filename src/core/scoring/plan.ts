import { daysBetween } from '../model/dates.ts'
import type { Context, Control, Model, Scenario } from '../model/model.ts'
import type { RiskSum, RiskSums } from './risk.ts'
import { type ScoreRow, type ScoreSums, cappedScore, gateRow, sumRows } from './score.ts'
import { type Replies, round9, worth } from '../model/replies.ts'
import { isOver } from '../answers/status-text.ts'
import type { Statuses } from '../answers/status.ts'

/** A control that is not fully in place, with its gains when finished and every term of its priority. */
export interface Ranked {
  control: Control
  /** The fall of the residual risk of each scenario, in the model's order, if the control is finished. */
  falls: { scenario: Scenario; now: number; then: number; fall: number }[]
  /** The sum of the falls of all scenarios. */
  riskFall: number
  /** The id of the scenario whose risk falls most. */
  scenario: string
  /** The score after the gates, 0 to 100: now, and with this control in place. */
  scoreNow: number
  scoreThen: number
  /** The rise of the score after the gates, 0 to 100 points. */
  scoreGain: number
  /** 1.5 for the control of a gate, else 1. */
  gateFactor: number
  /** The effort points of the whole control. */
  effort: number
  /** The current value of the control, 0 to 1. */
  value: number
  /** Effort × (1 − value), at least 0.5. */
  effortLeft: number
  /** The cost factor: 1, 1.5 or 2. */
  cost: number
  /** (fall of risk + 0.05 × rise of score) × gate factor ÷ (√effort left × cost), rounded to 9 decimals. */
  priority: number
}

/** The constants of a priority: the weight of one point of score, the factor of a gate, and the least effort. */
export const PRIORITY = { scoreShare: 0.05, gateFactor: 1.5, leastEffort: 0.5 }

export const GROUP_IDS = ['thisWeek', 'thisMonth', 'thisQuarter', 'findOut', 'accepted'] as const
export type GroupId = (typeof GROUP_IDS)[number]

/** An action with its group. A pinned action is on top: its deadline is near, or the period of its accepted risk is over. */
export interface Placed {
  ranked: Ranked
  group: GroupId
  pinned: boolean
}

/** The cost factor: 2 if the plan does not include the control, else 1.5 if an extra product is needed, else 1. */
export function costFactor(model: Model, control: Control, context: Context): number {
  const { included, addOn, otherPlan } = model.constants.costFactors
  const plan = context.plan === 'other' ? 'business-standard' : context.plan
  if (!control.plans.includes(plan)) return otherPlan
  return control.addOn ? addOn : included
}

/** Sorts each action after its prerequisites. A prerequisite with a value of 0.5 or better is ignored. */
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

/** Returns the score after the gates with one control at value 1. */
function scoreWith({ total, gates }: ScoreSums, context: Context, control: Control): number {
  const rows = total.rows.map((row) =>
    row.control === control ? { ...row, reply: 1 as const, value: 1, earned: row.possible } : row,
  )
  const changed = gates.map((row) => (row.gate.control === control.id ? gateRow(row.gate, 1, context) : row))
  return cappedScore(sumRows(rows), changed)
}

/** Computes the priority of a row's control: the gains of finishing the control, divided by effort and cost. */
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
 * Ranks every applicable control with a value below 1 by priority, the highest first (scoring model, 2.5 and 2.7).
 * The order never depends on the date.
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

/**
 * Puts ranked actions into the groups this week, this month, this quarter and find out (scoring model, 2.5). Unknown
 * controls are in "find out". No action is in an earlier group than its prerequisites. An action with an unknown prerequisite waits.
 * An accepted risk has its own group until its date, then it is pinned. An action with a deadline within 90 days is pinned.
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
  const fill = (group: 'thisWeek' | 'thisMonth', fits: (action: Ranked) => boolean): void => {
    let room = groups[group].count
    for (const action of actions) {
      const { id, effort } = action.control
      if (room === 0) return
      if (placedIn.has(id) || !groups[group].efforts.includes(effort)) continue
      if (!fits(action) || !readyBy(group, action)) continue
      placedIn.set(id, group)
      room -= 1
    }
  }
  fill('thisWeek', ({ control }) => costFactor(model, control, context) === 1)
  fill('thisMonth', () => true)

  const placed = actions.map((ranked): Placed => {
    const { id } = ranked.control
    return { ranked, group: placedIn.get(id) ?? 'thisQuarter', pinned: pinned.has(id) }
  })
  return [...placed.filter((action) => action.pinned), ...placed.filter((action) => !action.pinned)].sort(
    (a, b) => GROUP_IDS.indexOf(a.group) - GROUP_IDS.indexOf(b.group),
  )
}
