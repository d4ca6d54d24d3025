import { filledSheet, type SheetFillWords } from '../../../core/documents/filled-sheet.ts'
import type { PaperSize } from '../../../core/documents/paper-size.ts'
import type { PaperDocument } from '../../../core/documents/paper.ts'
import type { Sheet } from '../../../core/documents/sheet.ts'
import { fill } from '../../../core/model/format.ts'
import type { Report } from '../../../core/report/types.ts'
import type { ResultWords, TakeWords } from '../../../messages/ui.ts'
import type { PdfProblem } from '../../../paper/pdf/make.ts'
import type { ReportBrand } from '../report-props.ts'
import { type PaperKind, savePaper } from './save-paper.ts'

/** The sheet "who does what" without its example, and the texts to fill it in. */
export interface SheetContent {
  sheet: Sheet
  words: SheetFillWords
}

interface WantedPage {
  words: Pick<ResultWords, 'undrawable'> & Pick<TakeWords, 'saved' | 'fileFailed'>
  brand: ReportBrand
  paper: PaperSize
  as: PaperKind
}

interface Wanted extends WantedPage {
  content: SheetContent
  report: Report
}

/** Makes the sheet from a report and saves it. Resolves with the text of the status message, also after an error. */
export function saveSheet({ content, report, ...wanted }: Wanted): Promise<string> {
  const page = filledSheet(content.sheet, content.words, wanted.brand, report)
  return saveSheetPage(page, wanted)
}

/** Saves a filled sheet. Resolves with the text of the status message, also after an error. */
export async function saveSheetPage(page: PaperDocument, wanted: WantedPage): Promise<string> {
  const { words, brand, paper, as } = wanted
  try {
    const file = await savePaper(as, page, brand, paper)
    return fill(words.saved, { file })
  } catch (problem) {
    const { kind, characters = [] } = problem as Partial<PdfProblem>
    return kind === 'letters' ? fill(words.undrawable, { list: characters.join(' ') }) : words.fileFailed
  }
}
