import { useState } from 'preact/hooks'
import type { Answers } from '../../core/answers/answers.ts'
import type { AdviserBrand, AdviserNotes, AdviserPageWords } from '../../core/documents/adviser.ts'
import type { PaperDocument } from '../../core/documents/paper.ts'
import { storedName, todayHere } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { loadJson } from '../../ui/load-json.ts'
import { readDeviceAnswers } from './device-answers.ts'

/** The JSON that only the adviser's page loads. */
export interface AdviserContent {
  words: Pick<AdviserPageWords, 'adviser' | 'points'>
  notes: AdviserNotes
  brand: AdviserBrand
}

/** The state of the form. `refused`: the file is not a valid answers file. */
type AdviserState =
  | { state: 'idle' | 'writing' | 'failed' }
  | { state: 'refused'; file: string; problems: readonly string[] }
  | { state: 'shown'; write: (name: string | undefined) => PaperDocument }

interface Urls {
  contentUrl: string
  adviserUrl: string
}

/** Loads the content and the code of the page. */
async function loadAll({ contentUrl, adviserUrl }: Urls) {
  const [content, adviser, { writeReport }, { writeAdviser }] = await Promise.all([
    loadJson<ReportContent>(contentUrl),
    loadJson<AdviserContent>(adviserUrl),
    import('../../core/report/report.ts'),
    import('../../core/documents/adviser.ts'),
  ])
  const show = (answers: Answers, ownName: string | undefined): AdviserState => {
    const { model } = content
    const words = { ...content.words, ...adviser.words }
    const today = todayHere()
    const write = (typed: string | undefined): PaperDocument => {
      const report = writeReport(model, words, answers, { today, name: typed ?? ownName })
      return writeAdviser(model, words, adviser.notes, report, adviser.brand)
    }
    write(undefined) // An error of the code appears here, and not while the page is drawn.
    return { state: 'shown', write }
  }
  return { content, show }
}

/** The adviser's page of one result, from the answers on the device or from a file. Nothing is stored. */
export function useAdviser(urls: Urls): {
  now: AdviserState
  openDevice: () => Promise<void>
  openFile: (file: File) => Promise<void>
  close: () => void
} {
  const [now, setNow] = useState<AdviserState>({ state: 'idle' })
  const attempt = async (open: () => Promise<AdviserState>): Promise<void> => {
    setNow({ state: 'writing' })
    setNow(await open().catch((): AdviserState => ({ state: 'failed' })))
  }
  return {
    now,
    openDevice: () =>
      attempt(async () => {
        const { content, show } = await loadAll(urls)
        const answers = await readDeviceAnswers(content)
        return answers ? show(answers, storedName()) : { state: 'failed' }
      }),
    openFile: (file) =>
      attempt(async () => {
        const [{ content, show }, { readAnswersFile, FILE_LIMIT }] = await Promise.all([
          loadAll(urls),
          import('../../core/exchange/answers-file.ts'),
        ])
        const { model, fileWords } = content
        // A huge file is cut before it is read. The cut text is still too long, so that the reader says so.
        const text = await file.slice(0, 4 * FILE_LIMIT + 4).text()
        const read = readAnswersFile(model, fileWords, text)
        return read.ok
          ? show(read.answers, undefined)
          : { state: 'refused', file: file.name, problems: read.problems }
      }),
    close: () => {
      setNow({ state: 'idle' })
    },
  }
}
