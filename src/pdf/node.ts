/** Makes PDFs in Node for the build and the command line. Reads the fonts from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeChecklistPdf } from './checklist.ts'
import type { CoverBrand, PageBrand } from './page-head.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { type FontFile, type PdfFonts, type Typeface, fontsFor, namesIn, textByFace } from './fonts.ts'
import { makePaperPdf } from './make-paper.ts'
import { paperText } from './paper-text.ts'
import { drawPictures, type DrawPiece } from './pictures.ts'
import type { PdfOptions } from './start.ts'

const kept = new Map<string, Uint8Array>()

/** Reads each font once, so that the PDFs of a client list share the parsed fonts. */
function readFont(path: string): Uint8Array {
  const bytes = kept.get(path) ?? new Uint8Array(readFileSync(path))
  kept.set(path, bytes)
  return bytes
}

function readFonts(files: FontFile[], folder: string): PdfFonts {
  return Object.fromEntries(files.map((font) => [font, readFont(join(folder, `${font}.ttf`))]))
}

/**
 * Makes a PDF with the fonts of a folder such as `src/brand/fonts`. `logo` has the same meaning as in
 * `makeChecklistPdf`. `draw` draws names whose letters the fonts lack.
 */
type MakeInNode<Page> = (
  page: Page,
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
  draw?: DrawPiece,
) => Promise<Uint8Array>

/** Returns a function that reads the fonts for a document and makes its PDF. */
function inNode<Page extends { names: readonly string[] }>(
  textOf: (page: Page, brandName: string) => Record<Typeface, string>,
  make: (
    page: Page,
    brand: PageBrand,
    fonts: PdfFonts,
    options: PdfOptions & Pick<PageBrand, 'logo'>,
  ) => Promise<Uint8Array>,
): MakeInNode<Page> {
  return async (page, brand, paper, fontFolder, logo, draw) => {
    const fonts = readFonts(fontsFor(textOf(page, brand.name)), fontFolder)
    const names = namesIn(page, brand.name)
    const pictures = draw && names.length > 0 ? await drawPictures(names, draw) : undefined
    return make(page, { ...brand, logo }, fonts, { paper, logo, pictures })
  }
}

/**
 * Makes a checklist PDF in Node.
 * @throws {Error} in the same cases as `makeChecklistPdf`.
 */
export const makePdfInNode = inNode(textByFace, makeChecklistPdf)

/**
 * Makes the PDF of a document of blocks in Node.
 * @throws {Error} in the same cases as `makePaperPdf`.
 */
export const makePaperInNode = inNode(paperText, makePaperPdf)
