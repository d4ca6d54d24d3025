import { fileNameOf } from '../../../core/documents/file-name.ts'
import { fill } from '../../../core/model/format.ts'
import type { Report } from '../../../core/report/types.ts'
import type { TakeWords } from '../../../messages/ui.ts'
import { saveFile } from '../../../state/save-and-share.ts'

/** Saves a file of a report under its name and date. Returns the text of the status message. */
export function saveExport(
  { name = '', date }: Pick<Report, 'name' | 'date'>,
  { saved }: Pick<TakeWords, 'saved'>,
  { pattern, ending, type }: { pattern: string; ending: string; type: string },
  content: BlobPart,
): string {
  const file = fileNameOf(pattern, name, date, ending)
  saveFile(file, content, type)
  return fill(saved, { file })
}
