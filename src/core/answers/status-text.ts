import type { ReportWords } from '../../messages/ui.ts'
import type { Status } from './status.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'

/** A control's status as text, for the report. */
export interface ReportStatus {
  kind: Status['kind']
  /** The text of the status, for example "Planned by 3 December 2026". */
  text: string
  /** The name of the other product that covers the control. `undefined` if it is not known. */
  product?: string | undefined
  /** ISO date of the planned completion, or of the end of the accepted risk. `undefined` for the status "covered". */
  date?: string | undefined
  /** True if `date` has passed. */
  isOver: boolean
}

/** Returns true if the status has a date before `today`. `today` is an ISO date. */
export function isOver(status: Status, today: string): boolean {
  if (status.kind === 'covered') return false
  return today > (status.kind === 'planned' ? status.by : status.until)
}

/** Returns a status with its text for the report. `today` is an ISO date. */
export function describeStatus(
  status: Status,
  { report, language }: ReportWords,
  today: string,
): ReportStatus {
  const over = isOver(status, today)
  if (status.kind === 'covered') {
    const sentence = status.full ? report.coveredFull : report.coveredPartly
    const text = fill(sentence, { by: status.by || report.coveredBy })
    return { kind: status.kind, text, product: status.by || undefined, isOver: over }
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
