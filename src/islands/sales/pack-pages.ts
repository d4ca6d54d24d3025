/** Makes one ZIP with a leave-behind for each client of a list. Load this module only with `import()`. */
import { uniqueFileNames } from '../../core/documents/file-name.ts'
import { type LeaveFacts, writeLeaveBehind } from '../../core/documents/leave-behind.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { namedLink } from '../../core/clients/prospects.ts'
import { blankReport } from '../../core/report/report.ts'
import type { LeaveWords } from '../../messages/ui.ts'
import type { PdfMaker } from '../../paper/pdf/make.ts'
import type { ReportContent } from '../../state/report-view.ts'
import type { ZipWriter } from '../clients/zip.ts'
import type { LeaveProps } from './use-leave-behind.ts'

export interface PagesOrder {
  names: readonly string[]
  content: ReportContent
  leaveWords: LeaveWords
  brand: LeaveProps['brand']
  facts: Pick<LeaveFacts, 'today' | 'contact' | 'quizUrl'>
  paper: PaperSize
  makePdf: PdfMaker['make']
  zip: ZipWriter
  /** Called before each file with the number of finished files. */
  onProgress: (done: number) => void
  isStopped: () => boolean
}

export type PackedPages =
  | { state: 'stopped' }
  | {
      state: 'done'
      zip: Blob
      /** The number of files in the ZIP. */
      files: number
      /** The names for which there is no file, because no font has a character of the name. */
      undrawable: string[]
    }

/** Makes the pages one after the other. The code on a page opens the check with the client's name. */
export async function packPages(order: PagesOrder): Promise<PackedPages> {
  const { names, content, leaveWords, brand, facts, paper, makePdf, zip, onProgress, isStopped } = order
  const { model, words } = content
  const report = blankReport(model, words, facts.today)
  const uniqueName = uniqueFileNames()
  const undrawable: string[] = []
  for (const [done, name] of names.entries()) {
    onProgress(done)
    if (isStopped()) return { state: 'stopped' }
    const codeUrl = namedLink(facts.quizUrl, name)
    const page = writeLeaveBehind(model, words, leaveWords, report, 'blank', {
      ...{ ...facts, name, brand, codeUrl },
    })
    try {
      zip.add(uniqueName(`${page.fileName}.pdf`), await makePdf(page, brand, paper))
    } catch (problem) {
      // One name that no font can draw must not stop the other pages.
      if ((problem as { kind?: unknown }).kind !== 'letters') throw problem
      undrawable.push(name)
    }
  }
  if (isStopped()) return { state: 'stopped' }
  return { state: 'done', zip: zip.end(), files: names.length - undrawable.length, undrawable }
}
