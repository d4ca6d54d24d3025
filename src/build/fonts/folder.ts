/** The folder with the font files that the build cuts from the fonts of a brand. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brand } from '../../brand/brand.ts'
import { type BrandFonts, FONT_USES, type FontUse } from '../../brand/brand-fonts.ts'
import { type LatinFile, coverage, readRanges } from '../../paper/pdf/fonts.ts'

/** Our own font files. */
export const OUR_FONTS = 'src/brand/fonts'

/** The file with the part of its size that each use of a brand's fonts has. */
export const SIZES = 'sizes.json'

/** The font files of the PDF with the letters of English, and their use. Files with other letters have longer names. */
export const SLOTS: readonly (readonly [file: LatinFile, use: FontUse])[] = [
  ['public-sans-400', 'regular'],
  ['public-sans-650', 'bold'],
  ['newsreader-500', 'display'],
]

/**
 * Returns the font files of the PDF that a brand's fonts replace. A file stays ours if the brand's font lacks one of its
 * letters.
 */
export function replacedFiles(fonts: BrandFonts): Map<LatinFile, FontUse> {
  const files = (Object.keys(coverage) as LatinFile[]).flatMap((file) => {
    const use = SLOTS.find(([start]) => file.startsWith(start))?.[1]
    const isWhole =
      use !== undefined &&
      readRanges(coverage[file]).every(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, step) => first + step).every((code) =>
          fonts[use].has(code),
        ),
      )
    return isWhole ? [[file, use] as const] : []
  })
  return new Map(files)
}

/** What decides the bytes of the cut fonts besides those of the brand: our own fonts, and the code that cuts. */
const SOURCES = ['src/brand/fonts/*.ttf', 'src/build/fonts/*.ts', 'src/paper/pdf/fonts.ts']

/**
 * Returns the folder of the cut fonts, below the folder of the project (`root`). Its name is a hash of all that decides its files.
 */
export function cutFolder(fonts: BrandFonts, root = process.cwd()): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root }).toSorted()))
    hash.update(readFileSync(join(root, file)))
  for (const use of FONT_USES) hash.update(fonts[use].bytes).update(JSON.stringify(fonts[use].axes))
  return join('.cache', 'brand-fonts', hash.digest('hex').slice(0, 16))
}

/** Returns the folder with the fonts for PDFs of a brand, below the folder of the project. `cutBrandFonts` must have run. */
export function pdfFontFolder({ fonts }: Pick<Brand, 'fonts'>): string {
  return fonts ? cutFolder(fonts) : OUR_FONTS
}
