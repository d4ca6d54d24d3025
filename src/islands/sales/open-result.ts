/** Opens one result for the adviser's page: the answers on the device, or an answers file. Loaded with `import()`. */
import type { Answers } from '../../core/answers/answers.ts'
import {
  type AdviserBrand,
  type AdviserNotes,
  type AdviserPageWords,
  writeAdviser,
} from '../../core/documents/adviser.ts'
import type { PaperDocument } from '../../core/documents/paper.ts'
import { FILE_LIMIT, readAnswersFile } from '../../core/exchange/answers-file.ts'
import { FILE_NAME_LIMIT, cleanText } from '../../core/model/clean-text.ts'
import { writeReport } from '../../core/report/report.ts'
import { deviceStorage, storedName, todayHere } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'

/** The JSON that only the adviser's page loads. */
export interface AdviserContent {
  words: Pick<AdviserPageWords, 'adviser' | 'points'>
  notes: AdviserNotes
  brand: AdviserBrand
}

/** An opened result. `write` writes its page, with the name that someone typed. `refused`: the file is not valid. */
export type AdviserResult =
  | { state: 'shown'; write: (typed: string | undefined) => PaperDocument }
  | { state: 'refused'; file: string; problems: readonly string[] }

/** What the page is made of: the model with its texts, and the content for advisers. */
export interface Loaded {
  content: ReportContent
  adviser: AdviserContent
}

function show({ content, adviser }: Loaded, answers: Answers, ownName?: string): AdviserResult {
  const words = { ...content.words, ...adviser.words }
  const today = todayHere()
  const write = (typed: string | undefined): PaperDocument => {
    const report = writeReport(content.model, words, answers, { today, name: typed ?? ownName })
    return writeAdviser(content.model, words, adviser.notes, report, adviser.brand)
  }
  write(undefined) // An error of the code appears here, and not while the page is drawn.
  return { state: 'shown', write }
}

/**
 * Opens the answers that this device stores.
 * @throws {Error} if there are none, or if they are invalid.
 */
export function openDeviceResult(loaded: Loaded): AdviserResult {
  const { model, fileWords } = loaded.content
  const kept = deviceStorage(acceptAnswers(model, fileWords), model.constants.quiz).read()
  if (!kept) throw new Error('There are no answers on this device.')
  return show(loaded, kept.answers, storedName())
}

/** Opens an answers file. */
export async function openResultFile(loaded: Loaded, file: File): Promise<AdviserResult> {
  const { model, fileWords } = loaded.content
  // A huge file is cut before it is read. The cut text is still too long, so that the reader says so.
  const read = readAnswersFile(model, fileWords, await file.slice(0, 4 * FILE_LIMIT + 4).text())
  if (read.ok) return show(loaded, read.answers)
  return { state: 'refused', file: cleanText(file.name, FILE_NAME_LIMIT), problems: read.problems }
}
