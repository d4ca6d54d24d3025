import type { BrandPictures, PdfMaker } from '../../../paper/pdf/make.ts'
import { createWorker } from '../../../state/browser.ts'

const makers = new WeakMap<object, Promise<PdfMaker>>()

/** Loads the code that makes PDFs. All calls with one `owner`, such as a session, share one worker. */
export function pdfMakerOf(owner: object, pictures: BrandPictures): Promise<PdfMaker> {
  const known = makers.get(owner)
  if (known) return known
  // A site in a language from left to right has no byte of the other code.
  const code = import.meta.env.SITE_RTL
    ? import('../../../paper/pdf/right-to-left/make.ts')
    : import('../../../paper/pdf/make.ts')
  const maker = code.then(
    ({ createPdfMaker }) => createPdfMaker(createWorker, pictures),
    (problem: unknown) => {
      makers.delete(owner) // Forget the failed import, so that the next click loads the code again.
      throw problem
    },
  )
  makers.set(owner, maker)
  return maker
}
