import type { ResultProps } from '../Result.tsx'
import { useLater } from '../take/later.ts'

/** Where a scanner's file can be brought. It comes once the report stands, and only to the visitor's own. */
export function Scan(props: ResultProps) {
  const later = useLater(props.takeUrl, () => import('./ScanFiles.tsx'))
  const visit = props.reading.visit()
  return later && visit ? (
    <later.part.ScanFiles {...props} visit={visit} words={later.content.scanning} />
  ) : null
}
