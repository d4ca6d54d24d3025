/** Selects the service dates for a report, and decides from the answers whether a service date affects the business. */
import type { ReportWords } from '../../messages/ui.ts'
import type { Answers } from '../answers/answers.ts'
import type { Context, DateNotice, DateTest, PaidPlan } from '../model/model.ts'
import type { Replies } from '../model/replies.ts'
import { periodInWords, splitDates } from '../model/service-dates.ts'
import type { ReportDate } from './types.ts'

/** The maximum number of service dates in a report. */
export const DATES_SHOWN = 3

/** The facts, replies and choices that decide whether a service date affects the business. */
export interface DateFacts extends Pick<Answers, 'choices'> {
  context: Context
  replies: Replies
}

/**
 * Returns true if a condition of a service date holds. A condition on a control does not hold if the control has no
 * answer or the answer "I don't know".
 */
export function dateTestHolds(
  { plans, flag, control, option }: DateTest,
  { context, replies, choices }: DateFacts,
): boolean {
  if (plans && !plans.includes(context.plan as PaidPlan)) return false
  if (flag && context[flag.name] !== flag.is) return false
  if (option && !choices[option.question]?.includes(option.is)) return false
  if (!control) return true
  const value = replies[control.id]
  return typeof value === 'number' && value >= (control.from ?? 0) && value <= (control.to ?? 1)
}

/**
 * Returns "concerns" if a service date affects the business, and "spared" if not. Returns "check" if the answers are
 * not enough to decide.
 */
export function judgeDate(
  { concerns, spares }: DateNotice,
  facts: DateFacts,
): 'concerns' | 'spared' | 'check' {
  if (spares.some((test) => dateTestHolds(test, facts))) return 'spared'
  return concerns.some((test) => dateTestHolds(test, facts)) ? 'concerns' : 'check'
}

/**
 * Returns the next service dates in chronological order, at most `DATES_SHOWN`. Service dates that affect the business
 * have priority over service dates with the result "check". `today` is an ISO date.
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
