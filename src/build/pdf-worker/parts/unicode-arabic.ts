/** Replaces the package `unicode-properties` like `unicode.ts`, for text with Arabic letters too. */
import { getScript as scriptOf, isMark } from './unicode.ts'

export { getCombiningClass, isDigit, isMark } from './unicode.ts'

/** Returns the Unicode name of the character's script. */
function scriptWithArabic(codePoint: number): string {
  return /\p{Script=Arabic}/u.test(String.fromCodePoint(codePoint)) ? 'Arabic' : scriptOf(codePoint)
}

/** Returns the category of a mark or of a letter. fontkit asks only whether a character joins its neighbours. */
function categoryOf(codePoint: number): string {
  return isMark(codePoint) ? 'Mn' : 'Lo'
}

export { categoryOf as getCategory, scriptWithArabic as getScript }
