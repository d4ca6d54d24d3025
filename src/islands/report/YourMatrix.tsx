import { h, render } from 'preact'
import { LayerTable, type LayerWords } from './LayerTable.tsx'
import { useReportSession } from './use-report-session.ts'

/**
 * The props of the responsibility matrix on pages other than the report. Such a page contains the props as JSON in
 * `data-matrix`.
 */
export interface MatrixProps {
  contentUrl: string
  checklistUrl: string
  words: LayerWords
  language: string
}

/** The responsibility matrix for the stored answers. Renders nothing if no answers are stored. */
function YourMatrix({ contentUrl, checklistUrl, words, language }: MatrixProps) {
  const { shown } = useReportSession(contentUrl)
  return 'full' in shown && shown.full ? (
    <LayerTable layers={shown.full.matrix} {...{ words, language }} jobs={checklistUrl} />
  ) : null
}

/** Renders the responsibility matrix into an element that has the attribute `data-matrix`. */
export function showMatrix(place: HTMLElement): void {
  render(h(YourMatrix, JSON.parse(place.dataset['matrix']!) as MatrixProps), place)
}
