/** Calendar days as ISO dates: no hours, no time zones. */

const DAY = 86_400_000
const FIRST = '2000-01-01'
const LAST = '2099-12-31'

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** The first and the last day that an ISO date of ten characters can say. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z')
const LATEST = Date.parse('9999-12-31T00:00:00Z')
const clamp = (time: number): number => Math.min(LATEST, Math.max(EARLIEST, time))

/** The date `days` after a date; negative goes back. Stays within the years 1 to 9999. */
export function addDays(date: string, days: number): string {
  return dayOf(clamp(Date.parse(`${date}T00:00:00Z`) + days * DAY))
}

/** The day of a moment on this device's calendar. A clock outside the years 1 to 9999 gives the nearest day within. */
export function localDay(now: Date): string {
  // Not Date.UTC, for which the year 99 is 1999.
  const day = new Date(0).setUTCFullYear(now.getFullYear(), now.getMonth(), now.getDate())
  return dayOf(clamp(day))
}

/** Whole days from one date to another, negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** Whether something is the text of a day that exists, in this century. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST || text > LAST)
    return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
