import { useMemo } from 'preact/hooks'
import type { PdfMaker, PdfProblem } from '../../pdf/make.ts'
import type { Answers } from '../../core/answers/answers.ts'
import type { LeaveWords } from '../../messages/ui.ts'
import { type LeaveFacts, writeLeaveBehind } from '../../core/documents/leave-behind.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import { createWorker, saveFile, todayHere } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { ReportBrand } from '../report/report-props.ts'

/** The props for making a page to leave behind. */
export interface LeaveProps {
  leaveWords: LeaveWords
  /** URL of the model and its texts as JSON. */
  contentUrl: string
  /** The absolute URL of the quiz, for the printed page and for links. */
  quizAddress: string
  brand: Pick<ReportBrand, 'name' | 'mark' | 'accent' | 'quizTitle' | 'logo'> & LeaveFacts['brand']
}

/** The values of the form. */
export interface LeaveFormValues {
  company: string
  contact: string[]
  paper: 'a4' | 'letter'
  /** The visitor's answers. `undefined` for a page with only the essentials. */
  answers: Answers | undefined
}

/** The outcome of creating a page. */
export type Made =
  { state: 'saved' } | { state: 'failed' | 'tooLong' } | { state: 'undrawable'; letters: string[] }

/** Returns functions that load the content and that download the page as a PDF. The PDF code is loaded at first use. */
export function useLeaveBehind({ leaveWords, contentUrl, quizAddress, brand }: LeaveProps): {
  load: () => Promise<ReportContent>
  make: (wanted: LeaveFormValues) => Promise<Made>
} {
  return useMemo(() => {
    let maker: Promise<PdfMaker> | undefined
    const load = (): Promise<ReportContent> => loadJson(contentUrl)
    const make = async ({ company, contact, paper, answers }: LeaveFormValues): Promise<Made> => {
      try {
        const { model, words } = await load()
        const today = todayHere()
        const name = cleanName(company)
        const { blankReport, writeReport } = await import('../../core/report/report.ts')
        const report = answers
          ? writeReport(model, words, answers, { today, name })
          : blankReport(model, words, today)
        const facts = { today, name, contact, brand, quizUrl: quizAddress }
        const kind = answers ? 'filled' : 'blank'
        const page = writeLeaveBehind(model, words, leaveWords, report, kind, facts)
        maker ??= import('../../pdf/make.ts').then(
          ({ createPdfMaker }) => createPdfMaker(createWorker, brand.logo),
          (problem: unknown) => {
            maker = undefined // The next click loads the PDF code again.
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
