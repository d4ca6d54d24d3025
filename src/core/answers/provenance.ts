/** Provenance of a value from a scanner's report: the tool and the day of the report. No other metadata of the report is stored. */
import { isDateThisCentury } from '../model/dates.ts'
import type { ReportWords } from '../../messages/ui.ts'
import { dateInWords, fill } from '../model/format.ts'

/** The scanners whose reports can be imported. */
export const TOOLS = ['scubagear', 'maester', 'zerotrust', 'prowler', 'securescore'] as const
export type Tool = (typeof TOOLS)[number]

/** The tool, and the ISO date of its report. The date is absent if the report has none. */
export interface Mark {
  tool: Tool
  date?: string | undefined
}

/** Control id → the report that is the source of the control's value in `Answers.controls`. */
export type Marks = Readonly<Record<string, Mark>>

/** Reads a mark from unknown data. Returns `undefined` if any part of the mark is invalid. */
export function readMark(given: unknown): Mark | undefined {
  const { tool, date } = Object(given) as Record<string, unknown>
  const found = TOOLS.find((one) => one === tool)
  if (found === undefined) return undefined
  if (date === undefined) return { tool: found }
  return isDateThisCentury(date) ? { tool: found, date } : undefined
}

/** Returns the field `marks` for an `Answers` object, or an empty object if there are no marks. */
export function someMarks(marks: Marks): { marks?: Marks } {
  return Object.keys(marks).length === 0 ? {} : { marks }
}

/** Returns the text of a mark: "From your ScubaGear report of 4 May 2026". */
export function sayMark({ tool, date }: Mark, { report, language }: ReportWords): string {
  const name = report[tool]
  return date === undefined
    ? fill(report.fromUndated, { tool: name })
    : fill(report.fromDated, { tool: name, date: dateInWords(date, language) })
}
