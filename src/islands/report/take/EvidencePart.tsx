import { useState } from 'preact/hooks'
import { evidenceSheet } from '../../../core/documents/evidence.ts'
import { cleanName } from '../../../core/model/clean-text.ts'
import { fill } from '../../../core/model/format.ts'
import { hasAnyProof } from '../../../core/report/proof-text.ts'
import type { Report } from '../../../core/report/types.ts'
import type { EvidenceWords, ResultWords } from '../../../messages/ui.ts'
import type { PdfProblem } from '../../../pdf/make.ts'
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

/** What the evidence sheet contains, and the buttons that make it as a PDF and for Word. */
export function EvidencePart(props: Props) {
  const { session, shown, brand, report, words, evidence } = props
  const { form, name } = useReportForm(props)
  const [said, setSaid] = useState('')
  const save = async (kind: PaperKind): Promise<string> => {
    const all = { ...shown.content.words, evidence }
    const page = evidenceSheet({ ...report, name: cleanName(name) }, all, brand)
    try {
      const file = await savePaper(kind, page, brand, session, form.paper)
      return import.meta.env.SITE_RTL && file === '' ? '' : fill(evidence.saved, { file })
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
        {(['pdf', 'word'] as const).map((kind) => (
          <Button
            key={kind}
            look="line"
            size="small"
            onClick={() => {
              setSaid(evidence.making)
              void save(kind).then(setSaid)
            }}
          >
            {kind === 'pdf' ? evidence.save : evidence.saveWord}
          </Button>
        ))}
      </Actions>
      <p role="status" class="small">
        {said}
      </p>
    </>
  )
}
