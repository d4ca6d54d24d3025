/** A calendar file (iCalendar, RFC 5545): all-day events, written by hand because it is so little. */
import { addDays, daysBetween } from '../model/dates.ts'

export interface CalendarEntry {
  /** Unique and the same each time, so that a second import changes an entry instead of adding one. */
  id: string
  /** ISO date. */
  date: string
  title: string
  text: string
  /** Comes back on the same day of every year. */
  yearly?: boolean | undefined
}

/** Backslash, semicolon, comma and line breaks have a meaning of their own; other controls have none and go. */
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

/** Folds a line after 75 bytes: the rest continues after a space (RFC 5545, 3.1). No character is cut in two. */
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
 * Writes the file. `made` is an ISO date: the day it was made.
 * Each entry lasts the whole day, and shows the person as free.
 */
export function writeCalendar(entries: readonly CalendarEntry[], made: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//whose-job//calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(({ id, date, title, text, yearly }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}@whose-job`,
      `DTSTAMP:${compact(made)}T000000Z`,
      // The day it was made: of two files with the same entry, calendars keep the later one.
      `SEQUENCE:${String(daysBetween('2000-01-01', made))}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
      ...(yearly ? ['RRULE:FREQ=YEARLY'] : []),
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
