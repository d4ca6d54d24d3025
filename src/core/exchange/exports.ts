/**
 * Exports the action plan as a table, as CSV for Microsoft Planner and as a calendar file. Exports the whole report as
 * JSON.
 */
import { type CalendarEntry, writeCalendar } from './calendar.ts'
import { tableAsCsv } from './csv.ts'
import { type Table, tableOf } from './table.ts'
import { addDays } from '../model/dates.ts'
import type { ExportWords } from '../../messages/ui.ts'
import type { Action, Report, ReportGroup } from '../report/types.ts'
import { fnv1a } from '../model/fnv1a.ts'
import { fill } from '../model/format.ts'
import { withColon } from '../model/format-dates.ts'
import { type CheckPeriod, nextCheckDays } from '../model/next-check.ts'
import { pageOfJob } from '../model/page-of-job.ts'
import { referenceOf } from '../model/reference.ts'

/** Maximum length of a task title in Planner, in characters. */
const PLANNER_TITLE = 255

interface PlannedAction {
  action: Action
  group: ReportGroup
}

/**
 * Returns the actions of a report in the order of the action plan. Each action has its group, such as "this
 * week".
 */
export function plannedActions(report: Report): PlannedAction[] {
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

/** Returns the action plan as a table with one row for each action. `pages` is the URL above the how-to pages. */
export function actionsTable(report: Report, words: ExportWords, pages: string): Table {
  return tableOf<PlannedAction & { index: number }>(
    [
      [words.order, ({ index }) => String(index + 1), 'number'],
      [words.id, ({ action }) => action.id],
      [words.action, ({ action }) => action.title],
      [words.area, ({ action }) => areaOf(report, action.area)],
      [words.critical, ({ action }) => (action.critical ? words.yes : words.no)],
      [words.when, ({ group }) => group.title],
      [words.due, ({ action }) => action.due ?? '', 'date'],
      [words.state, ({ action }) => action.state],
      [words.status, ({ action: { status, mark } }) => [status?.text, mark?.text].filter(Boolean).join('. ')],
      [words.effort, ({ action }) => action.effort],
      [words.who, ({ action }) => action.who],
      [words.licence, ({ action }) => action.licence],
      [words.cost, ({ action }) => action.cost],
      [words.where, ({ action }) => action.where],
      [words.done, ({ action }) => action.done],
      [words.why, ({ action }) => action.why],
      [words.sources, ({ action }) => action.sources.map((source) => source.url).join(' ')],
      [words.howTo, ({ action }) => pageOfJob(pages, action.id)],
      [words.reference, ({ action }) => refOf(report, action.id)],
      [words.assignee, ({ action }) => action.assignee ?? ''],
      [words.proof, ({ action }) => action.proof?.what ?? ''],
      [words.proofWhere, ({ action }) => action.proof?.where ?? ''],
      [words.proofSeen, ({ action }) => action.proof?.date ?? '', 'date'],
    ],
    plannedActions(report).map((one, index) => ({ ...one, index })),
  )
}

/** Returns who does a job and its proof, each as a line of text. Empty without notes. */
function notesOn({ assignee, proof }: Action, words: ExportWords, language: string): string[] {
  return [
    ...(assignee ? [`${withColon(words.assignee, language)} ${assignee}`] : []),
    ...(proof ? [`${withColon(words.proof, language)} ${proof.text}. ${proof.where}`] : []),
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
 * pages. Microsoft documents no columns for an import, so the names are those of Planner's export. Nobody has tried the
 * import.
 */
export function actionsForPlanner(report: Report, words: ExportWords, pages: string): string {
  const tasks = plannedActions(report).flatMap(({ action, group }) => {
    const { due } = action
    return due === undefined ? [] : [{ action, group, due, ...plannerState(action, words) }]
  })
  const labelled = (label: string): string => withColon(label, report.language)
  const notesOf = (action: Action): string =>
    [
      action.do,
      `${labelled(words.where)} ${action.where}`,
      `${labelled(words.done)} ${action.done}`,
      `${labelled(words.howTo)} ${pageOfJob(pages, action.id)}`,
      action.status?.text,
      ...notesOn(action, words, report.language),
      `${labelled(words.reference)} ${refOf(report, action.id)}`,
    ]
      .filter(Boolean)
      .join('\n')
  const titleOf = ({ id, title }: Action): string =>
    Array.from(`${id} ${title}`).slice(0, PLANNER_TITLE).join('')
  const table = tableOf(
    [
      [words.plannerTask, ({ action }) => titleOf(action)],
      [words.plannerBucket, ({ group }) => group.title],
      [words.plannerProgress, ({ progress }) => progress],
      [words.plannerPriority, ({ priority }) => priority],
      [words.plannerStart, () => report.date],
      [words.plannerDue, ({ due }) => due],
      [words.plannerLabels, ({ action }) => areaOf(report, action.area)],
      [words.plannerNotes, ({ action }) => notesOf(action)],
    ],
    tasks,
  )
  return tableAsCsv(table)
}

/**
 * Returns a short hash of a company name. The hash is part of each entry id. Without the hash, entries of two companies
 * could overwrite each other in one calendar. The name itself would be in the logs of calendar servers.
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
  const rows = plannedActions(report)
  const own = rows.flatMap(({ action }) => {
    const { date, isOver, kind } = action.status ?? {}
    return date === undefined || isOver ? [] : [{ action, date, kind }]
  })
  const groups = report.groups.flatMap(({ id, title, due }): CalendarEntry[] => {
    if (due === undefined) return []
    const jobs = rows.filter(
      ({ action, group }) => group.id === id && !own.some((one) => one.action === action),
    )
    const list = jobs
      .map(({ action }) =>
        [
          `- ${action.title}`,
          pageOfJob(pages, action.id),
          ...notesOn(action, words, report.language),
          refOf(report, action.id),
        ].join('\n  '),
      )
      .join('\n')
    const heading = fill(words.eventGroup, { group: title, n: jobs.length })
    return jobs.length === 0
      ? []
      : [{ id: `plan-${id}`, date: due, title: heading, text: `${list}\n\n${link}` }]
  })
  const days = own.map(({ action, date, kind }): CalendarEntry => {
    const { id, title, do: job } = action
    const heading = kind === 'accepted' ? words.eventAccepted : words.eventPlanned
    return {
      id: `status-${id}`,
      date,
      title: fill(heading, { title }),
      text: [
        [job, ...notesOn(action, words, report.language)].join('\n'),
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

/**
 * Returns the report as JSON, in the format of `/schema/report.v1.json`. Leaves out the shares of the layers, which version 1
 * of the schema does not allow.
 */
export function reportAsJson(report: Report): string {
  const matrix = report.matrix.map(({ covered: _, unknown: __, ...layer }) => layer)
  return `${JSON.stringify({ ...report, matrix }, null, 2)}\n`
}
