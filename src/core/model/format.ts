import type { PluralMessage } from '../../messages/plural-message.ts'

/** The plural categories of Unicode CLDR. */
export const PLURAL_CATEGORIES = [
  'zero',
  'one',
  'two',
  'few',
  'many',
  'other',
] as const satisfies readonly (keyof PluralMessage)[]

/** Placeholder name → value. */
type Values = Readonly<Record<string, string | number>>

/** Replaces placeholders by values: `fill('{n} of {total}', { n: 4, total: 21 })`. A placeholder without a value stays unchanged. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

/** Caches the result of `make` for each language, because browsers create `Intl` objects slowly. */
export function cacheByLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>()
  return (language) => {
    const found = made.get(language) ?? make(language)
    made.set(language, found)
    return found
  }
}

export const pluralRules = cacheByLanguage((language) => new Intl.PluralRules(language))
export const listFormats = cacheByLanguage(
  (language) => new Intl.ListFormat(language, { type: 'conjunction' }),
)
export const numberFormats = cacheByLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 9 }),
)

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

/** Rounds a score down to the whole number that the screen shows: 69.9 becomes 69. */
export function floorScore(score: number): number {
  return Math.floor(score)
}
