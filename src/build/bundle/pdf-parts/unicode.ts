/**
 * Stands in for `unicode-properties`, whose tables weigh 13 KB: every browser and Node knows Unicode by itself.
 * It answers for the scripts that the fonts here have; see `vite.ts`.
 */

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Inherited', /\p{Script=Inherited}/u],
] as const

const test = (pattern: RegExp, codePoint: number): boolean => pattern.test(String.fromCodePoint(codePoint))

/** The script's long name; what belongs to no script of ours counts as common. */
export function getScript(codePoint: number): string {
  return SCRIPTS.find(([, pattern]) => test(pattern, codePoint))?.[0] ?? 'Common'
}

/** Whether it is a combining mark. */
export function isMark(codePoint: number): boolean {
  return test(/\p{M}/u, codePoint)
}

/** Whether it is a decimal digit. */
export function isDigit(codePoint: number): boolean {
  return test(/\p{Nd}/u, codePoint)
}

/** Marks are never alone here: text is composed (NFC) before it is set. */
export function getCombiningClass(): string {
  return 'Not_Reordered'
}

/** Asked only for scripts that no font here has. */
export function getCategory(): string {
  return 'Lo'
}
