/** Makes PDFs in Node for the build and the command line. Reads the fonts from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '../core/documents/checklist.ts'
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import type { SheetPage } from '../core/documents/sheet.ts'
import { makeChecklistPdf } from './checklist.ts'
import type { CoverBrand } from './page-head.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { type FontFile, type PdfFonts, fontsFor, textByFace } from './fonts.ts'
import { makeLeaveBehindPdf } from './leave-behind.ts'
import { leaveText } from './leave-text.ts'
import { makeSheetPdf } from './sheet.ts'
import { sheetText } from './sheet-text.ts'

function readFonts(files: FontFile[], folder: string): PdfFonts {
  return Object.fromEntries(
    files.map((font) => [font, new Uint8Array(readFileSync(join(folder, `${font}.ttf`)))]),
  )
}

/**
 * Makes a checklist PDF with the fonts of a folder such as `src/brand/fonts`. `logo` has the same meaning as in
 * `makeChecklistPdf`.
 * @throws {Error} in the same cases as `makeChecklistPdf`.
 */
export function makePdfInNode(
  checklist: Checklist,
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
): Promise<Uint8Array> {
  const fonts = readFonts(fontsFor(textByFace(checklist, brand.name)), fontFolder)
  return makeChecklistPdf(checklist, brand, fonts, { paper, logo })
}

/**
 * Makes a leave-behind PDF with the fonts of a folder such as `src/brand/fonts`.
 * @throws {Error} in the same cases as `makeLeaveBehindPdf`.
 */
export function makeLeaveBehindInNode(
  page: LeaveBehind,
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
): Promise<Uint8Array> {
  const fonts = readFonts(fontsFor(leaveText(page, brand.name)), fontFolder)
  return makeLeaveBehindPdf(page, { ...brand, logo }, fonts, { paper })
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
