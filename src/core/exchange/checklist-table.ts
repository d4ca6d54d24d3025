/** The blank checklist as a table, with columns to fill in. */
import type { ExportWords, ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import { controlsByArea } from '../model/controls-by-area.ts'
import { mustFind } from '../model/must.ts'
import { pageOfJob } from '../model/page-of-job.ts'
import { blankReport } from '../report/report.ts'
import type { Action } from '../report/types.ts'
import { type DataTable, tableOf } from './table.ts'

/**
 * Returns all controls as a table, one row for each, by area, the critical ones first. The last columns are empty. A control with
 * a date of Microsoft has this date as its due date. The steps are on the page of each control. `date` is the ISO date of the list.
 * `pages` is the URL above the how-to pages.
 */
export function checklistTable(
  model: Model,
  words: ReportWords & { exports: ExportWords },
  date: string,
  pages: string,
): DataTable {
  const { exports: names } = words
  const { actions } = blankReport(model, words, date)
  const rows = controlsByArea(model).flatMap(({ area, controls }) =>
    controls.map((control) => ({
      area: area.name,
      deadline: control.deadline ?? '',
      action: mustFind(actions, control.id),
    })),
  )
  return tableOf<{ order: number; area: string; deadline: string; action: Action }>(
    [
      [names.order, ({ order }) => String(order), 'number'],
      [names.id, ({ action }) => action.id],
      [names.action, ({ action }) => action.title],
      [names.area, ({ area }) => area],
      [names.critical, ({ action }) => (action.critical ? names.yes : names.no)],
      [names.done, ({ action }) => action.done],
      [names.why, ({ action }) => action.why],
      [names.who, ({ action }) => action.who],
      [names.effort, ({ action }) => action.effort],
      [names.licence, ({ action }) => action.licence],
      [names.cost, ({ action }) => action.cost],
      [names.howTo, ({ action }) => pageOfJob(pages, action.id)],
      [names.state, () => ''],
      [names.assignee, () => ''],
      [names.due, ({ deadline }) => deadline, 'date'],
      [names.proof, () => ''],
      [names.proofWhere, () => ''],
      [names.proofSeen, () => '', 'date'],
    ],
    rows.map((row, index) => ({ ...row, order: index + 1 })),
  )
}
