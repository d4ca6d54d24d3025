/** Writes the action plan for other programs: as JSON, and as CSV for the imports of Autotask and Jira. */
import { withPlainSpaces } from '../model/clean-text.ts'
import { withColon } from '../model/format-dates.ts'
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

/** A job of one business. Without a name, `company` is empty. */
type CompanyJob = PlanJob & { company: string; language: string }

/** The programs whose imports can read a file with tickets. */
export type TicketSystem = 'autotask' | 'jira'

/**
 * The columns of each import, each with its cell of a job. docs/hosts/handoff.md says where we found the names. Those of Autotask are
 * in the order of its template, and an empty column needs a value from the customer's own Autotask. Jira has no field for a client, so
 * the summary starts with its name.
 */
const COLUMNS: Record<TicketSystem, readonly Column<CompanyJob>[]> = {
  autotask: [
    ['External (Legacy) Ticket ID', ({ reference }) => reference],
    ['[required] Title', ticketTitle],
    ['Description', ({ text }) => text],
    ['[required] Company', ({ company }) => company],
    ['[required] Status', () => ''],
    ['[required] Priority', () => ''],
    ['[required] Source', () => ''],
    ['[required if no Queue] Primary Resource', () => ''],
    ['[required if no Primary Resource] Queue', () => ''],
    ['[required] Ticket Type', () => ''],
    ['[required] Due Date/Time', ({ due }) => due],
  ],
  jira: [
    [
      'Summary',
      (job) =>
        job.company === '' ? ticketTitle(job) : `${withColon(job.company, job.language)} ${ticketTitle(job)}`,
    ],
    ['Issue Type', () => 'Task'],
    ['Description', ({ text }) => text],
    ['Labels', ({ control }) => control],
    ['Due Date', ({ due }) => due],
  ],
}

/** Returns jobs as CSV for an import. */
function ticketsAsCsv(system: TicketSystem, jobs: readonly CompanyJob[]): string {
  const csv = withPlainSpaces(tableAsCsv(tableOf(COLUMNS[system], jobs)))
  // Jira's import maps columns by their names. It could read a byte order mark as a part of the first name.
  return system === 'jira' ? csv.slice(1) : csv
}

/**
 * Returns the action plan as CSV with the columns of an import, one row for each job. Accepted risks are left out. `pages` is the
 * full URL above the how-to pages. The company is the name in the report.
 */
export function ticketsFor(system: TicketSystem, report: Report, words: TicketWords, pages: string): string {
  const { name: company = '', language } = report
  return ticketsAsCsv(
    system,
    jobsOf(report, words, pages).map((job) => ({ ...job, company, language })),
  )
}

/**
 * Returns the tickets of one job for many clients as CSV for an import: a row for each client whose plan has the job, with the name of
 * the client. Accepted risks are left out. `count` is the number of tickets.
 */
export function ticketsForGap(
  system: TicketSystem,
  control: string,
  reports: readonly Report[],
  words: TicketWords,
  pages: string,
): { csv: string; count: number } {
  const jobs = reports.flatMap((report) =>
    jobsOf(report, words, pages)
      .filter((job) => job.control === control)
      .map((job) => ({ ...job, company: report.name ?? '', language: report.language })),
  )
  return { csv: ticketsAsCsv(system, jobs), count: jobs.length }
}
