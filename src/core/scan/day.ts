/** Parses the dates in scanner reports. */
import { isDateThisCentury } from '../model/dates.ts'

/** The age in days above which a scanner report counts as old. */
export const OLD_AFTER = 90

function dayAt(seconds: number): string | undefined {
  const time = new Date(1000 * seconds)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10)
}

/**
 * Returns the ISO date of a scanner report. Accepts text that starts with a date, and seconds since 1970. Returns
 * `undefined` for other values and for years outside 2000 to 2099.
 */
export function dayOf(given: unknown): string | undefined {
  const text = typeof given === 'string' ? given.slice(0, 40) : ''
  const [, date, seconds] = /^(?:(\d{4}-\d\d-\d\d)(?!\d)|(\d{10})(?:\.\d+)?$)/.exec(text) ?? []
  const day = date ?? dayAt(typeof given === 'number' ? given : Number(seconds))
  return isDateThisCentury(day) ? day : undefined
}
