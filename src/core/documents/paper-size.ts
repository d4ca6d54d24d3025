/** The paper sizes of a PDF. */
export const PAPER_SIZES = ['a4', 'letter'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

/** The regions that print on US Letter, by the Unicode CLDR: https://cldr.unicode.org/ (supplemental data, paperSize). */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/**
 * Returns the paper size of a region. `locale` is the browser's BCP 47 tag. A tag without a region, such as "en", gives
 * A4.
 */
export function paperOf(locale: string): PaperSize {
  const region = /-([A-Z]{2})(?:-|$)/.exec(locale)?.[1] ?? ''
  return LETTER.has(region) ? 'letter' : 'a4'
}
