import { h, render } from 'preact'
import { LayerTable, type LayerWords } from './LayerTable.tsx'
import { useReportSession } from './use-report-session.ts'

/** The props of the matrix on another page. The page writes the props as JSON into `data-matrix`. */
export interface MatrixProps {
  contentUrl: string
  checklistUrl: string
  words: LayerWords
}

/** The responsibility matrix from the stored answers. Renders nothing without answers. */
function YourMatrix({ contentUrl, checklistUrl, words }: MatrixProps) {
  const { shown } = useReportSession(contentUrl)
  return 'full' in shown && shown.full ? (
    <LayerTable layers={shown.full.matrix} words={words} jobs={checklistUrl} />
  ) : null
}

/** Renders the responsibility matrix into an element with `data-matrix`. */
export function showMatrix(place: HTMLElement): void {
  render(h(YourMatrix, JSON.parse(place.dataset['matrix']!) as MatrixProps), place)
}
