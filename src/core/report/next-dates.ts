/** Chooses the service dates that a report names, and says whether the answers show that a date concerns the business. */
import type { ReportWords } from '../../messages/ui.ts'
import type { Context, DateNotice, DateTest, PaidPlan } from '../model/model.ts'
import type { Replies } from '../model/replies.ts'
import { periodInWords, splitDates } from '../model/service-dates.ts'
import type { ReportDate } from './types.ts'

/** The number of dates that a report names at most. */
export const DATES_SHOWN = 3

/** The facts that decide about a date. */
export interface DateFacts {
  context: Context
  replies: Replies
}

/** Returns true if a condition holds. A control without an answer, or with "I don't know", meets no condition. */
export function dateTestHolds({ plans, flag, control }: DateTest, { context, replies }: DateFacts): boolean {
  if (plans && !plans.includes(context.plan as PaidPlan)) return false
  if (flag && context[flag.name] !== flag.is) return false
  if (!control) return true
  const value = replies[control.id]
  return typeof value === 'number' && value >= (control.from ?? 0) && value <= (control.to ?? 1)
}

/**
 * Returns what the answers say about a date: it concerns the business, it does not ("spared"), or the quiz did not ask
 * enough ("check").
 */
export function judgeDate(
  { concerns, spares }: DateNotice,
  facts: DateFacts,
): 'concerns' | 'spared' | 'check' {
  if (spares.some((test) => dateTestHolds(test, facts))) return 'spared'
  return concerns.some((test) => dateTestHolds(test, facts)) ? 'concerns' : 'check'
}

/**
 * Returns the next dates, at most `DATES_SHOWN`, in the order of time. Dates that concern the business have priority over
 * dates that it has to check. `today` is an ISO date.
 */
export function nextDates(
  dates: readonly DateNotice[],
  facts: DateFacts,
  { nextDates: words, language }: ReportWords,
  today: string,
): ReportDate[] {
  const { coming } = splitDates(dates, today)
  const judged = coming.map((date) => ({ date, concern: judgeDate(date, facts) }))
  const chosen = [
    ...judged.filter(({ concern }) => concern === 'concerns'),
    ...judged.filter(({ concern }) => concern === 'check'),
  ].slice(0, DATES_SHOWN)
  return judged
    .filter((one) => chosen.includes(one))
    .map(({ date: { id, when, title }, concern }) => ({
      id,
      when,
      whenText: periodInWords(when, words, language),
      title,
      isSure: concern === 'concerns',
      note: concern === 'concerns' ? words.concerns : words.check,
    }))
}
