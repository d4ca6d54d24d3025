/** Marks the service dates on the dates page from the answers. */
import { type DateNotice, type PaidPlan, PAID_PLANS } from '../model/model.ts'
import { type DateFacts, judgeDate } from './next-dates.ts'

/** Returns the plans of which every business is unaffected by a service date. */
function sparedPlans({ spares }: Pick<DateNotice, 'spares'>): PaidPlan[] {
  return spares.flatMap(({ plans, flag, control }) => (plans && !flag && !control ? plans : []))
}

/** Returns the Microsoft 365 plans that a service date is about. Empty if it is about every plan. */
export function plansOf(date: Pick<DateNotice, 'spares'>): PaidPlan[] {
  const spared = sparedPlans(date)
  return spared.length > 0 ? PAID_PLANS.filter((plan) => !spared.includes(plan)) : []
}

/**
 * What the answers say about a service date: it affects the business, it is about the plan of the business, or it does
 * not affect the business.
 */
export type DateMark = 'concerns' | 'plan' | 'spared'

/** Returns the mark of a service date, or `undefined` if the answers say nothing about it. */
export function markDate(date: DateNotice, facts: DateFacts): DateMark | undefined {
  const concern = judgeDate(date, facts)
  if (concern !== 'check') return concern
  return sparedPlans(date).length > 0 && facts.context.plan !== 'other' ? 'plan' : undefined
}
