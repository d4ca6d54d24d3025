import { useMemo } from 'preact/hooks'
import type { PdfProblem } from '../../paper/pdf/make.ts'
import type { Answers } from '../../core/answers/answers.ts'
import type { LeaveWords } from '../../messages/ui.ts'
import { type LeaveFacts, writeLeaveBehind } from '../../core/documents/leave-behind.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import { leaveTen } from '../../core/whose-job/leave-ten.ts'
import { openAnswers } from '../../core/whose-job/link.ts'
import type { Person } from '../../core/whose-job/people.ts'
import type { Refused } from '../../core/exchange/link-envelope.ts'
import { todayHere } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { LaterContent } from '../whose-job/later-content.ts'
import type { ReportBrand } from '../report/report-props.ts'

/** The props that are needed to make a leave-behind page. */
export interface LeaveProps {
  leaveWords: LeaveWords
  /** The URL of the JSON with the scoring model and its texts. */
  contentUrl: string
  /** The URL of the JSON with the ten jobs and their words. */
  tenUrl: string
  /** The absolute URL of the quiz, for the printed page and its links. */
  quizAddress: string
  brand: Pick<ReportBrand, 'name' | 'mark' | 'accent' | 'quizTitle' | 'logo'> & LeaveFacts['brand']
}

/** The values of the form for a leave-behind page. */
export interface LeaveFormValues {
  company: string
  contact: string[]
  paper: 'a4' | 'letter'
  as: 'pdf' | 'word'
  /** The visitor's answers. If `undefined`, the page shows the essential controls for every business. */
  answers: Answers | undefined
  /** The people whose answers to the ten jobs the page shows, or a pasted link with them. An empty text shows none. */
  ten: readonly Person[] | string
}

/** The outcome of making a leave-behind page. */
export type LeaveBehindOutcome =
  | { state: 'saved' }
  | { state: 'failed' | 'tooLong' }
  | { state: 'undrawable'; letters: string[] }
  | { state: 'link'; problems: string[] }

/** The answers to the ten jobs that a page shows, with their words. Without `content`, it shows none. */
type OpenedTen = { ok: true; people: readonly Person[]; content?: LaterContent } | Refused

/** Opens the answers to the ten jobs. Loads their words only if there are answers or a link. */
async function openTen(given: LeaveFormValues['ten'], tenUrl: string): Promise<OpenedTen> {
  if (given.length === 0) return { ok: true, people: [] }
  const content = await loadJson<LaterContent>(tenUrl)
  const { linkWords, words } = content
  if (typeof given !== 'string') return { ok: true, people: given, content }
  const opened = openAnswers({ ...linkWords, ...words }, given)
  return opened.ok ? { ...opened, content } : opened
}

/** Returns a function that loads the content, and a function that downloads the leave-behind page as a PDF or for Word. */
export function useLeaveBehind({ leaveWords, contentUrl, tenUrl, quizAddress, brand }: LeaveProps): {
  load: () => Promise<ReportContent>
  make: (wanted: LeaveFormValues) => Promise<LeaveBehindOutcome>
} {
  return useMemo(() => {
    const load = (): Promise<ReportContent> => loadJson(contentUrl)
    const make = async ({
      company,
      contact,
      paper,
      as,
      answers,
      ten: given,
    }: LeaveFormValues): Promise<LeaveBehindOutcome> => {
      try {
        const opened = await openTen(given, tenUrl)
        if (!opened.ok) return { state: 'link', problems: opened.problems }
        const { model, words } = await load()
        const today = todayHere()
        const name = cleanName(company)
        const { blankReport, writeReport } = await import('../../core/report/report.ts')
        const report = answers
          ? writeReport(model, words, answers, { today, name })
          : blankReport(model, words, today)
        const ten = opened.content && leaveTen(opened.people, opened.content, leaveWords)
        const facts = { today, name, contact, brand, quizUrl: quizAddress, ten }
        const kind = answers ? 'filled' : 'blank'
        const page = writeLeaveBehind(model, words, leaveWords, report, kind, facts)
        const { savePaper } = await import('../report/take/save-paper.ts')
        await savePaper(as, page, brand, paper)
        return { state: 'saved' }
      } catch (problem) {
        const { kind, characters } = problem as Partial<PdfProblem>
        if (kind === 'letters') return { state: 'undrawable', letters: characters ?? [] }
        return { state: as === 'pdf' && kind === 'making' ? 'tooLong' : 'failed' }
      }
    }
    return { load, make }
  }, [])
}
