/**
 * Service dates: the days, months and half-years in which Microsoft changes, blocks or ends a service. This module
 * calculates with the periods of service dates. `core/report/next-dates.ts` selects the service dates for a report.
 */
import { addDays } from './dates.ts'
import { fill } from './format.ts'
import { dateInWords } from './format-dates.ts'

/** Matches a period: an ISO date, a month or a half-year. */
export const PERIOD = /^(\d{4})-(?:(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?|H([12]))$/

/** The precision of a period: the exact day, only the month, or only the half-year. */
export type Precision = 'day' | 'month' | 'half-year'

/** Returns whether a period is a day, a month or a half-year. */
export function precisionOf(when: string): Precision {
  return when.includes('H') ? 'half-year' : when.length === 10 ? 'day' : 'month'
}

/** Returns the first day of a period as an ISO date. */
export function firstDayOf(when: string): string {
  if (precisionOf(when) === 'day') return when
  return when.includes('H') ? `${when.slice(0, 4)}-${when.endsWith('1') ? '01' : '07'}-01` : `${when}-01`
}

/** Returns the last day of a period as an ISO date. */
export function lastDayOf(when: string): string {
  if (precisionOf(when) === 'day') return when
  if (when.includes('H')) return `${when.slice(0, 4)}-${when.endsWith('1') ? '06-30' : '12-31'}`
  // Adding 31 days to the first day of a month gives a day in the next month.
  return addDays(`${addDays(firstDayOf(when), 31).slice(0, 7)}-01`, -1)
}

/** Returns true if a period ended before `today` (ISO date). A period that contains `today` has not ended. */
export function isPast(when: string, today: string): boolean {
  return lastDayOf(when) < today
}

/** Compares two periods for sorting: by the last day, then by the first day. */
function byPeriod(a: { when: string }, b: { when: string }): number {
  const keyOf = ({ when }: { when: string }): string => lastDayOf(when) + firstDayOf(when)
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0
}

/**
 * Splits service dates at `today` (ISO date). `coming` contains service dates whose period has not ended, the
 * earliest first. `past` contains service dates whose period has ended, the latest first.
 */
export function splitDates<T extends { when: string }>(
  dates: readonly T[],
  today: string,
): { coming: T[]; past: T[] } {
  const sorted = dates.toSorted(byPeriod)
  return {
    coming: sorted.filter(({ when }) => !isPast(when, today)),
    past: sorted.filter(({ when }) => isPast(when, today)).reverse(),
  }
}

/** The service dates of a quarter, or of a half-year that is only known as such. */
export interface DateGroup<T> {
  /** The period of the group: "2026-Q4" or "2027-H2". */
  id: string
  dates: T[]
}

/** Returns the id of the group of a period: its quarter, or the half-year if only that is known. */
function groupOf(when: string): string {
  if (precisionOf(when) === 'half-year') return when
  return `${when.slice(0, 4)}-Q${String(Math.ceil(Number(when.slice(5, 7)) / 3))}`
}

/** Groups service dates by quarter. Groups and service dates keep the given order. */
export function groupDates<T extends { when: string }>(dates: readonly T[]): DateGroup<T>[] {
  const groups = new Map<string, T[]>()
  for (const date of dates) {
    const id = groupOf(date.when)
    groups.set(id, [...(groups.get(id) ?? []), date])
  }
  return [...groups].map(([id, dates]) => ({ id, dates }))
}

/** The texts for the two half-years, with the placeholder `{year}`. */
export interface PeriodWords {
  firstHalf: string
  secondHalf: string
}

/** Formats a period: "31 December 2026", "December 2026", "Second half of 2027". `language` is a BCP 47 tag. */
export function periodInWords(when: string, words: PeriodWords, language: string): string {
  const precision = precisionOf(when)
  if (precision === 'half-year')
    return fill(when.endsWith('1') ? words.firstHalf : words.secondHalf, { year: when.slice(0, 4) })
  if (precision === 'day') return dateInWords(when, language)
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.format(new Date(`${firstDayOf(when)}T00:00:00Z`))
}

/** Formats the period of a group: "October – December 2026", "Second half of 2027". `language` is a BCP 47 tag. */
export function groupInWords(id: string, words: PeriodWords, language: string): string {
  if (id.includes('H')) return periodInWords(id, words, language)
  const [year, quarter] = [Number(id.slice(0, 4)), Number(id.slice(6))]
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.formatRange(Date.UTC(year, quarter * 3 - 3), Date.UTC(year, quarter * 3 - 1))
}
