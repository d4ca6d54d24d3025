/** Writes a calendar file (iCalendar, RFC 5545) with all-day events. */
import { addDays, daysBetween } from '../model/dates.ts'
import type { CheckPeriod } from '../model/next-check.ts'

export interface CalendarEntry {
  /** The stable id of the calendar entry. A second import of the same id updates the entry in the calendar. */
  id: string
  /** ISO date of the entry. */
  date: string
  title: string
  text: string
  /** The time after which the entry repeats. `undefined` for an entry that does not repeat. */
  repeats?: CheckPeriod | undefined
}

/**
 * Returns the rule after which an entry repeats (RFC 5545, 3.3.10). Quarters count weeks, because a calendar skips a
 * month without the day of the first entry, such as 31 June.
 */
function ruleOf(repeats: CheckPeriod, date: string): string {
  if (repeats !== 'year') return `FREQ=WEEKLY;INTERVAL=${repeats === 'quarter' ? '13' : '26'}`
  // A calendar would show an entry of 29 February only in leap years.
  return date.endsWith('-02-29') ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY'
}

/** Escapes a text value and deletes control characters (RFC 5545, 3.3.11). */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, '')
}

function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) as number
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Folds a line into lines of at most 75 bytes (RFC 5545, 3.1). Never splits a character. */
function fold(line: string): string {
  let length = 0
  let folded = ''
  for (const sign of line) {
    const bytes = bytesOf(sign)
    if (length + bytes > 75) {
      folded += '\r\n '
      length = 1
    }
    folded += sign
    length += bytes
  }
  return folded
}

const compact = (date: string): string => date.replaceAll('-', '')

/**
 * Returns the text of a calendar file. `made` is the ISO date on which the file is made. Each entry lasts all
 * day and does not mark the owner of the calendar as busy.
 */
export function writeCalendar(entries: readonly CalendarEntry[], made: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//whose-job//calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(({ id, date, title, text, repeats }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}@whose-job`,
      `DTSTAMP:${compact(made)}T000000Z`,
      // A calendar keeps the entry with the higher SEQUENCE. SEQUENCE is the number of days since 2000, so an
      // entry in a newer file replaces an older entry.
      `SEQUENCE:${String(daysBetween('2000-01-01', made))}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
      ...(repeats ? [`RRULE:${ruleOf(repeats, date)}`] : []),
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
