/** Puts values into a sentence: `fill('{n} of {total}', { n: 4, total: 21 })`. A name without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

// Making one takes a browser far longer than using it, and a report writes some hundred dates.
const longDates = new Map<string, Intl.DateTimeFormat>()

/** An ISO date in words: "24 November 2026". `language` is a BCP 47 tag. */
export function dateInWords(date: string, language: string): string {
  const format =
    longDates.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  longDates.set(language, format)
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** A score for people: a whole number, rounded down, so that 69.9 never reads as 70. */
export function shown(score: number): number {
  return Math.floor(score)
}
