/**
 * Labels of Microsoft's portals in a translation. Such a text names a label twice: "Eigenschaften (Properties)". Pages need
 * to know which part is English. So the build keeps a second form of the text, in which isolates of Unicode are around each
 * English part: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates. Everything else uses the text without
 * them.
 */

/** A part of a text. */
export interface BilingualPart {
  text: string
  isEnglish: boolean
}

/** Returns an English text with the isolates around it. */
export function markEnglish(text: string): string {
  return `\u2066${text}\u2069`
}

/** Returns a text without the isolates around English parts. Isolates of other kinds stay, with their ends. */
export function withoutIsolates(text: string): string {
  return text.replace(/\u2066([^\u2069]*)\u2069/g, '$1')
}

/** Splits a text at its isolates. */
export function bilingualParts(text: string): BilingualPart[] {
  return text
    .split(/\u2066([^\u2069]*)\u2069/)
    .map((part, index) => ({ text: part, isEnglish: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
