/** Says what a business claims about a control, and who says so, for an insurer or an auditor. */
import type { EvidenceWords, ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import type { ReportControl } from './types.ts'

/** The texts that say a claim. */
export interface ClaimWords extends Pick<ReportWords, 'language' | 'report'> {
  evidence: EvidenceWords
}

/** Returns true if the business says that a control is at least partly in place. */
export const isClaimed = ({ value }: Pick<ReportControl, 'value'>): boolean =>
  typeof value === 'number' && value > 0

/** Returns the controls in the order of their ids. */
export const byId = (controls: readonly ReportControl[]): ReportControl[] =>
  controls.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Returns what the business answered about a claim. Empty if another product covers the control, or without an answer. */
export const saidOf = ({ said = '', status }: ReportControl): string =>
  status?.kind === 'covered' ? '' : said

function scannerInWords(
  { tool, date }: NonNullable<ReportControl['mark']>,
  { evidence: words, report, language }: ClaimWords,
): string {
  return date === undefined
    ? fill(words.byScannerUndated, { tool: report[tool] })
    : fill(words.byScanner, { tool: report[tool], date: dateInWords(date, language) })
}

/** Returns the source of a claim as text: the business, a scanner report, or the business about another product. */
export function sourceInWords({ mark, status, assignee }: ReportControl, all: ClaimWords): string {
  const { evidence: words } = all
  const product = status?.product
    ? fill(words.byProduct, { product: status.product })
    : words.byProductUnnamed
  const said = mark ? scannerInWords(mark, all) : words.byAnswer
  const source = status?.kind === 'covered' ? product : said
  return assignee ? fill(words.done, { source, who: assignee }) : source
}
