/** Loads the report page while the visitor answers the last questions, and shows it in the document of the quiz. */
import { firstSentence } from '../../core/model/sentences.ts'
import { loadPage, showPage } from '../../state/page-swap.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { QuizProps } from './quiz-props.ts'

let page: Document | undefined
let isLoading = false

/**
 * Loads the report page, its scripts and its data. Does nothing on a second call, and in a frame, which has no
 * `contentUrl`. After a failure, the link to the result opens a new document.
 */
export function loadReportAhead({
  reportUrl,
  contentUrl,
  language,
}: Pick<QuizProps, 'reportUrl' | 'contentUrl' | 'language'>): void {
  if (isLoading || contentUrl === undefined) return
  isLoading = true
  Promise.all([loadPage(reportUrl), import('../report/ResultSections.tsx'), loadJson(contentUrl)]).then(
    ([loaded]) => {
      page = loaded
      // Creates the sentence segmenter, which takes 10 ms, before the result needs it.
      firstSentence('', language)
    },
    () => {
      isLoading = false
    },
  )
}

/** Shows the result, and focuses its heading. Returns false if the report page is not loaded yet. */
export function openReportHere(reportUrl: string): boolean {
  if (!page) return false
  const shown = page
  page = undefined
  isLoading = false
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
