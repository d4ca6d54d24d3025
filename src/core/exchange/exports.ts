/** Exports the action plan as a calendar file, and the whole report as JSON. */
import { type CalendarEntry, writeCalendar } from './calendar.ts'
import { addDays } from '../model/dates.ts'
import type { ExportWords } from '../../messages/ui.ts'
import { plannedActions } from '../report/planned-actions.ts'
import type { Action, Report } from '../report/types.ts'
import { fnv1a } from '../model/fnv1a.ts'
import { fill } from '../model/format.ts'
import { withColon } from '../model/format-dates.ts'
import { type CheckPeriod, nextCheckDays } from '../model/next-check.ts'
import { pageOfJob } from '../model/page-of-job.ts'
import { referenceOf } from '../model/reference.ts'

/** The URLs in the texts of a calendar file. They contain no answers. */
export interface CalendarUrls {
  /** The URL of the report page, at the end of each text. */
  report: string
  /** The URL above the how-to pages. */
  pages: string
}

/** Returns the reference of a job for messages and tickets. */
export const refOf = ({ name, date }: Report, id: string): string => referenceOf(id, name, date)

/** Returns who does a job and its proof, each as a line of text. Empty without notes. */
export function notesOn({ assignee, proof }: Action, words: ExportWords, language: string): string[] {
  return [
    ...(assignee ? [`${withColon(words.assignee, language)} ${assignee}`] : []),
    ...(proof ? [`${withColon(words.proof, language)} ${proof.text}. ${proof.where}`] : []),
  ]
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
