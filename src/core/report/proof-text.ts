/** Reads and writes the texts about who does a job, its proof, and the scanner report that set its value. */
import type { Mark } from '../answers/provenance.ts'
import type { Proof } from '../answers/record.ts'
import type { ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import type { Report, ReportControl } from './types.ts'

/** Returns what the proof is and when someone saw it, as text: "Export of the policy, seen on 3 December 2026". */
export function sayProof({ what, date }: Proof, { report, language }: ReportWords): string {
  return fill(report.proofSeen, { what, date: dateInWords(date, language) })
}

/** Returns true if the control is in place, and nobody has noted a proof. */
export function lacksProof({ value, proof }: Pick<ReportControl, 'value' | 'proof'>): boolean {
  return value === 1 && proof === undefined
}

/** Returns true if the report contains at least one proof. */
export function hasAnyProof({ actions, inPlace }: Pick<Report, 'actions' | 'inPlace'>): boolean {
  return [...actions, ...inPlace].some(({ proof }) => proof !== undefined)
}

/** Returns the texts of the notes that a person typed. They can have letters of any script. */
export function namesInNotes({ actions, inPlace }: Pick<Report, 'actions' | 'inPlace'>): string[] {
  return [...actions, ...inPlace].flatMap(({ assignee, proof }) => [
    ...(assignee ? [assignee] : []),
    ...(proof ? [proof.what, proof.where] : []),
  ])
}

/**
 * Returns the place of a proof as a URL. `undefined` unless the place is a whole `http` or `https` link. Its host has only
 * letters of ASCII, and no user before it, because the link could look as if it led to another host.
 */
export function webLink(where: string): string | undefined {
  return /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S*)?$/i.test(where) ? where : undefined
}

/** Returns the scanner and the date of its report as text: "From your ScubaGear report of 4 May 2026". */
export function sayMark({ tool, date }: Mark, { report, language }: ReportWords): string {
  const name = report[tool]
  return date === undefined
    ? fill(report.fromUndated, { tool: name })
    : fill(report.fromDated, { tool: name, date: dateInWords(date, language) })
}
