/** The longest name of a company, in characters. */
export const NAME_LIMIT = 60
// Control characters, line and paragraph breaks, lone surrogates, and characters that are invisible or reverse text. The
// set excludes the joiners U+200C and U+200D: Persian, Hindi and emoji need them. `src/embed`, `src/brand` and `src/pdf`
// cannot import this set and have their own. tests/core/model/clean-text.test.ts compares all sets.
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Returns the text on one line. Each hidden character and each run of white space becomes one space. */
export function onOneLine(text: string): string {
  return text.replace(HIDDEN, ' ').replace(/\s+/gu, ' ')
}

/** Returns safe text on one line: in Unicode form NFC, trimmed, at most `longest` characters. The result may be empty. */
export function cleanText(text: string, longest: number): string {
  const plain = onOneLine(text.slice(0, 20 * longest).normalize('NFC')).trim()
  return Array.from(plain).slice(0, longest).join('').trim()
}

/** Returns safe text with line breaks. Each line is cleaned, and the whole text has at most `longest` characters. */
export function cleanLines(text: string, longest: number): string {
  return Array.from(text)
    .slice(0, longest)
    .join('')
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line, longest))
    .join('\n')
    .trim()
}

/** Returns a safe company name of at most 60 characters. Returns `undefined` if no character is left. */
export function cleanName(name: string): string | undefined {
  return cleanText(name, NAME_LIMIT) || undefined
}
