/** Makes the PDF of a document from right to left. The same code runs in a browser's worker and in Node. */
import type { PaperDocument } from '../../../core/documents/paper.ts'
import { checkText, type PdfFonts } from '../fonts.ts'
import { makePaperPdf, type PdfOptions } from '../make-paper.ts'
import type { PageBrand } from '../page-head.ts'
import type { NamePictures } from '../pictures.ts'
import { ARABIC_FILES } from './coverage.ts'
import { leftOf } from './letters.ts'
import { rightToLeft } from './script.ts'

/**
 * Makes the PDF of a document. `fonts` must contain `ARABIC_FILES` and the files of the text that `leftOf` returns, and
 * `pictures` its names. The texts keep the
 * signs that isolate a name: they decide the order of the words around it.
 * @throws {Error} if no font can draw a character, or if the text is too long for the pages of the document.
 */
export async function makePaperFromRight(
  page: PaperDocument,
  brand: PageBrand,
  fonts: PdfFonts,
  { pictures, ...options }: Omit<PdfOptions, 'script'> & { pictures?: NamePictures | undefined },
): Promise<Uint8Array> {
  const { text, names } = leftOf(page, brand.name)
  const missing = ARABIC_FILES.filter((file) => !fonts[file])
  if (missing.length > 0) throw new Error(`These fonts are missing: ${missing.join(', ')}.`)
  checkText(text, fonts, pictures ? [] : names)
  // A reader of a PDF does not know extensions such as "-u-nu-latn".
  const language = page.language.replace(/-u-.*$/, '')
  return makePaperPdf({ ...page, language }, brand, fonts, { ...options, script: rightToLeft(pictures) })
}
