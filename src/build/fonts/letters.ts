/** How fonts are cut: to which letters, and to which tables and features. */
import { readRanges } from '../../paper/pdf/fonts.ts'

/** The characters of English, as hexadecimal code points. Every page loads the font files with these characters. */
export const ENGLISH_LETTERS =
  '20-7e a0 a3 a9 ad b0 b7 d7 f7 2013-2014 2018-2019 201c-201d 2022 2026 20ac 2212'
/** The other characters of Western European languages. `tokens.css` repeats these ranges. */
export const ACCENT_LETTERS =
  'a1-a2 a4-a8 aa-ac ae-af b1-b6 b8-d6 d8-f6 f8-ff 152-153 201a 201e 2039-203a 2122'

/** How a font of the PDF is cut. PDFKit reads neither WOFF2 nor variable fonts. */
export const PDF_CUT = {
  targetFormat: 'truetype',
  keepFeatures: ['kern', 'liga'],
  dropTables: ['STAT', 'GDEF', 'gasp'],
  noLayoutClosure: true,
  noHinting: true,
}

/** How a font of the pages is cut that every page loads. */
export const PAGE_CUT = {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'liga', 'lnum', 'tnum'],
  dropTables: ['STAT'],
}

/** Returns the characters of ranges of hexadecimal code points, such as "20-7e a0". */
export function charactersIn(ranges: string): string {
  return readRanges(ranges)
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
    .map((code) => String.fromCodePoint(code))
    .join('')
}
