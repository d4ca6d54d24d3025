import { tableAsCsv } from '../../../core/exchange/csv.ts'
import { actionsTable } from '../../../core/exchange/plan-tables.ts'
import type { Report } from '../../../core/report/types.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import type { ReportProps } from '../report-props.ts'
import { ExportFile } from './ExportFile.tsx'
import { saveExport } from './save-export.ts'
import type { TakeContent } from './use-section.ts'

interface Props extends Pick<ReportProps, 'brand' | 'checklistUrl'> {
  words: Pick<ResultWords, 'plan'>
  content: TakeContent
  report: Report
}

/** The open jobs as a table for a spreadsheet. */
export function PlanTable({ words, content: { take, exports }, report, brand, checklistUrl }: Props) {
  if (report.actions.length === 0) return <li>{take.nothing}</li>
  const tableOfPlan = () => actionsTable(report, exports, new URL(checklistUrl, location.href).href)
  const saveWorkbook = async (): Promise<string> => {
    const { language, date } = report
    try {
      const { EXCEL_TYPE, makeWorkbook } = await import('../../../paper/excel/workbook.ts')
      const workbook = makeWorkbook(tableOfPlan(), { title: words.plan, language, date, maker: brand.name })
      return saveExport(
        report,
        take,
        { pattern: exports.filePlan, ending: 'xlsx', type: EXCEL_TYPE },
        workbook,
      )
    } catch {
      return take.fileFailed
    }
  }
  const saveCsv = (): string =>
    saveExport(
      report,
      take,
      { pattern: exports.filePlan, ending: 'csv', type: 'text/csv;charset=utf-8' },
      tableAsCsv(tableOfPlan()),
    )
  return (
    <ExportFile
      title={take.table}
      holds={take.tableHolds}
      label={take.tableSave}
      onSave={saveWorkbook}
      also={{ label: take.tableCsv, onSave: saveCsv }}
    />
  )
}
