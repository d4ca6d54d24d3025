import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import type { ResultProps } from '../Result.tsx'
import { useSection } from '../take/use-section.ts'

/** Where a scanner's file can be brought. It comes once the report stands, and only to the visitor's own. */
export function Scan(props: ResultProps) {
  const later = useSection(props.takeUrl, () => import('./ScanFiles.tsx'))
  const visit = props.session.visit()
  if (!visit) return null
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} isSection />
  const { section, content } = later.part
  return <section.ScanFiles {...props} visit={visit} words={content.scanning} />
}
