/** Calendar days as ISO dates: no hours, no time zones. */

const DAY = 86_400_000
const FIRST = '2000-01-01'
const LAST = '2099-12-31'

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** The first and the last day that an ISO date of ten characters can say. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z')
const LATEST = Date.parse('9999-12-31T00:00:00Z')
const clamp = (time: number): number => Math.min(LATEST, Math.max(EARLIEST, time))

/** The ISO date that is `days` after a date, or before it if `days` is negative. Stays within the years 1 to 9999. */
export function addDays(date: string, days: number): string {
  return dayOf(clamp(Date.parse(`${date}T00:00:00Z`) + days * DAY))
}

/** The ISO date of a moment on this device's calendar. A clock outside the years 1 to 9999 gives the nearest day in that range. */
export function localDay(now: Date): string {
  // Not Date.UTC, for which the year 99 is 1999.
  const day = new Date(0).setUTCFullYear(now.getFullYear(), now.getMonth(), now.getDate())
  return dayOf(clamp(day))
}

/** Whole days from one ISO date to another. Negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** Returns true if a text is the ISO date of a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  // A day such as 30 February parses as a day of March.
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && dayOf(time) === text
}

/** Returns true if a value is the ISO date of a day from 2000 to 2099: what answers and links may contain. */
export function isDateThisCentury(value: unknown): value is string {
  return typeof value === 'string' && isDate(value) && value >= FIRST && value <= LAST
}
