const LONGEST = 60
// Controls, line and paragraph breaks, lone surrogates, and characters that turn text around or cannot be seen.
const UNWANTED =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** Text on one line that is safe to show: NFC, at most `longest` characters, no control and no bidi characters; may be empty. */
export function cleanText(text: string, longest: number): string {
  const plain = text
    .slice(0, 20 * longest)
    .replace(UNWANTED, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
  return Array.from(plain).slice(0, longest).join('').trim()
}

/** A company name as text that is safe to show, at most 60 characters; nothing where none is left. */
export function cleanName(name: string): string | undefined {
  return cleanText(name, LONGEST) || undefined
}
