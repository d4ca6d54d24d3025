/** Makes font files for tests from free fonts in `node_modules`. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { adaptFont } from '../../src/build/fonts/adapt.ts'
import { cutFont } from '../../src/build/fonts/cut.ts'
import { NEEDED_LETTERS } from '../../src/brand/brand-fonts.ts'
import { tablesOf } from '../../src/brand/font-tables.ts'

const SOURCES = {
  regular: '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2',
  bold: '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2',
  variable: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
}

/** All letters that a brand's font needs. */
export const LETTERS = NEEDED_LETTERS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
).join('')

/** Returns a font as TrueType: Noto Sans, or Newsreader with the axes wght and opsz. It has the given letters, and no kerning without `hasLayout`. */
export async function testFont(
  source: keyof typeof SOURCES,
  { letters = LETTERS, hasLayout = false } = {},
): Promise<Uint8Array> {
  const packed = readFileSync(fileURLToPath(import.meta.resolve(SOURCES[source])))
  return cutFont(packed, letters, {
    targetFormat: 'truetype',
    ...(!hasLayout && { dropTables: ['GPOS', 'GSUB'] }),
  })
}

/** Returns a font with a changed number of 16 bits in one of its tables. */
export function withNumber(font: Uint8Array, tag: string, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(font)
  tablesOf(new DataView(copy.buffer)).get(tag)!.setUint16(at, value)
  return copy
}

/** Returns a font at a part of its size, so that it looks wider or narrower than it is. */
export const scaledFont = (font: Uint8Array, size: number): Uint8Array => adaptFont(font, 'Scaled', size)
