/** The checklist of one client in a folder or a ZIP with those of many. */
import type { Client } from './client.ts'
import { foldName } from './clients.ts'
import { type Checklist, type ChecklistBrand, filledChecklist } from '../documents/checklist.ts'
import { fileNameOf } from '../documents/file-name.ts'
import type { Report } from '../report/types.ts'
import type { ReportWords } from '../../messages/ui.ts'

/**
 * Returns a function that names a client in the names of files: by its name, and also by its group if another client has
 * the same name.
 */
export function namesInFiles(
  clients: readonly Pick<Client, 'name' | 'group'>[],
): (client: Pick<Client, 'name' | 'group'>) => string {
  const counts = new Map<string, number>()
  for (const { name } of clients) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1)
  return ({ name, group }) => ((counts.get(foldName(name)) ?? 0) > 1 ? `${name} ${group}` : name)
}

/** Builds the checklist of a client from its report. `nameInFile` names the client in the name of the file. */
export function clientChecklist(
  report: Report,
  words: ReportWords,
  brand: ChecklistBrand,
  nameInFile: string,
): Checklist {
  const checklist = filledChecklist(report, words, brand, 'file')
  return { ...checklist, fileName: fileNameOf(words.checklist.fileFilled, nameInFile, report.date) }
}
