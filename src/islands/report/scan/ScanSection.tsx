import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import type { ReportProps, ResultProps } from '../report-props.ts'
import { useSection } from '../take/use-section.ts'

type Props = ResultProps & Pick<ReportProps, 'takeUrl' | 'storeWords' | 'scanUrl' | 'quizUrl'>

/** The section for scanner files, which loads after the report. Only the visitor's own report has this section. */
export function ScanSection(props: Props) {
  const later = useSection(props.takeUrl, () => import('./ScanFiles.tsx'))
  const visit = props.session.visit()
  if (!visit) return null
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} isSection />
  const { section, content } = later.part
  return <section.ScanFiles {...props} visit={visit} words={content.scanning} />
}
