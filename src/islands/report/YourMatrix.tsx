import { h, render } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ReportView } from '../../state/report-view.ts'
import { storeResult } from '../../state/stored-result.ts'
import { LayerTable } from './LayerTable.tsx'
import { useReportSession } from './use-report-session.ts'

/** The props of the responsibility matrix on other pages than the report, as JSON in `data-matrix`. */
export interface MatrixProps {
  contentUrl: string
  checklistUrl: string
}

interface Listening {
  /** Called after each change of the report. By then, the device stores the summary of a complete result. */
  onView: (view: ReportView) => void
}

/** The responsibility matrix for the stored answers. Renders nothing if no answers are stored. */
function YourMatrix({ contentUrl, checklistUrl, onView }: MatrixProps & Listening) {
  const { shown } = useReportSession(contentUrl)
  useEffect(() => {
    storeResult(shown)
    onView(shown)
  }, [shown])
  return 'full' in shown && shown.full ? (
    <LayerTable layers={shown.full.matrix} words={shown.content.pageWords} jobs={checklistUrl} />
  ) : null
}

/** Renders the matrix into an element with `data-matrix`. Calls `onView` after each change of the report. */
export function showMatrix(place: HTMLElement, onView: Listening['onView']): void {
  render(h(YourMatrix, { ...(JSON.parse(place.dataset['matrix']!) as MatrixProps), onView }), place)
}
