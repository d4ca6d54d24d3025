/** Shows the visitor's own result, or the next question, at the top of the home page. */
import { nextUnanswered } from '../../core/answers/answers.ts'
import { placeOf } from '../../core/answers/position.ts'
import { fill, plural } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'
import type { PluralMessage } from '../../messages/plural-message.ts'
import type { ReportView } from '../../state/report-view.ts'
import { type ResultSummary, readResult } from '../../state/stored-result.ts'
import type { VisitorKind } from '../../first-paint/start-links.ts'
import { followVisitor } from './start-links.ts'

/** The texts of the home page for a visitor with answers, as JSON in `data-welcome`. */
export interface WelcomeWords {
  language: string
  /** "{figure} out of 100, {date}. {jobs}" */
  result: string
  jobs: PluralMessage
  /** "Next: {title}. {effort}." */
  next: string
  /** "Continue at question {n} of {total}" */
  continueAt: string
  /** "Continue at question {n} of up to {total}" */
  continueUpTo: string
}

const partOf = (box: HTMLElement, part: string): HTMLElement | null =>
  box.querySelector<HTMLElement>(`[data-part="${part}"]`)

function setText(element: HTMLElement | null, text: string): void {
  if (!element) return
  element.textContent = text
  element.hidden = text === ''
}

/** Shows the score and the next job. Hides both without `summary`: the stored result is then out of date. */
function showSummary(box: HTMLElement, words: WelcomeWords, summary: ResultSummary | undefined): void {
  const { language } = words
  const jobs = summary && summary.jobs > 0 ? plural(words.jobs, summary.jobs, language) : ''
  const figure = summary
    ? fill(words.result, { figure: summary.figure, date: dateInWords(summary.date, language), jobs })
    : ''
  setText(partOf(box, 'figure'), figure.trim())
  setText(partOf(box, 'next'), summary?.next ? fill(words.next, { ...summary.next }) : '')
}

/** Shows the parts of the box for returning visitors that fit this kind of visitor. Hides the other parts. */
function showState(box: HTMLElement, words: WelcomeWords, kind: VisitorKind): void {
  for (const part of box.querySelectorAll<HTMLElement>('[data-for]'))
    part.hidden = part.dataset['for']?.split(' ').includes(kind) !== true
  showSummary(box, words, kind === 'done' ? readResult() : undefined)
}

/** Writes the number of the first question without an answer on every link that starts the check. */
function showNextQuestion(words: WelcomeWords, view: ReportView): void {
  if (view.kind !== 'own' || !view.answers) return
  const { model } = view.content
  const open = nextUnanswered(model, view.answers)
  if (!open || view.open.n === 0) return
  const { number, total, isExact } = placeOf(model, view.answers, open)
  const text = fill(isExact ? words.continueAt : words.continueUpTo, { n: number, total })
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[data-start]')) {
    link.textContent = text
    link.setAttribute('href', link.dataset['quiz'] ?? link.href)
  }
}

/**
 * Shows the state of the visitor on the home page. Calls `onAnswers` once, when the device has answers. Returns a
 * function to call with the loaded report.
 */
export function welcomeBack(onAnswers: () => void): (view: ReportView) => void {
  const box = document.querySelector<HTMLElement>('[data-welcome]')
  const words = JSON.parse(box?.dataset['welcome'] ?? '{}') as WelcomeWords
  let view: ReportView | undefined
  let hasAnswers = false
  const update = (kind: VisitorKind): void => {
    if (box) showState(box, words, kind)
    if (view && kind !== 'new') showNextQuestion(words, view)
    if (kind === 'new' || hasAnswers) return
    hasAnswers = true
    onAnswers()
  }
  const refresh = followVisitor(update)
  return (loaded) => {
    view = loaded
    refresh()
  }
}
