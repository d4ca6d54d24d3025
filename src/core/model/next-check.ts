/** The time between two checks of one business. The brand file chooses it. */

/** The possible times between two checks. */
export const CHECK_PERIODS = ['quarter', 'half-year', 'year'] as const
export type CheckPeriod = (typeof CHECK_PERIODS)[number]

/** Whole weeks, so that a quarterly or half-yearly check is always on the same day of the week. */
const DAYS: Readonly<Record<CheckPeriod, number>> = { quarter: 91, 'half-year': 182, year: 365 }

/** Returns the number of days between two checks. `nextCheck` is a field of the brand file. */
export function nextCheckDays({ nextCheck }: { nextCheck: CheckPeriod }): number {
  return DAYS[nextCheck]
}
