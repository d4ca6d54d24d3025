/** Makes PDFs in a worker of a page, in a language from left to right. Load this module only with `import()`. */
import { fontAddresses } from './addresses.ts'
import { type BrandPictures, createMaker, type PdfMaker } from './maker.ts'
import worker from './worker.ts?worker&url'

export type { BrandPictures, PdfMaker, PdfProblem } from './maker.ts'

/** Creates the PDF maker of a page. */
export const createPdfMaker = (
  createWorker: (address: string) => Worker,
  pictures?: BrandPictures,
): PdfMaker => createMaker(worker, fontAddresses, createWorker, pictures)
