/** Writes the action plan for other programs: as JSON, and as CSV for the ticket import of Autotask. */
import { withPlainSpaces } from '../model/clean-text.ts'
import type { Report } from '../report/types.ts'
import { tableAsCsv } from './csv.ts'
import { type Column, tableOf } from './table.ts'
import { plannedActions } from '../report/planned-actions.ts'
import { type Ticket, type TicketWords, planNameOf, ticketOf, ticketText, ticketTitle } from './ticket.ts'

/** A job in a plan file: a ticket with its last day, its group and its whole text. */
export interface PlanJob extends Ticket {
  due: string
  /** The group of the action plan, as text: "This week". */
  group: string
  /** The whole ticket as plain text, for a system with one field for everything. */
  text: string
}

/** The content of a plan file. `public/schema/plan.v1.json` describes it. */
export interface PlanFile {
  format: 'whose-job/plan'
  version: 1
  language: string
  /** ISO date of the report. */
  date: string
  name?: string | undefined
  /** The Microsoft 365 plan of the business. */
  plan: { id: string; name: string }
  jobs: PlanJob[]
}

/** Returns the jobs of a report in the order of the action plan, without accepted risks. */
function jobsOf(report: Report, words: TicketWords, pages: string): PlanJob[] {
  return plannedActions(report).flatMap(({ action, group }) => {
    const ticket = ticketOf(action, report, words, pages)
    const { due } = ticket
    if (due === undefined) return []
    return [{ ...ticket, due, group: group.title, text: ticketText(ticket, report, words) }]
  })
}

/**
 * Returns the action plan as JSON, in the format of `/schema/plan.v1.json`. Accepted risks are left out, because an
 * accepted risk is not a job. `pages` is the full URL above the how-to pages.
 */
export function planAsJson(report: Report, words: TicketWords, pages: string): string {
  const { language, date, name, context } = report
  const file: PlanFile = {
    format: 'whose-job/plan',
    version: 1,
    language,
    date,
    name,
    plan: { id: context.plan, name: planNameOf(report, words) },
    jobs: jobsOf(report, words, pages),
  }
  return withPlainSpaces(`${JSON.stringify(file, null, 2)}\n`)
}

/**
 * The columns, each with its cell of a job. The names are those of Autotask's template for ticket imports, in its order. An empty
 * column needs a value from the customer's own Autotask. docs/hosts/handoff.md says where we found the names.
 */
const AUTOTASK: readonly Column<PlanJob>[] = [
  ['External (Legacy) Ticket ID', ({ reference }) => reference],
  ['[required] Title', ticketTitle],
  ['Description', ({ text }) => text],
  ['[required] Company', () => ''],
  ['[required] Status', () => ''],
  ['[required] Priority', () => ''],
  ['[required] Source', () => ''],
  ['[required if no Queue] Primary Resource', () => ''],
  ['[required if no Primary Resource] Queue', () => ''],
  ['[required] Ticket Type', () => ''],
  ['[required] Due Date/Time', ({ due }) => due],
]

/**
 * Returns the action plan as CSV with the columns that Autotask's ticket import needs, one row for each job. Accepted
 * risks are left out. `pages` is the full URL above the how-to pages.
 */
export function ticketsForAutotask(report: Report, words: TicketWords, pages: string): string {
  return withPlainSpaces(tableAsCsv(tableOf(AUTOTASK, jobsOf(report, words, pages))))
}

/**
 * Returns the tickets of one job for many clients as CSV for Autotask: a row for each client whose plan has the job, with the name of the
 * client as the company. Accepted risks are left out. `count` is the number of tickets.
 */
export function ticketsForGap(
  control: string,
  reports: readonly Report[],
  words: TicketWords,
  pages: string,
): { csv: string; count: number } {
  const jobs = reports.flatMap((report) =>
    jobsOf(report, words, pages)
      .filter((job) => job.control === control)
      .map((job) => ({ ...job, company: report.name ?? '' })),
  )
  const columns = AUTOTASK.map(([name, cell]): Column<PlanJob & { company: string }> =>
    name === '[required] Company' ? [name, ({ company }) => company] : [name, cell],
  )
  return { csv: withPlainSpaces(tableAsCsv(tableOf(columns, jobs))), count: jobs.length }
}
