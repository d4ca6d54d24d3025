import { h, render } from 'preact'
import { LayerTable, type LayerWords } from './LayerTable.tsx'
import { useReportSession } from './use-report-session.ts'

/** What a page gives the place that it wants filled, as JSON in `data-matrix`. */
export interface MatrixProps {
  contentUrl: string
  checklistUrl: string
  words: LayerWords
}

/** The matrix from the answers kept on this device; nothing while there are none. */
function YourMatrix({ contentUrl, checklistUrl, words }: MatrixProps) {
  const { shown } = useReportSession(contentUrl)
  return 'full' in shown && shown.full ? (
    <LayerTable layers={shown.full.matrix} words={words} jobs={checklistUrl} />
  ) : null
}

/** Fills the matrix in, on a page that is not the report. */
export function showMatrix(place: HTMLElement): void {
  render(h(YourMatrix, JSON.parse(place.dataset['matrix']!) as MatrixProps), place)
}
