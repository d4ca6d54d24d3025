/** Computes the days by which the actions of a plan are due. */
import { addDays, daysBetween } from '../model/dates.ts'
import type { GroupId } from '../scoring/plan.ts'
import type { Action } from './types.ts'

/** The number of days from the day of the plan to the end of each group. */
const GROUP_DAYS: Record<Exclude<GroupId, 'accepted'>, number> = {
  thisWeek: 7,
  thisMonth: 30,
  thisQuarter: 91,
  findOut: 7,
}

/**
 * Returns the ISO date from which a plan counts its days: `answeredOn`, the day of most answers. Returns
 * `today` if that day is not known, is later, or is so long ago that every action would be overdue.
 */
export function planDay(answeredOn: string | undefined, today: string): string {
  const age = answeredOn === undefined ? NaN : daysBetween(answeredOn, today)
  return answeredOn !== undefined && age >= 0 && age <= GROUP_DAYS.thisQuarter ? answeredOn : today
}

/** Returns a day, or the Monday after if the day is a Saturday or Sunday. */
function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/**
 * Returns the day by which an action is due, as an ISO date: the date of its status "planned", otherwise the last day of
 * its group, or the Monday after if that is a weekend. `undefined` for an accepted risk. `from` is the ISO date of the plan.
 */
export function dueDate(action: { group: Exclude<GroupId, 'accepted'> }, from: string): string
export function dueDate(action: Pick<Action, 'group' | 'status'>, from: string): string | undefined
export function dueDate(
  { group, status }: Pick<Action, 'group' | 'status'>,
  from: string,
): string | undefined {
  if (status?.kind === 'planned') return status.date
  return group === 'accepted' ? undefined : workday(addDays(from, GROUP_DAYS[group]))
}
