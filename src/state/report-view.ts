/** The data that the report page loads, and the views that the page can show. */
import type { Duty } from '../core/documents/help.ts'
import type {
  AskingWords,
  DeeperWords,
  ResultWords,
  StandingWords,
  TickWords,
  FileWords,
  ReportWords,
  WhatIfWords,
} from '../messages/ui.ts'
import type { Answers } from '../core/answers/answers.ts'
import type { CheckPeriod } from '../core/model/next-check.ts'
import type { Model } from '../core/model/model.ts'
import type { Report } from '../core/report/types.ts'
import type { SummaryReport } from '../core/report/summary.ts'

/** The titles of the disclosures at the end of a report, and below its questions for the IT person. */
export interface FoldTitles extends Pick<AskingWords, 'preview' | 'others' | 'back'> {
  /** The groups of exports: the link, the plan, and the other files. */
  send: string
  plan: string
  other: string
  /** The saved assessments. */
  past: string
}

/** The data that the report page loads if there is a result to show. */
export interface ReportContent {
  model: Model
  words: ReportWords
  /** The texts of the report page. */
  pageWords: ResultWords
  tickWords: TickWords & WhatIfWords
  standingWords: StandingWords
  deeperWords: DeeperWords
  /** The titles of the disclosures whose content loads when one of them opens. */
  foldTitles: FoldTitles
  /** The error messages for links and files that cannot be opened. */
  fileWords: FileWords
  /** The answers and the fictional company name of the example result. */
  example: { answers: Answers; name: string }
  /** The time between two checks, from the brand file. */
  nextCheck: CheckPeriod
  /** The duties to report an attack. Only in a language whose contacts name one. */
  duties?: readonly Duty[]
  /** The sheets to print that belong to a control. `controls` has the ids of the controls. */
  sheets: readonly { controls: readonly string[]; url: string; label: string }[]
  /** The texts of the model with English parts, with isolates around these parts. Only in a translation. */
  bilingual?: readonly string[]
}

/** Whose result the page shows. `archived` is an earlier result of the visitor, `guest` a result from a link. */
export type Ownership = 'own' | 'archived' | 'guest' | 'example'

/** An earlier result of the visitor, with the answers from the day of the result. */
export interface ArchivedResult {
  answers: Answers
  name: string | undefined
  /** ISO date of the result. */
  date: string
  /** The sentence above the result. */
  note: string
}

/** The possible views of the report page. */
export type ReportView =
  | { kind: 'loading' }
  | { kind: 'failed' }
  /** No result. `isDeleted` is true if the visitor has just deleted the answers. */
  | { kind: 'empty'; problems: string[]; isDeleted?: boolean }
  | {
      kind: Ownership
      /** The sentence above an archived result. */
      note?: string | undefined
      problems: string[]
      report: SummaryReport
      /** The full report. `undefined` for a summary from a link. */
      full: Report | undefined
      answers: Answers | undefined
      content: ReportContent
      /** The number of questions that apply (`total`), and the number of those questions without an answer (`n`). */
      open: { n: number; total: number }
    }

/** A view of the report page that contains a result. */
export type ShownResult = Extract<ReportView, { kind: Ownership }>
