/** The maximum length of a company name, in characters. */
export const NAME_LIMIT = 60
/** The maximum length of the name of a chosen file on the page, in characters. */
export const FILE_NAME_LIMIT = 200
// Matches control characters, line separators, lone surrogates, and characters that are invisible or reverse the text.
// The pattern excludes the joiners U+200C and U+200D, because Persian, Hindi and emoji need these joiners. `src/embed`,
// `src/brand` and `src/paper/pdf` cannot import this pattern and have copies. tests/core/model/clean-text.test.ts compares
// the copies.
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Returns the text on one line. Replaces each hidden character and each run of white space by one space. */
export function onOneLine(text: string): string {
  return text.replace(HIDDEN, ' ').replace(/\s+/gu, ' ')
}

/** Replaces each no-break space by a space. Pages need no-break spaces, but they hinder a search in another program. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/**
 * Returns the text on one line, without hidden characters, in Unicode form NFC, with at most `longest` characters. The
 * result may be empty.
 */
export function cleanText(text: string, longest: number): string {
  const plain = onOneLine(text.slice(0, 20 * longest).normalize('NFC')).trim()
  return Array.from(plain).slice(0, longest).join('').trim()
}

/** Cleans each line of a text and keeps the line breaks. The result has at most `longest` characters in total. */
export function cleanLines(text: string, longest: number): string {
  return Array.from(text)
    .slice(0, longest)
    .join('')
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line, longest))
    .join('\n')
    .trim()
}

/**
 * Returns a company name, cleaned and with at most 60 characters. Cuts a longer name after a word and adds
 * "…". If fewer than 30 characters would remain, cuts the name after a grapheme instead. Returns `undefined`
 * if no character is left.
 */
export function cleanName(name: string): string | undefined {
  const clean = cleanText(name, 4 * NAME_LIMIT)
  if (Array.from(clean).length <= NAME_LIMIT) return clean || undefined
  const end = Number(
    [...new Intl.Segmenter().segment(clean)].findLast(({ index }) => index < NAME_LIMIT)?.index,
  )
  const word = clean.slice(0, end + 1).search(/[ ,&]+\S*$/)
  return `${clean.slice(0, word < NAME_LIMIT / 2 ? end : word)}…`
}
