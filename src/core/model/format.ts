/** The plural categories of Unicode CLDR: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** One sentence for each plural category of a language. */
export type PluralMessage = Partial<Record<(typeof PLURAL_CATEGORIES)[number], string>> & { other: string }

/** Placeholder name → value. */
type Values = Readonly<Record<string, string | number>>

/** Replaces placeholders by values: `fill('{n} of {total}', { n: 4, total: 21 })`. A placeholder without a value stays unchanged. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/** Caches the result of `make` for each language, because browsers create `Intl` objects slowly. */
export function once<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>()
  return (language) => {
    const found = made.get(language) ?? make(language)
    made.set(language, found)
    return found
  }
}

const longDates = once(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
)
const weekdays = once(
  (language) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
)
const pluralRules = once((language) => new Intl.PluralRules(language))
const listFormats = once((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
const numberFormats = once((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 9 }))

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

/** Formats an ISO date in the long style: "24 November 2026". `language` is a BCP 47 tag. */
export function dateInWords(date: string, language: string): string {
  return longDates(language).format(new Date(`${date}T00:00:00Z`))
}

/** Formats an ISO date in the long style with no-break spaces, so that it stays on one line. */
export function dateOnOneLine(date: string, language: string): string {
  return dateInWords(date, language).replaceAll(' ', '\u00a0')
}

/** Formats an ISO date with its weekday and without the year: "Friday 4 December". `language` is a BCP 47 tag. */
export function weekdayInWords(date: string, language: string): string {
  return weekdays(language).format(new Date(`${date}T00:00:00Z`))
}

/**
 * Selects the sentence for the plural category of `n` and fills in `{n}`: "1 job", "2 jobs". `language` is a BCP 47
 * tag.
 */
export function plural(message: PluralMessage, n: number, language: string, values: Values = {}): string {
  const sentence = message[pluralRules(language).select(n)] ?? message.other
  return fill(sentence, { n: formatNumber(n, language), ...values })
}

/** Formats a list: "a, b and c". `language` is a BCP 47 tag. */
export function formatList(items: readonly string[], language: string): string {
  return listFormats(language).format(items)
}

/** Formats a number with at most 9 decimals: "1,240", "0.25". `language` is a BCP 47 tag. */
export function formatNumber(n: number, language: string): string {
  return numberFormats(language).format(n)
}

/** Formats a duration in several units: "6 hours 20 minutes". `language` is a BCP 47 tag. */
export function formatUnits(parts: readonly [number, 'hour' | 'minute'][], language: string): string {
  const words = parts.map(([n, unit]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(n),
  )
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(words)
}

/** Rounds a score down to the whole number that the screen shows: 69.9 becomes 69. */
export function shown(score: number): number {
  return Math.floor(score)
}
