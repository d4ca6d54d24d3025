/** The checklist of one client in a folder or a ZIP with those of many. */
import type { Client } from './client.ts'
import { foldName } from './clients.ts'
import { type ChecklistBrand, filledChecklist } from '../documents/checklist.ts'
import { fileStemOf } from '../documents/file-name.ts'
import type { PaperDocument } from '../documents/paper.ts'
import type { Report } from '../report/types.ts'
import type { ReportWords } from '../../messages/ui.ts'

/**
 * Returns a function that names a client in the names of files: by its name, and also by its group if another client has
 * the same name.
 */
export function namesInFiles(
  clients: readonly Pick<Client, 'name' | 'group'>[],
): (client: Pick<Client, 'name' | 'group'>) => string {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { name } of clients) {
    const folded = foldName(name)
    if (seen.has(folded)) shared.add(folded)
    seen.add(folded)
  }
  return ({ name, group }) => (shared.has(foldName(name)) ? `${name} ${group}` : name)
}

/** Builds the checklist of a client from its report. `nameInFile` names the client in the name of the file. */
export function clientChecklist(
  report: Report,
  words: ReportWords,
  brand: ChecklistBrand,
  nameInFile: string,
): PaperDocument {
  const checklist = filledChecklist(report, words, brand, 'file')
  return { ...checklist, fileName: fileStemOf(words.checklist.fileFilled, nameInFile, report.date) }
}
