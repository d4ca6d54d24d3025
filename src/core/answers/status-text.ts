/** The text of a control's status on a day. */
import type { ReportWords } from '../../messages/ui.ts'
import type { Status } from './status.ts'
import { dateInWords, fill } from '../model/format.ts'

/** The status of a control as the report shows it. */
export interface ReportStatus {
  kind: Status['kind']
  /** The text of the status, for example "Planned by 3 December 2026". */
  text: string
  /** The ISO date by which the control is planned, or until which the risk is accepted. */
  date?: string | undefined
  /** Whether the date has passed: the planned work is late, or the accepted risk needs a review. */
  isOver: boolean
}

/** Returns true if the date of a status is before `today`. Both are ISO dates. */
export function isOver(status: Status, today: string): boolean {
  if (status.kind === 'covered') return false
  return today > (status.kind === 'planned' ? status.by : status.until)
}

/** Returns the text of a status. `today` is an ISO date. */
export function describeStatus(
  status: Status,
  { report, language }: ReportWords,
  today: string,
): ReportStatus {
  const over = isOver(status, today)
  if (status.kind === 'covered') {
    const sentence = status.full ? report.coveredFull : report.coveredPartly
    return { kind: status.kind, text: fill(sentence, { by: status.by || report.coveredBy }), isOver: over }
  }
  const date = status.kind === 'planned' ? status.by : status.until
  const sentence =
    status.kind === 'planned'
      ? over
        ? report.plannedOver
        : report.plannedBy
      : over
        ? report.acceptedOver
        : report.acceptedUntil
  const said = fill(sentence, { date: dateInWords(date, language) })
  const text =
    status.kind === 'accepted' && status.why ? fill(report.because, { said, why: status.why }) : said
  return { kind: status.kind, text, date, isOver: over }
}
