/** Selects which result the report page shows, and computes the view of that result. */
import { type Answers, askedQuestions, isAnswered, isEmpty } from '../core/answers/answers.ts'
import type { decodeShare } from '../core/exchange/share.ts'
import { reportFromSummary } from '../core/report/summary.ts'
import { writeReport } from '../core/report/report.ts'
import type { Report } from '../core/report/types.ts'
import { dayOfAnswers } from './day-of-answers.ts'
import type { Remembered } from './incoming-link.ts'
import type { StoredAnswers } from './merge.ts'
import type { ArchivedResult, Ownership, ReportContent, ReportView, ShownResult } from './report-view.ts'

/** A result that the visitor opened on the report page. This result replaces the previous result on the page. */
export type OpenedResult = { kind: 'example' } | { kind: 'archived'; result: ArchivedResult }

export type ResultSource =
  | OpenedResult
  /** The answers or the summary of a result from someone else's link. */
  | { kind: 'guest'; payload: string }
  /** The visitor's own answers in a link from the quiz, because the device cannot store answers. */
  | { kind: 'handedOver'; payload: string }
  /** The answers that the device stores. */
  | { kind: 'own' }
  /** No answers exist, so the page loads and shows no result. */
  | { kind: 'none' }

/**
 * Selects the source of the result. The first choice is a result that the visitor opened on the report page.
 * The second is the payload of a link, which the history entry contains. The third is the stored answers.
 */
export function sourceOf(
  opened: OpenedResult | undefined,
  { guest, own }: Remembered,
  hasStored: boolean,
): ResultSource {
  if (opened) return opened
  if (guest !== undefined) return { kind: 'guest', payload: guest }
  if (own !== undefined) return { kind: 'handedOver', payload: own }
  return { kind: hasStored ? 'own' : 'none' }
}

/** The data from which `viewOf` computes a view. */
export interface ResultInput {
  content: ReportContent
  /** The visitor's own answers, which may be empty. */
  own: Answers
  /** The ISO date on which the visitor gave most of the answers. `undefined` if it is not known. */
  answeredOn?: string | undefined
  /** The visitor's company name. */
  name: string | undefined
  /** The link decoder. `undefined` if there is no link to decode. */
  decode: typeof decodeShare | undefined
  /** Today's ISO date. */
  today: string
}

/** The report that was computed last, and from what. */
let latest: { content: ReportContent; from: string; report: Report } | undefined

/** Computes a report. Returns the latest report again if it was computed from the same answers, name and days. */
function reportOf(
  content: ReportContent,
  answers: Answers,
  options: Parameters<typeof writeReport>[3],
): Report {
  const from = JSON.stringify([answers, options])
  if (latest?.content !== content || latest.from !== from)
    latest = { content, from, report: writeReport(content.model, content.words, answers, options) }
  return latest.report
}

/** Computes the visitor's own report before the page that shows it. */
export function computeAhead(
  content: ReportContent,
  kept: StoredAnswers,
  { name, today }: Pick<ResultInput, 'name' | 'today'>,
): void {
  reportOf(content, kept.answers, { today, name, answeredOn: dayOfAnswers(kept) })
}

function resultOf(
  kind: Ownership,
  content: ReportContent,
  answers: Answers,
  about: { name: string | undefined; date: string; answeredOn?: string | undefined; problems?: string[] },
): ShownResult {
  const { model } = content
  const { name, date: today, answeredOn, problems = [] } = about
  const report = reportOf(content, answers, { today, name, answeredOn })
  const asked = askedQuestions(model, answers)
  const open = asked.filter((question) => !isAnswered(question, answers)).length
  const isFromFile = Object.keys(answers.choices).length === 0
  return {
    ...{ kind, problems, report, full: report, answers, content },
    open: { n: isFromFile ? 0 : open, total: asked.length },
  }
}

function ownView(
  { content, own, answeredOn, name, today }: ResultInput,
  problems: string[] = [],
): ReportView {
  if (isEmpty(own)) return { kind: 'empty', problems }
  return resultOf('own', content, own, { name, date: today, answeredOn, problems })
}

/**
 * Returns the view of a link's result. If the link is invalid, returns the view of the visitor's own result
 * with error messages.
 */
function guestView(payload: string, input: ResultInput): ReportView {
  const { content, decode, today } = input
  const { model, words } = content
  const opened = decode?.(model, content.fileWords, payload)
  if (!opened?.ok) return ownView(input, opened?.problems)
  const { shared } = opened
  if (shared.kind === 'answers')
    return resultOf('guest', content, shared.answers, { name: shared.name, date: today })
  const report = reportFromSummary(model, words, shared.summary, shared.name)
  return {
    ...{ kind: 'guest', problems: [], report, content },
    ...{ full: undefined, answers: undefined, open: { n: 0, total: 0 } },
  }
}

/** Computes the view of the report page. For a `handedOver` source, `own` already contains the answers from the link. */
export function viewOf(source: ResultSource, input: ResultInput): ReportView {
  const { content, today } = input
  switch (source.kind) {
    case 'example':
      return resultOf('example', content, content.example.answers, {
        name: content.example.name,
        date: today,
      })
    case 'archived': {
      const { answers, name, date, note } = source.result
      return { ...resultOf('archived', content, answers, { name, date }), note }
    }
    case 'guest':
      return guestView(source.payload, input)
    default:
      return ownView(input)
  }
}
