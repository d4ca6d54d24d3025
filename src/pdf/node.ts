/** Makes PDFs in Node for the build and the command line. Reads the fonts from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '../core/documents/checklist.ts'
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import type { SheetPage } from '../core/documents/sheet.ts'
import { makeChecklistPdf } from './checklist.ts'
import type { CoverBrand } from './page-head.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { type FontFile, type PdfFonts, fontsFor, namesIn, textByFace } from './fonts.ts'
import { makeLeaveBehindPdf } from './leave-behind.ts'
import { leaveText } from './leave-text.ts'
import { makePaperPdf } from './paper-document.ts'
import { paperText } from './paper-text.ts'
import { drawPictures, type DrawPiece } from './pictures.ts'
import { makeSheetPdf } from './sheet.ts'
import { sheetText } from './sheet-text.ts'
import type { NamePictures } from './text.ts'

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

async function picturesOf(names: string[], draw: DrawPiece | undefined): Promise<NamePictures | undefined> {
  return draw && names.length > 0 ? drawPictures(names, draw) : undefined
}

/**
 * Makes a checklist PDF with the fonts of a folder such as `src/brand/fonts`. `logo` has the same meaning as in
 * `makeChecklistPdf`. `draw` draws names whose letters the fonts lack.
 * @throws {Error} in the same cases as `makeChecklistPdf`.
 */
export async function makePdfInNode(
  checklist: Checklist,
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
  draw?: DrawPiece,
): Promise<Uint8Array> {
  const fonts = readFonts(fontsFor(textByFace(checklist, brand.name)), fontFolder)
  const pictures = await picturesOf(namesIn(checklist, brand.name), draw)
  return makeChecklistPdf(checklist, brand, fonts, { paper, logo, pictures })
}

/**
 * Makes a leave-behind PDF with the fonts of a folder such as `src/brand/fonts`. `draw` draws names whose letters the
 * fonts lack.
 * @throws {Error} in the same cases as `makeLeaveBehindPdf`.
 */
export async function makeLeaveBehindInNode(
  page: LeaveBehind,
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
  draw?: DrawPiece,
): Promise<Uint8Array> {
  const fonts = readFonts(fontsFor(leaveText(page, brand.name)), fontFolder)
  const pictures = await picturesOf(namesIn(page, brand.name), draw)
  return makeLeaveBehindPdf(page, { ...brand, logo }, fonts, { paper, pictures })
}

/**
 * Makes the PDF of a sheet with the fonts of a folder such as `src/brand/fonts`.
 * @throws {Error} in the same cases as `makeSheetPdf`.
 */
export function makeSheetInNode(
  page: SheetPage,
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
): Promise<Uint8Array> {
  const fonts = readFonts(fontsFor(sheetText(page, brand.name)), fontFolder)
  return makeSheetPdf(page, { ...brand, logo }, fonts, { paper })
}

/**
 * Makes the PDF of a generic document with the fonts of a folder such as `src/brand/fonts`. `draw` draws names whose
 * letters the fonts lack.
 * @throws {Error} in the same cases as `makePaperPdf`.
 */
export async function makePaperInNode(
  page: PaperDocument,
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
  draw?: DrawPiece,
): Promise<Uint8Array> {
  const fonts = readFonts(fontsFor(paperText(page, brand.name)), fontFolder)
  const pictures = await picturesOf(namesIn(page, brand.name), draw)
  return makePaperPdf(page, { ...brand, logo }, fonts, { paper, pictures })
}
