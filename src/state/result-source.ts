/** Selects the source of the shown result, and computes the view of the page. */
import { type Answers, askedQuestions, isAnswered, isEmpty } from '../core/answers/answers.ts'
import type { decodeShare } from '../core/exchange/share.ts'
import { reportFromSummary } from '../core/report/summary.ts'
import { writeReport } from '../core/report/report.ts'
import type { Remembered } from './incoming-link.ts'
import type { ArchivedResult, Ownership, ReportContent, ReportView, ShownResult } from './report-view.ts'

/** A result that the visitor opened on the page. It is shown in place of the result before it. */
export type OpenedResult = { kind: 'example' } | { kind: 'archived'; result: ArchivedResult }

export type ResultSource =
  | OpenedResult
  /** Answers or a summary from a link. */
  | { kind: 'guest'; payload: string }
  /** The visitor's own answers from a link of the quiz, because the device stores nothing. */
  | { kind: 'handedOver'; payload: string }
  /** Answers that the device stores. */
  | { kind: 'own' }
  /** There is nothing to show and nothing to load. */
  | { kind: 'none' }

/** Selects the source: the result that the visitor opened, else the link in the history entry, else the stored answers. */
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

/** The input for a result. */
export interface ResultInput {
  content: ReportContent
  /** The visitor's own answers; they may be empty. */
  own: Answers
  /** The visitor's company name. */
  name: string | undefined
  /** The link decoder, loaded only if there is a link. */
  decode: typeof decodeShare | undefined
  /** ISO date. */
  today: string
}

function resultOf(
  kind: Ownership,
  content: ReportContent,
  answers: Answers,
  { name, date, problems = [] }: { name: string | undefined; date: string; problems?: string[] },
): ShownResult {
  const { model, words } = content
  const report = writeReport(model, words, answers, { today: date, name })
  const asked = askedQuestions(model, answers)
  const open = asked.filter((question) => !isAnswered(question, answers)).length
  const isFromFile = Object.keys(answers.choices).length === 0
  return {
    ...{ kind, problems, report, full: report, answers, content },
    open: { n: isFromFile ? 0 : open, total: asked.length },
  }
}

function ownView({ content, own, name, today }: ResultInput, problems: string[] = []): ReportView {
  if (isEmpty(own)) return { kind: 'empty', problems }
  return resultOf('own', content, own, { name, date: today, problems })
}

/** Returns the result of a link. If the link cannot be opened: the visitor's own result, with the reason. */
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

/** Computes the view of the page. Answers that the quiz handed over are already the visitor's own. */
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
