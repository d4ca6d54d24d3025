/**
 * Makes a leave-behind or a sheet. Loaded with `import()`, because few visitors need it.
 */
import type { PdfFonts } from './fonts.ts'
import { makeLeaveBehindPdf } from './leave-behind.ts'
import type { PageBrand } from './page-head.ts'
import type { OtherDocument } from './pdf-document.ts'
import { makeSheetPdf } from './sheet.ts'
import type { PdfOptions } from './start.ts'

/**
 * Makes the PDF of a leave-behind or of a sheet.
 * @throws {Error} in the same cases as `makeLeaveBehindPdf` and `makeSheetPdf`.
 */
export function makeOtherPdf(
  document: Exclude<OtherDocument, { generic: unknown }>,
  brand: PageBrand,
  fonts: PdfFonts,
  options: PdfOptions,
): Promise<Uint8Array> {
  return 'sheet' in document
    ? makeSheetPdf(document.sheet, brand, fonts, options)
    : makeLeaveBehindPdf(document.leaveBehind, brand, fonts, options)
}
