const NAME_LIMIT = 60
// Controls, line and paragraph breaks, lone surrogates, and characters that reverse text or cannot be seen. The joiners
// U+200C and U+200D stay: Persian, Hindi and emoji need them. `src/embed`, `src/brand` and `src/pdf` cannot import this
// set; tests/core/model/clean-text.test.ts compares theirs with it.
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text on one line: each hidden character and each run of white space becomes one space. */
export function onOneLine(text: string): string {
  return text.replace(HIDDEN, ' ').replace(/\s+/gu, ' ')
}

/** Text on one line that is safe to show: composed (NFC), trimmed, at most `longest` characters; may be empty. */
export function cleanText(text: string, longest: number): string {
  const plain = onOneLine(text.slice(0, 20 * longest).normalize('NFC')).trim()
  return Array.from(plain).slice(0, longest).join('').trim()
}

/** Text with line breaks that is safe to show: each line is cleaned, and there are at most `longest` characters in all. */
export function cleanLines(text: string, longest: number): string {
  return Array.from(text)
    .slice(0, longest)
    .join('')
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line, longest))
    .join('\n')
    .trim()
}

/** A company name that is safe to show, at most 60 characters. Returns `undefined` if nothing is left. */
export function cleanName(name: string): string | undefined {
  return cleanText(name, NAME_LIMIT) || undefined
}
