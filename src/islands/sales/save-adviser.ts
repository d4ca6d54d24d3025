/** Saves the adviser's page as a file. Load this module only with `import()`. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { PdfMaker } from '../../pdf/make.ts'
import { createWorker } from '../../state/browser.ts'
import { type PaperKind, savePaper } from '../report/take/save-paper.ts'

let maker: Promise<PdfMaker> | undefined

/** Makes and saves the file. Resolves with its name. Rejects if it cannot be made. */
export function saveAdviser(
  kind: PaperKind,
  page: PaperDocument,
  brand: Parameters<typeof savePaper>[2],
): Promise<string> {
  maker ??= import('../../pdf/make.ts').then(({ createPdfMaker }) => createPdfMaker(createWorker, brand.logo))
  return savePaper(kind, page, brand, () => maker!)
}
