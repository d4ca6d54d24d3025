/** The evidence list as a table: what a business claims about each control, who says so, and its proof. */
import { type ClaimWords, byId, isClaimed, saidOf, sourceInWords } from '../report/claim-text.ts'
import type { Report, ReportControl } from '../report/types.ts'
import { type DataTable, tableOf } from './table.ts'

/** Returns how far a control is in place. A control that is not in place has the decision about it. */
function stateOf({ value, state, status }: ReportControl, { evidence: words }: ClaimWords): string {
  if (value === 'unknown') return state
  if (value === 0) return status?.text ?? words.none
  return value === 1 ? words.full : words.partly
}

/** Returns the evidence list of a report, one row for each control that applies, by the order of the ids. It has no score. */
export function evidenceTable({ actions, inPlace, areas }: Report, all: ClaimWords): DataTable {
  const { evidence: words } = all
  const ifClaimed = (control: ReportControl, text: string): string => (isClaimed(control) ? text : '')
  return tableOf<ReportControl>(
    [
      [words.id, ({ id }) => id],
      [words.control, ({ title }) => title],
      [words.area, (control) => areas.find(({ id }) => id === control.area)?.name ?? ''],
      [words.state, (control) => stateOf(control, all)],
      [words.value, (control) => ifClaimed(control, saidOf(control))],
      [words.source, (control) => ifClaimed(control, sourceInWords(control, all))],
      [words.proof, ({ proof }) => proof?.what ?? ''],
      [words.where, ({ proof }) => proof?.where ?? ''],
      [words.seen, ({ proof }) => proof?.date ?? '', 'date'],
    ],
    byId([...actions, ...inPlace]),
  )
}
