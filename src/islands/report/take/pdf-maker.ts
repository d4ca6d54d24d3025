import type { PdfMaker } from '../../../pdf/make.ts'
import { createWorker } from '../../../state/browser.ts'

const makers = new WeakMap<object, Promise<PdfMaker>>()

/** Loads the code that makes PDFs. All calls with one `owner`, such as a session, share one worker. */
export function pdfMakerOf(owner: object, logo: string | undefined): Promise<PdfMaker> {
  const known = makers.get(owner)
  if (known) return known
  const maker = import('../../../pdf/make.ts').then(
    ({ createPdfMaker }) => createPdfMaker(createWorker, logo),
    (problem: unknown) => {
      makers.delete(owner) // Forget the failed import, so that the next click loads the code again.
      throw problem
    },
  )
  makers.set(owner, maker)
  return maker
}
