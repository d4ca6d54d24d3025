import { useState } from 'preact/hooks'
import { evidenceSheet } from '../../../core/documents/evidence.ts'
import { fileNameOf } from '../../../core/documents/file-name.ts'
import { evidenceTable } from '../../../core/exchange/evidence-table.ts'
import { cleanName } from '../../../core/model/clean-text.ts'
import { fill } from '../../../core/model/format.ts'
import { hasAnyProof } from '../../../core/report/proof-text.ts'
import type { Report } from '../../../core/report/types.ts'
import type { EvidenceWords, ResultWords } from '../../../messages/ui.ts'
import type { PdfProblem } from '../../../paper/pdf/make.ts'
import { saveFile } from '../../../state/save-and-share.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import type { ReportProps, ResultProps } from '../report-props.ts'
import { useReportForm } from '../use-report-form.ts'
import { type PaperKind, savePaper } from './save-paper.ts'

interface Props extends ResultProps, Pick<ReportProps, 'brand'> {
  words: Pick<ResultWords, 'undrawable'>
  report: Report
  evidence: EvidenceWords
}

/** What the evidence sheet contains, and the buttons that make it as a PDF, for Word, and as a table for Excel. */
export function EvidencePart(props: Props) {
  const { shown, brand, report, words, evidence } = props
  const { form, name } = useReportForm(props)
  const [said, setSaid] = useState('')
  const labels = { pdf: evidence.save, word: evidence.saveWord, excel: evidence.saveExcel }
  const all = { ...shown.content.words, evidence }
  const saveTable = async (): Promise<string> => {
    const { language, date } = report
    try {
      const { EXCEL_TYPE, makeWorkbook } = await import('../../../paper/excel/workbook.ts')
      const about = { title: evidence.heading, language, date, maker: brand.name }
      const file = fileNameOf(evidence.file, cleanName(name) ?? '', date, 'xlsx')
      saveFile(file, makeWorkbook(evidenceTable(report, all), about), EXCEL_TYPE)
      return fill(evidence.saved, { file })
    } catch {
      return evidence.failed
    }
  }
  const save = async (kind: PaperKind | 'excel'): Promise<string> => {
    if (kind === 'excel') return saveTable()
    const page = evidenceSheet({ ...report, name: cleanName(name) }, all, brand)
    try {
      const file = await savePaper(kind, page, brand, form.paper)
      return fill(evidence.saved, { file })
    } catch (problem) {
      const { kind, characters = [] } = problem as Partial<PdfProblem>
      return kind === 'letters' ? fill(words.undrawable, { list: characters.join(' ') }) : evidence.failed
    }
  }
  return (
    <>
      <p>{evidence.offerLead}</p>
      {!hasAnyProof(report) && <p>{evidence.offerNone}</p>}
      <Actions>
        {(['pdf', 'word', 'excel'] as const).map((kind) => (
          <Button
            key={kind}
            look="line"
            size="small"
            onClick={() => {
              setSaid(evidence.making)
              void save(kind).then(setSaid)
            }}
          >
            {labels[kind]}
          </Button>
        ))}
      </Actions>
      <p role="status" class="small">
        {said}
      </p>
    </>
  )
}
