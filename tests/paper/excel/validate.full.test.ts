/** Checks the Excel files with Microsoft's Open XML SDK, which knows the published schemas and the rules beside them. */
import validate from '@ooxml-tools/validate'
import { expect, test } from 'vitest'
import { checklistTable } from '../../../src/core/exchange/checklist-table.ts'
import { evidenceTable } from '../../../src/core/exchange/evidence-table.ts'
import { actionsTable } from '../../../src/core/exchange/plan-tables.ts'
import { type DataTable, tableOf } from '../../../src/core/exchange/table.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { makeWorkbook } from '../../../src/paper/excel/workbook.ts'
import { example, model, ui } from '../../content/content.ts'

const report = writeReport(model, ui, example.answers, { today: '2026-12-01' })
const hostile = `&<>"'\u0000\u001f\ud83d אב شركة 東京 🙂 ${'long '.repeat(9000)}`
const tables: Record<string, DataTable> = {
  plan: actionsTable(report, ui.exports, 'https://example.com/checklist/'),
  evidence: evidenceTable(report, ui),
  checklist: checklistTable(model, ui, '2026-12-01', 'https://example.com/checklist/'),
  hostile: tableOf([[hostile, () => hostile, 'number']], [0, 1]),
  empty: tableOf([['Job', () => '']], []),
}

test.each(Object.keys(tables))(
  'Microsoft’s Open XML SDK finds no problem in the table “%s”',
  async (name) => {
    for (const language of ['en', 'ar']) {
      const about = { title: hostile, language, date: '2026-12-01', maker: hostile }
      for (const version of ['Microsoft365', 'Office2010'] as const)
        expect(await validate(makeWorkbook(tables[name]!, about), 'xlsx', version)).toEqual([])
    }
  },
)
