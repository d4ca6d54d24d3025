import { useMemo } from 'preact/hooks'
import type { PdfMaker, PdfProblem } from '../../pdf/make.ts'
import type { Answers } from '../../core/answers/answers.ts'
import type { LeaveWords } from '../../messages/ui.ts'
import { type LeaveFacts, writeLeaveBehind } from '../../core/documents/leave-behind.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import { createWorker, saveFile, todayHere } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { loadJson } from '../../ui/load-json.ts'
import type * as ReportParts from '../report/ReportApp.tsx'

/** What a page to leave behind is made with. */
export interface LeaveProps {
  leaveWords: LeaveWords
  /** Address of the model and its words as JSON. */
  contentUrl: string
  /** The whole address of the quiz, for paper and links. */
  quizAddress: string
  brand: Pick<ReportParts.ReportProps['brand'], 'name' | 'mark' | 'accent' | 'quizTitle' | 'logo'> &
    LeaveFacts['brand']
}

/** What was written into the form. */
export interface Wanted {
  company: string
  contact: string[]
  paper: 'a4' | 'letter'
  /** Nothing for the blank essentials. */
  answers: Answers | undefined
}

/** The report's own file, so that the report's page is not cut into more files for the sake of these. */
export const loadReport = (): Promise<typeof ReportParts> => import('../report/ReportApp.tsx')

/** How making a page ended. */
export type Made =
  { state: 'saved' } | { state: 'failed' | 'tooLong' } | { state: 'undrawable'; letters: string[] }

/** Gives a function that makes the page and hands it over as a download; the PDF maker is loaded when it is first used. */
export function useLeaveBehind({ leaveWords, contentUrl, quizAddress, brand }: LeaveProps): {
  load: () => Promise<ReportContent>
  make: (wanted: Wanted) => Promise<Made>
} {
  return useMemo(() => {
    let maker: Promise<PdfMaker> | undefined
    const load = (): Promise<ReportContent> => loadJson(contentUrl)
    const make = async ({ company, contact, paper, answers }: Wanted): Promise<Made> => {
      try {
        const { model, words } = await load()
        const today = todayHere()
        const name = cleanName(company)
        const { blankReport, writeReport } = await loadReport()
        const report = answers
          ? writeReport(model, words, answers, { today, name })
          : blankReport(model, words, today)
        const facts = { today, name, contact, brand, quizUrl: quizAddress }
        const kind = answers ? 'filled' : 'blank'
        const page = writeLeaveBehind(model, words, leaveWords, report, kind, facts)
        maker ??= import('../../pdf/make.ts').then(
          ({ createPdfMaker }) => createPdfMaker(createWorker, brand.logo),
          (problem: unknown) => {
            maker = undefined // The next click tries again.
            throw problem
          },
        )
        const { makeLeaveBehind } = await maker
        saveFile(page.fileName, await makeLeaveBehind(page, brand, paper), 'application/pdf')
        return { state: 'saved' }
      } catch (problem) {
        const { kind, characters } = problem as Partial<PdfProblem>
        if (kind === 'letters') return { state: 'undrawable', letters: characters ?? [] }
        return { state: kind === 'making' ? 'tooLong' : 'failed' }
      }
    }
    return { load, make }
  }, [])
}
