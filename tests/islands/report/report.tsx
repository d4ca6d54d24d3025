/** Fixtures for a report with the test model. Each interface text equals its key. */
import { useStore } from '../../../src/islands/use-store.ts'
import type { ComponentChild } from 'preact'
import type { ReportProps, ResultProps } from '../../../src/islands/report/report-props.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { type ReportSession, startReportSession } from '../../../src/state/report-session.ts'
import type { ReportContent, ShownResult } from '../../../src/state/report-view.ts'
import { tinyContent } from '../../state/loaded.ts'
import { newAddress } from '../browser.ts'
import { memoryVisit, storeWords } from '../quiz/quiz.ts'
import { firstWords } from '../../../src/messages/first-words.ts'
import { echo } from '../../support/words.ts'

export const TODAY = '2026-11-25'

export const resultWords = echo('result', {
  undrawable: 'no letters for {list}',
  version: 'model {model}, quiz {quiz}, {date}',
  planJobs: { one: '{n} jobs', other: '{n} jobs' },
  nothingLeft: 'nothing left, check on {date}',
  planLeft: '{n} left of {total}',
})
export const standingWords = echo('standing', {
  ask: 'where is {title}',
  saved: '{title}: {state}',
  undone: 'undone {title}',
  moved: '{from} to {to}',
  movedSaid: 'before {from}, now {to}.',
  longProduct: 'product {n} of {most}',
  longReason: 'reason {n} of {most}',
  changeOf: 'answer about {title}',
})
export const tickWords = {
  ...echo('tick'),
  ...echo('whatIf'),
  count: 'count {title} as done',
  now: 'now {score}',
  up: 'up {n}, was {was}',
  still: 'still, was {was}',
  counted: { other: '{n} counted' },
  kept: { other: '{n} kept' },
  was: 'was {was}',
  score: 'score {was} to {is}.',
  level: 'level {was} to {is}.',
  held: 'held {was} to {is}.',
  critical: 'critical {was} to {is} of {what}.',
  risk: 'risk {what} {was} to {is}.',
  layer: 'layer {what} {was} to {is}.',
}

export const reportContent: ReportContent = {
  ...tinyContent,
  pageWords: resultWords,
  standingWords,
  tickWords,
}

/** Choices that give one score: the first two controls are not in place, and no control is unknown. */
export const OPEN = {
  plan: ['small'],
  people: ['few'],
  facts: ['none'],
  first: ['bit'],
  second: ['no'],
  ticks: ['none'],
}
export const DONE = { ...OPEN, first: ['all'], second: ['all'], ticks: ['b1-all', 'b2-half'] }
/** Choices that give a score range instead of one score, because half of the controls are unknown. */
export const UNKNOWN = { ...OPEN, first: ['half'], second: ['unknown'], ticks: ['unknown'] }

/** Opens the session of a report page, with `own` as the visitor's answers in memory. */
export async function openSession(
  own: Partial<Answers> = { choices: OPEN, scope: 'quick' },
  content: ReportContent = reportContent,
): Promise<ReportSession> {
  const device = memoryDevice()
  memoryVisit(own, device)
  const session = startReportSession({ load: () => Promise.resolve(content), ...device, today: () => TODAY })
  session.open()
  await new Promise((resolve) => setTimeout(resolve))
  return session
}

export function reportProps(changes: Partial<ReportProps> = {}): ReportProps {
  return {
    ...{
      words: firstWords(echo('result')),
      storeWords,
      contentUrl: newAddress(),
      quizUrl: '/quiz/',
      moreUrl: newAddress(),
    },
    ...{
      methodUrl: '/method/',
      datesUrl: '/dates/',
      checklistUrl: '/checklist/',
      takeUrl: newAddress(),
      evidenceUrl: newAddress(),
      scanUrl: newAddress(),
    },
    brand: {
      ...{ name: 'Site', mark: 'dot', accent: '#01614d', quizName: 'Quiz', quizTitle: 'The quiz' },
      ...{
        booking: undefined,
        phone: undefined,
        email: undefined,
        offerLines: {},
        datesUrl: 'https://site.example/dates/',
        pagesUrl: 'https://site.example/checklist/',
      },
    },
    ...changes,
  }
}

/** Renders `children` with the result of the session. Renders them again after each change of the result. */
export function Shown(props: { session: ReportSession; children: (shown: ShownResult) => ComponentChild }) {
  const shown = useStore(props.session.$view)
  return <>{'report' in shown && props.children(shown)}</>
}

/** Returns the props that each section of the report receives. */
export function sectionProps(
  session: ReportSession,
  shown: ShownResult,
  changes: Partial<ReportProps> = {},
): ReportProps & ResultProps {
  return { ...reportProps(changes), session, shown }
}
