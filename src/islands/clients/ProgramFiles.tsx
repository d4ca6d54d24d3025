import { reportAsJson } from '../../core/exchange/exports.ts'
import { planAsJson, ticketsFor, ticketsForGap } from '../../core/exchange/plan-file.ts'
import { actionsForPlanner } from '../../core/exchange/plan-tables.ts'
import type { Report } from '../../core/report/types.ts'
import { ExportFile } from '../report/take/ExportFile.tsx'
import type { ProgramFilesProps } from '../report/report-props.ts'

/** The tickets of many clients. They are here because a file of their own would be one more in the offline copy. */
export const makeGapTickets = ticketsForGap

/** The report of one client for other programs: tasks for Planner, tickets, and data. */
export function ProgramFiles({ shown, content, report, takePages, checklistUrl, onSave }: ProgramFilesProps) {
  const { take, exports, handoff } = content
  const pages = new URL(checklistUrl, location.href).href
  const words = { handoff, plans: shown.content.words.plans }
  const save = (pattern: string, ending: 'csv' | 'json', text: string): string => {
    const type = `${ending === 'csv' ? 'text/csv' : 'application/json'};charset=utf-8`
    return onSave(report, take, { pattern, ending, type }, text)
  }
  return (
    <>
      {hasTasks(report) ? (
        <>
          <ExportFile
            title={take.planner}
            holds={take.plannerHolds}
            label={take.plannerSave}
            onSave={() => save(exports.filePlanner, 'csv', actionsForPlanner(report, exports, pages))}
          />
          <ExportFile
            title={take.tickets}
            holds={take.ticketsHolds}
            label={take.ticketsSave}
            onSave={() => save(handoff.fileTickets, 'csv', ticketsFor('autotask', report, words, pages))}
            also={{
              label: take.ticketsJira,
              onSave: () => save(handoff.fileJira, 'csv', ticketsFor('jira', report, words, pages)),
            }}
          />
          <ExportFile
            title={take.jobs}
            holds={take.jobsHolds}
            label={take.jobsSave}
            onSave={() => save(exports.filePlan, 'json', planAsJson(report, words, pages))}
          >
            {takePages && <a href={takePages.planSchema}>{take.jobsSchema}</a>}
          </ExportFile>
        </>
      ) : (
        report.actions.length > 0 && <li>{take.nothingPlanner}</li>
      )}
      <ExportFile
        title={take.data}
        holds={take.dataHolds}
        label={take.dataSave}
        onSave={() => save(exports.fileReport, 'json', reportAsJson(report))}
      >
        {takePages && <a href={takePages.schema}>{take.schema}</a>}
      </ExportFile>
    </>
  )
}

/** An accepted risk is in the table of the plan, but it is no task. */
const hasTasks = ({ actions }: Report): boolean => actions.some(({ group }) => group !== 'accepted')
