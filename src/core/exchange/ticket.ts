/** Writes one job of the action plan as a ticket: as data, and as plain text. */
import type { HandoffWords, Ui } from '../../messages/ui.ts'
import { withPlainSpaces } from '../model/clean-text.ts'
import { dateInWords, withColon } from '../model/format-dates.ts'
import { pageOfJob } from '../model/page-of-job.ts'
import { referenceOf } from '../model/reference.ts'
import type { Action, Report, ReportControl } from '../report/types.ts'

/** The texts of tickets. `plans` has the names of the Microsoft 365 plans. */
export interface TicketWords {
  handoff: HandoffWords
  plans: Ui['plans']
}

/** One job for a ticket system. The plan file contains the same fields. */
export interface Ticket {
  /** The stable reference of the job: control id, business and date of the report. */
  reference: string
  /** The id of the control. */
  control: string
  title: string
  /** Why to do it. A deadline comes first. */
  why: string
  do: string
  /** Where in Microsoft's portals to do it. */
  where: string
  /** How to see that the job is done. */
  done: string
  /** The full URL of the page that says how to do, check and undo the job. */
  page: string
  who: string
  /** ISO date. `undefined` for a job that the visitor has just finished. */
  due?: string | undefined
  /** The name of the area. */
  area: string
  critical: boolean
  /** How far the job is, and what the business says about it, as text. */
  state: string
}

/** A control of a report. An action of the plan also has its group. */
type Job = ReportControl & Partial<Pick<Action, 'due' | 'deadline'>>

/** Returns how far a control is, with its status, as text. Adds what the business said about a job that is partly done. */
function stateOf(
  { value, state, full, said, status }: ReportControl,
  words: HandoffWords,
  language: string,
): string {
  const far = value === 1 ? words.inPlace : value === 0 ? words.notInPlace : state
  if (status) return `${far}. ${status.text}`
  return full && said ? `${withColon(far, language)} ${said}` : far
}

/** Returns the ticket of one job. `pages` is the full URL above the how-to pages. */
export function ticketOf(job: Job, report: Report, { handoff }: TicketWords, pages: string): Ticket {
  const { id, due, deadline, title, why, where, done, who, assignee, area, critical } = job
  return {
    reference: referenceOf(id, report.name, report.date),
    control: id,
    title,
    why: deadline ? `${deadline} ${why}` : why,
    do: job.do,
    where,
    done,
    page: pageOfJob(pages, id),
    who: assignee ?? who,
    due,
    area: report.areas.find((one) => one.id === area)?.name ?? '',
    critical,
    state: stateOf(job, handoff, report.language),
  }
}

/** Returns the title of a ticket: the title of the job with the id of its control. */
export function ticketTitle({ title, control }: Pick<Ticket, 'title' | 'control'>): string {
  return `${title} (${control})`
}

/** Returns the name of the Microsoft 365 plan of the business, or a text that says that the plan is not known. */
export function planNameOf({ context: { plan } }: Report, { handoff, plans }: TicketWords): string {
  return (plan === 'other' ? undefined : plans[plan]) ?? handoff.planUnknown
}

/** Returns a ticket as plain text. Each part is one paragraph with its label. */
export function ticketText(ticket: Ticket, report: Report, words: TicketWords): string {
  const { handoff } = words
  const parts: readonly [label: string, text: string | undefined][] = [
    [handoff.why, ticket.why],
    [handoff.do, ticket.do],
    [handoff.where, ticket.where],
    [handoff.done, ticket.done],
    [handoff.page, ticket.page],
    [handoff.who, ticket.who],
    [handoff.due, ticket.due && dateInWords(ticket.due, report.language)],
    [handoff.today, ticket.state],
    [handoff.plan, planNameOf(report, words)],
    [handoff.reference, ticket.reference],
  ]
  const paragraphs = parts.flatMap(([label, text]) =>
    text ? [`${withColon(label, report.language)} ${text}`] : [],
  )
  return withPlainSpaces([ticketTitle(ticket), ...paragraphs].join('\n\n'))
}
