/** Saves a document of plain blocks as a PDF or a Word file. Load this module only with `import()`. */
import { paperOf, type PaperSize } from '../../../core/documents/paper-size.ts'
import type { PaperDocument } from '../../../core/documents/paper.ts'
import { saveFile } from '../../../state/save-and-share.ts'
import type { BrandPictures } from '../../../paper/pdf/make.ts'
import { pdfMakerOf } from './pdf-maker.ts'

interface Brand extends BrandPictures {
  name: string
  mark?: string | undefined
  accent: string
}

export type PaperKind = 'pdf' | 'word'

/**
 * Makes and saves the file. All PDFs of one brand come from the same worker. Resolves with the name of the file, or rejects
 * with a `PdfProblem` or a `WordProblem`.
 */
export async function savePaper(
  kind: PaperKind,
  page: PaperDocument,
  brand: Brand,
  paper: PaperSize = paperOf(navigator.language),
): Promise<string> {
  if (kind === 'word') {
    const { saveWord } = await import('./save-word.ts')
    return saveWord(page, brand, paper)
  }
  const { make } = await pdfMakerOf(brand)
  const bytes = await make(page, brand, paper)
  const file = `${page.fileName}.pdf`
  saveFile(file, bytes, 'application/pdf')
  return file
}
