import { reportAsJson } from '../../core/exchange/exports.ts'
import { planAsJson, ticketsFor, ticketsForGap } from '../../core/exchange/plan-file.ts'
import { actionsForPlanner } from '../../core/exchange/plan-tables.ts'
import type { Report } from '../../core/report/types.ts'
import type { DeskWords } from '../../messages/ui.ts'
import { ExportFile } from '../report/take/ExportFile.tsx'
import type { ProgramFilesProps } from '../report/report-props.ts'

/** The tickets of many clients. They are here because a file of their own would be one more in the offline copy. */
export const makeGapTickets = ticketsForGap

/** The report of one client for other programs: tasks for Planner, tickets, and data. */
export function ProgramFiles({ words, ...props }: ProgramFilesProps & { words: DeskWords }) {
  const { shown, content, report, takePages, checklistUrl, onSave } = props
  const { take, exports, handoff } = content
  const pages = new URL(checklistUrl, location.href).href
  const ticketWords = { handoff, plans: shown.content.words.plans }
  const save = (pattern: string, ending: 'csv' | 'json', text: string): string => {
    const type = `${ending === 'csv' ? 'text/csv' : 'application/json'};charset=utf-8`
    return onSave(report, take, { pattern, ending, type }, text)
  }
  return (
    <>
      {hasTasks(report) ? (
        <>
          <ExportFile
            title={words.programTasks}
            holds={words.programTasksHolds}
            label={words.programTasksSave}
            onSave={() => save(exports.filePlanner, 'csv', actionsForPlanner(report, exports, pages))}
          />
          <ExportFile
            title={words.programTickets}
            holds={`${words.programTicketsHolds} ${words.ticketsNote}`}
            label={words.ticketsSave}
            onSave={() =>
              save(handoff.fileTickets, 'csv', ticketsFor('autotask', report, ticketWords, pages))
            }
            also={{
              label: words.ticketsJira,
              onSave: () => save(handoff.fileJira, 'csv', ticketsFor('jira', report, ticketWords, pages)),
            }}
          />
          <ExportFile
            title={words.programPlan}
            holds={words.programPlanHolds}
            label={words.programPlanSave}
            onSave={() => save(exports.filePlan, 'json', planAsJson(report, ticketWords, pages))}
          >
            {takePages && <a href={takePages.planSchema}>{words.programPlanSchema}</a>}
          </ExportFile>
        </>
      ) : (
        report.actions.length > 0 && <li>{words.programTasksNone}</li>
      )}
      <ExportFile
        title={words.programReport}
        holds={words.programReportHolds}
        label={words.programReportSave}
        onSave={() => save(exports.fileReport, 'json', reportAsJson(report))}
      >
        {takePages && <a href={takePages.schema}>{words.programReportSchema}</a>}
      </ExportFile>
    </>
  )
}

/** An accepted risk is in the table of the plan, but it is no task. */
const hasTasks = ({ actions }: Report): boolean => actions.some(({ group }) => group !== 'accepted')
