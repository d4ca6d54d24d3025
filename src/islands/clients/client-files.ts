/** Makes the files of one client: a PDF and a Word file. The code of each kind loads when the visitor asks for it. */
import { clientChecklist } from '../../core/clients/client-checklist.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import type { Report } from '../../core/report/types.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { ReportBrand } from '../report/report-props.ts'

/** The kinds of files that the ZIP can contain for each client. */
export type FileKind = 'pdf' | 'word'

/** A file of one client. */
export interface ClientFileBytes {
  name: string
  bytes: Uint8Array
}

/** Makes the file of one client from its report. `nameInFile` names the client in the name of the file. */
export type MakeClientFile = (report: Report, nameInFile: string) => Promise<ClientFileBytes>

/** Loads the code for each kind of file. */
export type FileMakers = Record<FileKind, () => Promise<MakeClientFile>>

/**
 * Returns the makers of this site. All files of one kind are made in one worker, one after the other. The next ZIP uses the same
 * worker, so that its memory is not needed twice.
 */
export function fileMakers(words: ReportWords, brand: ReportBrand, paper: PaperSize): FileMakers {
  return {
    pdf: async () => {
      const { pdfMakerOf } = await import('../report/take/pdf-maker.ts')
      const { make } = await pdfMakerOf(brand)
      return async (report, nameInFile) => {
        const page = clientChecklist(report, words, brand, nameInFile)
        return { name: `${page.fileName}.pdf`, bytes: await make(page, brand, paper) }
      }
    },
    word: async () => {
      const { wordFileName, wordMakerOf } = await import('../report/take/save-word.ts')
      const make = wordMakerOf(brand)
      return async (report, nameInFile) => {
        const page = clientChecklist(report, words, brand, nameInFile)
        return { name: wordFileName(page), bytes: await make(page, brand, paper) }
      }
    },
  }
}
