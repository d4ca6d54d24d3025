/** Node's side of the PDF maker, for the build and the command line: the fonts come from the disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '../quiz/checklist.ts'
import { makeChecklistPdf } from './checklist.ts'
import type { CoverBrand } from './cover.ts'
import type { Paper } from './document.ts'
import { fontsNeeded } from './fonts.ts'

/** Makes the PDF with the fonts of a folder such as `src/brand/fonts`; `logo` as there. Throws like `makeChecklistPdf`. */
export function makePdfInNode(
  checklist: Checklist,
  brand: CoverBrand,
  paper: Paper,
  fontFolder: string,
  logo?: Uint8Array,
): Promise<Uint8Array> {
  const fonts = Object.fromEntries(
    fontsNeeded(checklist, brand.name).map((font) => [
      font,
      new Uint8Array(readFileSync(join(fontFolder, `${font}.ttf`))),
    ]),
  )
  return makeChecklistPdf(checklist, brand, fonts, { paper, logo })
}
