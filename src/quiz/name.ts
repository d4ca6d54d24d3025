const LONGEST = 60
// Controls, line and paragraph breaks, lone surrogates, and characters that turn text around or cannot be seen.
const UNWANTED =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** A company name as text that is safe to show: NFC, at most 60 characters, no control and no bidi characters; nothing where none is left. */
export function cleanName(name: string): string | undefined {
  const plain = name
    .slice(0, 20 * LONGEST)
    .replace(UNWANTED, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
  return Array.from(plain).slice(0, LONGEST).join('').trim() || undefined
}
