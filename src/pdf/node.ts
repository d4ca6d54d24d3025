/** Makes PDFs in Node for the build and the command line. Reads the fonts from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '../core/documents/checklist.ts'
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import { makeChecklistPdf } from './checklist.ts'
import type { CoverBrand } from './cover.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { type FontFile, type PdfFonts, fontsFor, leaveText, textByFace } from './fonts.ts'
import { makeLeaveBehindPdf } from './leave-behind.ts'

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
