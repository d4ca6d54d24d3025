import type { BrandPictures, PdfMaker } from '../../../paper/pdf/make.ts'
import { createWorker } from '../../../state/trusted-types.ts'

const makers = new WeakMap<object, Promise<PdfMaker>>()

/**
 * Loads the code that makes PDFs. All calls with one brand share one worker, because a page can show the reports of many clients
 * one after the other, and the browser ends no worker by itself.
 */
export function pdfMakerOf(brand: BrandPictures): Promise<PdfMaker> {
  const known = makers.get(brand)
  if (known) return known
  // A site in a language from left to right has no byte of the other code.
  const code = import.meta.env.SITE_RTL
    ? import('../../../paper/pdf/right-to-left/make.ts')
    : import('../../../paper/pdf/make.ts')
  const maker = code.then(
    ({ createPdfMaker }) => createPdfMaker(createWorker, brand),
    (problem: unknown) => {
      makers.delete(brand) // Forget the failed import, so that the next click loads the code again.
      throw problem
    },
  )
  makers.set(brand, maker)
  return maker
}
