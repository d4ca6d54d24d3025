import { mapTexts } from './map-texts.ts'

/**
 * Replaces spaces by no-break spaces in every text of `value`, where a line break must not separate two
 * words: "Microsoft 365", "93 days".
 */
export function addNoBreakSpaces<T>(value: T): T {
  return mapTexts(value, (text) =>
    text.replace(/\bMicrosoft (?=365\b)|(?<=\d) (?=days?\b|minutes?\b)/g, (part) =>
      part.replace(' ', '\u00a0'),
    ),
  )
}
