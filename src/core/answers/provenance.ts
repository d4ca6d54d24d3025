/** Provenance of an answer that a scanner's report filled in: the tool and the day of the report. Nothing else of the file is stored. */
import { isDateThisCentury } from '../model/dates.ts'
import type { ReportWords } from '../../messages/ui.ts'
import { dateInWords, fill } from '../model/format.ts'

/** The tools whose files are read. */
export const TOOLS = ['scubagear', 'maester', 'zerotrust', 'prowler', 'securescore'] as const
export type Tool = (typeof TOOLS)[number]

/** A tool, and the ISO date of its report where the file names one. */
export interface Mark {
  tool: Tool
  date?: string | undefined
}

/** Control id → the report that its value in `Answers.controls` comes from. */
export type Marks = Readonly<Record<string, Mark>>

/** Reads a mark from unknown data. Returns `undefined` if any part of it is wrong. */
export function readMark(given: unknown): Mark | undefined {
  const { tool, date } = Object(given) as Record<string, unknown>
  const found = TOOLS.find((one) => one === tool)
  if (found === undefined) return undefined
  if (date === undefined) return { tool: found }
  return isDateThisCentury(date) ? { tool: found, date } : undefined
}

/** The field `marks` for an `Answers` object, left out if there are no marks. */
export function someMarks(marks: Marks): { marks?: Marks } {
  return Object.keys(marks).length === 0 ? {} : { marks }
}

/** "From your ScubaGear report of 4 May 2026". */
export function sayMark({ tool, date }: Mark, { report, language }: ReportWords): string {
  const name = report[tool]
  return date === undefined
    ? fill(report.fromUndated, { tool: name })
    : fill(report.fromDated, { tool: name, date: dateInWords(date, language) })
}
