/** Formats dates, durations and labels. The first screen of the quiz needs none of them. */
import { cacheByLanguage, listFormats, numberFormats, pluralRules } from './format.ts'

const longDates = cacheByLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
)
const weekdays = cacheByLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
)

/**
 * The functions that create the formats of a language. A page calls each of them while the visitor reads, because the
 * first format of a kind takes up to 15 ms.
 */
export const FORMATS: readonly ((language: string) => unknown)[] = [
  pluralRules,
  numberFormats,
  listFormats,
  longDates,
]

/** Formats an ISO date. French gets "1er" for the first day of a month, which `Intl` writes as "1". */
function formatDate(format: Intl.DateTimeFormat, date: string, language: string): string {
  const text = format.format(new Date(`${date}T00:00:00Z`))
  return /^fr\b/.test(language) ? text.replace(/\b1 (?=\D)/, '1er ') : text
}

/** The dates of a language that are formatted already, by ISO date. A report writes the dates of its sources again and again. */
const longTexts = cacheByLanguage(() => new Map<string, string>())

/** Formats an ISO date in the long style: "24 November 2026". `language` is a BCP 47 tag. */
export function dateInWords(date: string, language: string): string {
  const texts = longTexts(language)
  const text = texts.get(date) ?? formatDate(longDates(language), date, language)
  texts.set(date, text)
  return text
}

/** Formats an ISO date in the long style with no-break spaces, so that it stays on one line. */
export function dateOnOneLine(date: string, language: string): string {
  return dateInWords(date, language).replaceAll(' ', '\u00a0')
}

/** Formats an ISO date with its weekday and without the year: "Friday 4 December". `language` is a BCP 47 tag. */
export function weekdayInWords(date: string, language: string): string {
  return formatDate(weekdays(language), date, language)
}

/** Formats a duration in several units: "6 hours 20 minutes". `language` is a BCP 47 tag. */
export function formatUnits(parts: readonly [number, 'hour' | 'minute'][], language: string): string {
  const words = parts.map(([n, unit]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(n),
  )
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(words)
}

/** Writes a label in front of its text: "Who:". French has a narrow no-break space before the colon. */
export function withColon(label: string, language: string): string {
  return /^fr\b/.test(language) ? `${label}\u202f:` : `${label}:`
}
