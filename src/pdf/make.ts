/** Makes PDFs in a worker of a page, in a language from left to right. Load this module only with `import()`. */
import { fontAddresses } from './addresses.ts'
import { createMaker, type PdfMaker } from './maker.ts'
import worker from './worker.ts?worker&url'

export type { PdfMaker, PdfProblem } from './maker.ts'

/** Creates the PDF maker of a page. */
export const createPdfMaker = (createWorker: (address: string) => Worker, logo?: string): PdfMaker =>
  createMaker(worker, fontAddresses, createWorker, logo)
