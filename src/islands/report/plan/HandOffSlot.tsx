import type { Report, ReportControl } from '../../../core/report/types.ts'
import { cleanName } from '../../../core/model/clean-text.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import type { ReportProps, ResultProps } from '../report-props.ts'
import { useSection } from '../take/use-section.ts'
import { useReportForm } from '../use-report-form.ts'

interface Props extends ResultProps, Pick<ReportProps, 'takeUrl' | 'storeWords' | 'checklistUrl'> {
  report: Report
  control: ReportControl
}

/** The place of the buttons that send one job to someone else. The buttons and their texts load on first use. */
export function HandOffSlot(props: Props) {
  const { report, control, shown, takeUrl, storeWords, checklistUrl } = props
  const { name } = useReportForm(props)
  const later = useSection(takeUrl, () => import('./HandOff.tsx'))
  if (!later.part) return <LoadFailed of={later} words={storeWords} />
  return (
    <later.part.section.HandOff
      control={control}
      report={{ ...report, name: cleanName(name) }}
      words={{ handoff: later.part.content.handoff, plans: shown.content.words.plans }}
      pages={new URL(checklistUrl, location.href).href}
    />
  )
}
