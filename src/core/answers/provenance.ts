/** The origin of a control value from a scanner report: the scanner, and the date of the report. */
import { isDateThisCentury } from '../model/dates.ts'

/** The scanners whose reports the visitor can import. */
export const TOOLS = ['scubagear', 'maester', 'zerotrust', 'prowler', 'securescore'] as const
export type Tool = (typeof TOOLS)[number]

/**
 * The source of a control value: a scanner and the ISO date of its report. `date` is `undefined` if the report has no
 * date. It is a part of the answers, so it is merged and saved with its value. With a storage key of its own, it could
 * outlive the value.
 */
export interface Mark {
  tool: Tool
  date?: string | undefined
}

/** Control id → the scanner report that set the value of the control. */
export type Marks = Readonly<Record<string, Mark>>

/** Validates unknown data as a `Mark`. Returns `undefined` if the tool or the date is invalid. */
export function readMark(given: unknown): Mark | undefined {
  const { tool, date } = Object(given) as Record<string, unknown>
  const found = TOOLS.find((one) => one === tool)
  if (found === undefined) return undefined
  if (date === undefined) return { tool: found }
  return isDateThisCentury(date) ? { tool: found, date } : undefined
}

/**
 * Returns an object with the field `marks`, or an empty object if there are no scanner marks. Callers spread the result
 * into `Answers`.
 */
export function someMarks(marks: Marks): { marks?: Marks } {
  return Object.keys(marks).length === 0 ? {} : { marks }
}
