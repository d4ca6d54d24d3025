/**
 * Makes every document besides the checklist. Loaded with `import()`, because few visitors need it. One module for all
 * of them: with another `import()`, the bundler splits the worker in two, and both parts together are larger.
 */
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { PdfFonts } from './fonts.ts'
import { makeLeaveBehindPdf } from './leave-behind.ts'
import type { PageBrand } from './page-head.ts'
import type { OtherDocument } from './pdf-document.ts'
import { makePaperPdf } from './paper-document.ts'
import { makeSheetPdf } from './sheet.ts'
import type { NamePictures } from './text.ts'

/**
 * Makes the PDF of a leave-behind, of a sheet or of a generic document.
 * @throws {Error} in the same cases as `makeLeaveBehindPdf`, `makeSheetPdf` and `makePaperPdf`.
 */
export function makeOtherPdf(
  document: OtherDocument,
  brand: PageBrand,
  fonts: PdfFonts,
  options: { paper: PaperSize; pictures?: NamePictures | undefined },
): Promise<Uint8Array> {
  if ('sheet' in document) return makeSheetPdf(document.sheet, brand, fonts, options)
  return 'generic' in document
    ? makePaperPdf(document.generic, brand, fonts, options)
    : makeLeaveBehindPdf(document.leaveBehind, brand, fonts, options)
}
