/** The letters of the typeface for Arabic, Persian and Urdu. `src/cli/fonts.ts` makes the font files from this table. */

// U+200C has no width: it stands for letters that share a glyph with another one.
const letters =
  '20 200c 60c 61b 61f 621-63a 640-652 654-655 660-66c 670-671 679 67e 686 688 691 698 6a9 6af 6ba 6be 6c1 6c3 6cc 6d2 6d4 6f0-6f9'
const signs = '21-22 25-2f 3a-3f 5b 5d 7b-7d ab b0 b7 bb d7 2013-2014 2018-2019 201c-201d 2022 2026 2039-203a'

/** Font file → its characters, as ranges of hexadecimal code points. The signs between Arabic letters have a file of their own. */
export const arabicCoverage = {
  'vazirmatn-400': letters,
  'vazirmatn-700': letters,
  'vazirmatn-400-signs': signs,
  'vazirmatn-700-signs': signs,
} as const

export type ArabicFile = keyof typeof arabicCoverage

export const ARABIC_FILES = Object.keys(arabicCoverage) as ArabicFile[]
