/**
 * Replaces the package `unicode-properties` and its 13 KB of tables by the Unicode support of regular expressions. This
 * replacement only knows the scripts that our fonts contain.
 */

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Inherited', /\p{Script=Inherited}/u],
] as const

const test = (pattern: RegExp, codePoint: number): boolean => pattern.test(String.fromCodePoint(codePoint))

/** Returns the Unicode name of the character's script; "Common" for scripts that our fonts do not contain. */
export function getScript(codePoint: number): string {
  return SCRIPTS.find(([, pattern]) => test(pattern, codePoint))?.[0] ?? 'Common'
}

/** Returns true for a combining mark. */
export function isMark(codePoint: number): boolean {
  return test(/\p{M}/u, codePoint)
}

/** Returns true for a decimal digit. */
export function isDigit(codePoint: number): boolean {
  return test(/\p{Nd}/u, codePoint)
}

/**
 * Returns the combining class of a base character for every character. The text contains no separate
 * combining marks, because it is normalised (NFC) before it is drawn.
 */
export function getCombiningClass(): string {
  return 'Not_Reordered'
}

/**
 * Always returns the category "Lo" (other letter). fontkit calls this function only for scripts that our
 * fonts do not contain.
 */
export function getCategory(): string {
  return 'Lo'
}
