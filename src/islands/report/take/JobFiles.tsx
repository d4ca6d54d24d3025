import { tableAsCsv } from '../../../core/exchange/csv.ts'
import { actionsForPlanner, actionsTable } from '../../../core/exchange/plan-tables.ts'
import { planAsJson, ticketsForAutotask, ticketsForGap } from '../../../core/exchange/plan-file.ts'
import { ExportFile } from './ExportFile.tsx'
import type { saveExport } from './save-export.ts'
import type { Report } from '../../../core/report/types.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import type { ReportProps, ResultProps } from '../report-props.ts'
import type { TakeContent } from './use-section.ts'

/** For the client list, which makes the tickets of many clients: a file of their own would be one more in the offline copy. */
export const makeGapTickets = ticketsForGap

interface Props
  extends Pick<ResultProps, 'shown'>, Pick<ReportProps, 'brand' | 'checklistUrl' | 'takePages'> {
  words: Pick<ResultWords, 'plan'>
  content: TakeContent
  report: Report
  /** Handed in, because a module that the client list shares too would be one more file of the offline copy. */
  onSave: typeof saveExport
}

/** The open jobs for other programs: a table, tasks for Planner, tickets, and data. Loaded with `import()`. */
export function JobFiles({ words, shown, content, report, brand, checklistUrl, takePages, onSave }: Props) {
  const { take, exports, handoff } = content
  const tasks = report.actions.filter(({ group }) => group !== 'accepted').length
  const pages = new URL(checklistUrl, location.href).href
  const ticketWords = { handoff, plans: shown.content.words.plans }
  const save = (pattern: string, ending: string, type: string, text: string): string =>
    onSave(report, take, { pattern, ending, type: `${type};charset=utf-8` }, text)
  const saveWorkbook = async (): Promise<string> => {
    const { language, date } = report
    const about = { title: words.plan, language, date, maker: brand.name }
    try {
      const { EXCEL_TYPE, makeWorkbook } = await import('../../../paper/excel/workbook.ts')
      const workbook = makeWorkbook(actionsTable(report, exports, pages), about)
      return onSave(report, take, { pattern: exports.filePlan, ending: 'xlsx', type: EXCEL_TYPE }, workbook)
    } catch {
      return take.fileFailed
    }
  }
  if (report.actions.length === 0) return <li>{take.nothing}</li>
  return (
    <>
      <ExportFile
        title={take.table}
        holds={take.tableHolds}
        label={take.tableSave}
        onSave={saveWorkbook}
        also={{
          label: take.tableCsv,
          onSave: () =>
            save(exports.filePlan, 'csv', 'text/csv', tableAsCsv(actionsTable(report, exports, pages))),
        }}
      />
      {tasks === 0 ? (
        <li>{take.nothingPlanner}</li>
      ) : (
        <>
          <ExportFile
            title={take.planner}
            holds={take.plannerHolds}
            label={take.plannerSave}
            onSave={() =>
              save(exports.filePlanner, 'csv', 'text/csv', actionsForPlanner(report, exports, pages))
            }
          />
          <ExportFile
            title={take.tickets}
            holds={take.ticketsHolds}
            label={take.ticketsSave}
            onSave={() =>
              save(handoff.fileTickets, 'csv', 'text/csv', ticketsForAutotask(report, ticketWords, pages))
            }
          />
          <ExportFile
            title={take.jobs}
            holds={take.jobsHolds}
            label={take.jobsSave}
            onSave={() =>
              save(exports.filePlan, 'json', 'application/json', planAsJson(report, ticketWords, pages))
            }
          >
            {takePages && <a href={takePages.planSchema}>{take.jobsSchema}</a>}
          </ExportFile>
        </>
      )}
    </>
  )
}
