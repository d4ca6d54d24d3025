import type { ResultProps } from '../Result.tsx'
import { useSection } from '../take/content.ts'

/** Where a scanner's file can be brought. It comes once the report stands, and only to the visitor's own. */
export function Scan(props: ResultProps) {
  const later = useSection(props.takeUrl, () => import('./ScanFiles.tsx'))
  const visit = props.reading.visit()
  return later && visit ? (
    <later.part.ScanFiles {...props} visit={visit} words={later.content.scanning} />
  ) : null
}
