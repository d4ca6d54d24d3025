/**
 * Replaces `unicode-properties`, whose tables are 13 KB: every browser and Node has Unicode properties built in.
 * It supports the scripts of our fonts only; see `pdf.ts`.
 */

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Inherited', /\p{Script=Inherited}/u],
] as const

const test = (pattern: RegExp, codePoint: number): boolean => pattern.test(String.fromCodePoint(codePoint))

/** Returns the long name of the script; "Common" for every script that our fonts do not contain. */
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

/** Always the class of a base character: text is composed (NFC) before it is drawn. */
export function getCombiningClass(): string {
  return 'Not_Reordered'
}

/** fontkit calls this function only for scripts that our fonts do not contain. */
export function getCategory(): string {
  return 'Lo'
}
