/** Loads the report page while the visitor answers the last questions, and shows it in the document of the quiz. */
import { firstSentence } from '../../core/model/sentences.ts'
import { storedName, todayHere } from '../../state/browser.ts'
import { connection } from '../../state/offline.ts'
import { loadPage, showPage } from '../../state/page-swap.ts'
import type { QuizScreen } from '../../state/quiz-flow.ts'
import type { ReportContent } from '../../state/report-view.ts'
import type { Visit } from '../../state/visit.ts'
import { loadJson } from '../../ui/load-json.ts'
import { whenIdle } from '../../ui/when-idle.ts'
import type { QuizProps } from './quiz-props.ts'

/** The number of the first question at which the report loads. Most visitors who come this far want the result. */
const EARLY = 8
/** The number of questions before the end, from which the report loads also for a visitor who saves data. */
const LAST = 2

let page: Document | undefined
let isLoading = false
/** Computes the report from the present answers. `undefined` until the report is loaded. */
let compute: (() => void) | undefined

/** Loads the report page, its scripts and its data. After a failure, the link to the result opens a new document. */
function load({ reportUrl, language }: QuizProps, contentUrl: string, visit: Visit): void {
  isLoading = true
  Promise.all([
    loadPage(reportUrl),
    import('../report/ResultSections.tsx'),
    loadJson<ReportContent>(contentUrl),
  ]).then(
    ([loaded, { computeAhead }, content]) => {
      page = loaded
      // Creates the sentence segmenter, which takes 10 ms, before the result needs it.
      firstSentence('', language)
      compute = () => computeAhead(content, visit.kept(), { name: storedName(), today: todayHere() })
    },
    () => {
      isLoading = false
    },
  )
}

/**
 * Prepares the report while the visitor answers: loads it from question 8 on, and computes it from the present answers. Does
 * nothing in a frame, which has no `contentUrl`, and if the device does not store the answers.
 */
export function prepareReport(props: QuizProps, visit: Visit, screen: QuizScreen): void {
  const { contentUrl } = props
  if (contentUrl === undefined || !visit.$keeps.get() || screen.kind === 'asked') return
  const left = screen.kind === 'question' ? screen.total - screen.number : 0
  const isEarly = screen.kind === 'question' && screen.number >= EARLY && !connection()?.saveData
  if (!isEarly && left >= LAST) return
  whenIdle(() => {
    if (!isLoading) load(props, contentUrl, visit)
    else if (left < LAST) compute?.()
  })
}

/** Shows the result, and focuses its heading. Returns false if the report page is not loaded yet. */
export function openReportHere(reportUrl: string): boolean {
  if (!page) return false
  const shown = page
  page = undefined
  compute = undefined
  document.addEventListener(
    'quiz-complete',
    () => document.getElementById('result')?.focus({ preventScroll: true }),
    { once: true },
  )
  showPage(shown, reportUrl)
  // The drawings of the result move to their places once. Without motion, nothing waits for this attribute.
  const root = document.documentElement
  root.dataset['arrival'] = ''
  addEventListener('animationend', () => delete root.dataset['arrival'], { once: true })
  return true
}
