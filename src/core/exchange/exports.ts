/**
 * Exports the action plan as CSV, as CSV for Microsoft Planner and as a calendar file. Exports the whole report as
 * JSON.
 */
import { type CalendarEntry, writeCalendar } from './calendar.ts'
import { writeCsv } from './csv.ts'
import { addDays } from '../model/dates.ts'
import type { ExportWords } from '../../messages/ui.ts'
import type { Action, Report, ReportGroup } from '../report/types.ts'
import { GROUP_DAYS, dueDate } from '../report/what-if.ts'
import { fnv1a } from '../model/fnv1a.ts'
import { fill } from '../model/format.ts'
import { type CheckPeriod, nextCheckDays } from '../model/next-check.ts'
import { pageOfJob } from '../model/page-of-job.ts'
import { referenceOf } from '../model/reference.ts'

/** Maximum length of a task title in Planner, in characters. */
const PLANNER_TITLE = 255

/**
 * Returns the actions of a report in the order of the action plan. Each action has its group, such as "this
 * week".
 */
export function planned(report: Report): { action: Action; group: ReportGroup }[] {
  const byId = new Map(report.actions.map((action) => [action.id, action]))
  return report.groups.flatMap((group) =>
    group.ids.flatMap((id) => {
      const action = byId.get(id)
      return action ? [{ action, group }] : []
    }),
  )
}

/** The URLs in the texts of a calendar file. They contain no answers. */
export interface CalendarUrls {
  /** The URL of the report page, at the end of each text. */
  report: string
  /** The URL above the how-to pages. */
  pages: string
}

const areaOf = (report: Report, id: string): string => report.areas.find((area) => area.id === id)?.name ?? ''

const refOf = ({ name, date }: Report, id: string): string => referenceOf(id, name, date)

/** Returns the action plan as a CSV table with one row for each action. `pages` is the URL above the how-to pages. */
export function actionsAsCsv(report: Report, words: ExportWords, pages: string): string {
  const head = [
    words.order,
    words.id,
    words.action,
    words.area,
    words.critical,
    words.when,
    words.due,
    words.state,
    words.status,
    words.effort,
    words.who,
    words.licence,
    words.cost,
    words.where,
    words.done,
    words.why,
    words.sources,
    words.howTo,
    words.reference,
    words.assignee,
    words.proof,
    words.proofWhere,
    words.proofSeen,
  ]
  const rows = planned(report).map(({ action, group }, index) => [
    String(index + 1),
    action.id,
    action.title,
    areaOf(report, action.area),
    action.critical ? words.yes : words.no,
    group.title,
    dueDate(action, report.date) ?? '',
    action.state,
    [action.status?.text, action.mark?.text].filter(Boolean).join('. '),
    action.effort,
    action.who,
    action.licence,
    action.cost,
    action.where,
    action.done,
    action.why,
    action.sources.map((source) => source.url).join(' '),
    pageOfJob(pages, action.id),
    refOf(report, action.id),
    action.assignee ?? '',
    action.proof?.what ?? '',
    action.proof?.where ?? '',
    action.proof?.date ?? '',
  ])
  return writeCsv([head, ...rows])
}

/** Returns who does a job and its proof, each as a line of text. Empty without notes. */
function notesOn({ assignee, proof }: Action, words: ExportWords): string[] {
  return [
    ...(assignee ? [`${words.assignee}: ${assignee}`] : []),
    ...(proof ? [`${words.proof}: ${proof.text}. ${proof.where}`] : []),
  ]
}

/** Returns the values of Planner's columns Priority and Progress for an action. */
function plannerState(
  { pinned, critical, value }: Action,
  words: ExportWords,
): { priority: string; progress: string } {
  return {
    priority: pinned ? words.plannerUrgent : critical ? words.plannerImportant : words.plannerMedium,
    progress: value === 0.25 || value === 0.5 ? words.plannerStarted : words.plannerNotStarted,
  }
}

/**
 * Returns the action plan as CSV with the columns of Planner's Excel export. Each group of actions is a bucket in
 * Planner. Accepted risks are left out, because an accepted risk is not a task. `pages` is the URL above the how-to
 * pages.
 */
export function actionsForPlanner(report: Report, words: ExportWords, pages: string): string {
  const head = [
    words.plannerTask,
    words.plannerBucket,
    words.plannerProgress,
    words.plannerPriority,
    words.plannerStart,
    words.plannerDue,
    words.plannerLabels,
    words.plannerNotes,
  ]
  const rows = planned(report).flatMap(({ action, group }) => {
    const due = dueDate(action, report.date)
    if (due === undefined) return []
    const { priority, progress } = plannerState(action, words)
    const notes = [
      action.do,
      `${words.where}: ${action.where}`,
      `${words.done}: ${action.done}`,
      `${words.howTo}: ${pageOfJob(pages, action.id)}`,
      action.status?.text,
      ...notesOn(action, words),
      `${words.reference}: ${refOf(report, action.id)}`,
    ]
    const title = Array.from(`${action.id} ${action.title}`).slice(0, PLANNER_TITLE).join('')
    const area = areaOf(report, action.area)
    return [
      [title, group.title, progress, priority, report.date, due, area, notes.filter(Boolean).join('\n')],
    ]
  })
  return writeCsv([head, ...rows])
}

/**
 * Returns a short hash of a company name. The hash is part of each entry id. Without the hash, entries of two companies
 * could overwrite each other in one calendar.
 */
function calendarIdOf(name: string): string {
  return fnv1a(Array.from(name, (character) => character.codePointAt(0) as number)).toString(36)
}

/**
 * Returns calendar entries for groups of the action plan, statuses whose date has not passed, and the next check. The
 * entry of a group leaves out actions whose status has its own entry.
 */
function entriesOf(
  report: Report,
  words: ExportWords,
  { report: link, pages }: CalendarUrls,
  nextCheck: CheckPeriod,
): CalendarEntry[] {
  const rows = planned(report)
  const own = rows.flatMap(({ action }) => {
    const { date, isOver, kind } = action.status ?? {}
    return date === undefined || isOver ? [] : [{ action, date, kind }]
  })
  const groups = report.groups.flatMap(({ id, title }): CalendarEntry[] => {
    if (id === 'inPlace' || id === 'accepted') return []
    const jobs = rows.filter(
      ({ action, group }) => group.id === id && !own.some((one) => one.action === action),
    )
    const list = jobs
      .map(({ action }) =>
        [
          `- ${action.title}`,
          pageOfJob(pages, action.id),
          ...notesOn(action, words),
          refOf(report, action.id),
        ].join('\n  '),
      )
      .join('\n')
    const date = addDays(report.date, GROUP_DAYS[id])
    const heading = fill(words.eventGroup, { group: title, n: jobs.length })
    return jobs.length === 0 ? [] : [{ id: `plan-${id}`, date, title: heading, text: `${list}\n\n${link}` }]
  })
  const days = own.map(({ action, date, kind }): CalendarEntry => {
    const { id, title, do: job } = action
    const heading = kind === 'accepted' ? words.eventAccepted : words.eventPlanned
    return {
      id: `status-${id}`,
      date,
      title: fill(heading, { title }),
      text: [
        [job, ...notesOn(action, words)].join('\n'),
        `${pageOfJob(pages, id)}\n${refOf(report, id)}`,
        link,
      ].join('\n\n'),
    }
  })
  const review = {
    id: 'review',
    date: addDays(report.date, nextCheckDays({ nextCheck })),
    repeats: nextCheck,
  }
  const entries = [
    ...groups,
    ...days,
    { ...review, title: words.eventReview, text: `${words.eventReviewText}\n\n${link}` },
  ]
  const { name } = report
  if (!name) return entries
  return entries.map((entry) => ({
    ...entry,
    id: `${entry.id}-${calendarIdOf(name)}`,
    title: fill(words.eventFor, { name, title: entry.title }),
  }))
}

/**
 * Returns the action plan as a calendar file. An entry has the same id in every file, so a later import
 * updates the entry. `nextCheck` is the time between two checks.
 */
export function planAsCalendar(
  report: Report,
  words: ExportWords,
  urls: CalendarUrls,
  nextCheck: CheckPeriod,
): string {
  return writeCalendar(entriesOf(report, words, urls, nextCheck), report.date)
}

/** Returns the report as JSON, in the format of `/schema/report.v1.json`. */
export function reportAsJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
