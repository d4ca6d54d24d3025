/** Calculations with calendar days. A day is an ISO date such as "2026-11-24", without a time or time zone. */

const DAY = 86_400_000
const FIRST = '2000-01-01'
const LAST = '2099-12-31'

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** The first day of the year 1 and the last day of the year 9999. All results stay within this range. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z')
const LATEST = Date.parse('9999-12-31T00:00:00Z')
const clamp = (time: number): number => Math.min(LATEST, Math.max(EARLIEST, time))

/** Adds a number of days to an ISO date. `days` may be negative. The result stays within the years 1 to 9999. */
export function addDays(date: string, days: number): string {
  return dayOf(clamp(Date.parse(`${date}T00:00:00Z`) + days * DAY))
}

/** Returns the ISO date of `now` in the time zone of the device. The result stays within the years 1 to 9999. */
export function localDay(now: Date): string {
  // Date.UTC would read the year 99 as 1999.
  const day = new Date(0).setUTCFullYear(now.getFullYear(), now.getMonth(), now.getDate())
  return dayOf(clamp(day))
}

/** Returns the number of days from one ISO date to another. Negative if `to` is earlier than `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** Returns true if the text is the ISO date of a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  // Date.parse accepts 30 February and returns a day in March.
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && dayOf(time) === text
}

/** Returns true if the value is an ISO date from 2000 to 2099. Answers and links contain only such dates. */
export function isDateThisCentury(value: unknown): value is string {
  return typeof value === 'string' && isDate(value) && value >= FIRST && value <= LAST
}
