/** Where an answer comes from that a scanner's report filled in: which tool, and the day of the report. Nothing else of the file is kept. */
import type { Answers } from './answers.ts'
import { isDay } from '../model/dates.ts'
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

/** Control id → where its value in `controls` comes from. */
export type Marks = Readonly<Record<string, Mark>>

/** Reads a mark from anything; nothing where it is not exactly right. */
export function readMark(given: unknown): Mark | undefined {
  const { tool, date } = Object(given) as Record<string, unknown>
  const found = TOOLS.find((one) => one === tool)
  if (found === undefined) return undefined
  if (date === undefined) return { tool: found }
  return isDay(date) ? { tool: found, date } : undefined
}

/** Marks, or nothing where there is none, so that answers without any are what they always were. */
export function someMarks(marks: Marks): { marks?: Marks } {
  return Object.keys(marks).length === 0 ? {} : { marks }
}

/** Takes marks off: the controls keep their values, which now are the visitor's own. */
export function unmark({ marks = {}, ...answers }: Answers, ids: readonly string[]): Answers {
  return {
    ...answers,
    ...someMarks(Object.fromEntries(Object.entries(marks).filter(([id]) => !ids.includes(id)))),
  }
}

/** Takes back what came from a report, mark and value, where the visitor now answers for themselves: their own answer wins. */
export function giveWay(answers: Answers, ids: readonly string[]): Answers {
  const { marks = {} } = answers
  const marked = ids.filter((id) => Object.hasOwn(marks, id))
  if (marked.length === 0) return answers
  const controls = Object.entries(answers.controls).filter(([id]) => !marked.includes(id))
  return { ...unmark(answers, marked), controls: Object.fromEntries(controls) }
}

/** "From your ScubaGear report of 4 May 2026". */
export function sayMark({ tool, date }: Mark, { report, language }: ReportWords): string {
  const name = report[tool]
  return date === undefined
    ? fill(report.fromUndated, { tool: name })
    : fill(report.fromDated, { tool: name, date: dateInWords(date, language) })
}
