/** Exports the action plan as a table, and as CSV for Microsoft Planner. */
import type { ExportWords } from '../../messages/ui.ts'
import { withColon } from '../model/format-dates.ts'
import { pageOfJob } from '../model/page-of-job.ts'
import type { Action, Report } from '../report/types.ts'
import { tableAsCsv } from './csv.ts'
import { type PlannedAction, plannedActions } from '../report/planned-actions.ts'
import { notesOn, refOf } from './exports.ts'
import { type DataTable, tableOf } from './table.ts'

/** Maximum length of a task title in Planner, in characters. */
const PLANNER_TITLE = 255

const areaOf = (report: Report, id: string): string => report.areas.find((area) => area.id === id)?.name ?? ''

/** Returns the action plan as a table with one row for each action. `pages` is the URL above the how-to pages. */
export function actionsTable(report: Report, words: ExportWords, pages: string): DataTable {
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
