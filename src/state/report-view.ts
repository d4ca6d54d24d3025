/** What the report page loads, and what it may show. */
import type {
  DeeperWords,
  FileWords,
  ReportWords,
  ResultWords,
  StandingWords,
  TickWords,
  WhatIfWords,
} from '../messages/ui.ts'
import type { Answers } from '../core/answers/answers.ts'
import type { Model } from '../core/model/model.ts'
import type { Report } from '../core/report/report.ts'
import type { SummaryReport } from '../core/report/summary.ts'

/** What the page loads when it has something to show. */
export interface ReportContent {
  model: Model
  words: ReportWords
  /** The words of the report page. */
  pageWords: ResultWords
  tickWords: TickWords & WhatIfWords
  standingWords: StandingWords
  deeperWords: DeeperWords
  /** What is said about a link or a file that cannot be opened. */
  fileWords: FileWords
  /** The worked example's answers and made-up name. */
  example: { answers: Answers; name: string }
}

/** Whose result it is; an older one is the visitor's own, read as it was. */
export type Whose = 'own' | 'older' | 'guest' | 'example'

/** A result that was put away, to read again. */
export interface PutAway {
  answers: Answers
  name: string | undefined
  /** ISO date on which it was put away. */
  date: string
  /** What stands above it. */
  note: string
}

export type Shown =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'empty'; problems: string[] }
  | {
      kind: Whose
      /** What stands above an older one. */
      note?: string | undefined
      problems: string[]
      report: SummaryReport
      /** The whole report; a summary from a link has none. */
      full: Report | undefined
      answers: Answers | undefined
      content: ReportContent
      /** Questions without an answer, of those asked. */
      open: { n: number; total: number }
    }

/** What is shown where there is a result. */
export type ShownResult = Extract<Shown, { kind: Whose }>
