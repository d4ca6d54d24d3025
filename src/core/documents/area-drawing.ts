/**
 * Builds the drawing of the area scores for the cover of a checklist and for the leave-behind (a one-page
 * PDF).
 */
import type { ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import type { Report } from '../report/types.ts'

/**
 * One band (strip) of the drawing. The score is between `value` and `high`, both 0 to 100. `value` and `high`
 * are equal unless answers are unknown.
 */
export interface Band {
  name: string
  value: number
  high: number
  text: string
}

/** The bands of the drawing, its alternative text, and its legend. */
export interface AreaDrawing {
  bands: Band[]
  alt: string
  legend: string
}

/**
 * Returns the drawing of the area scores in a report. If too few controls have an answer, every score is
 * between 0 and 100 and has no text.
 */
export function areaDrawing({ areas, known }: Report, { checklist, report }: ReportWords): AreaDrawing {
  const isEmpty = known === 'tooFew'
  const bands = areas.map(({ name, score, scoreIfUnknownsAreFine, text }): Band =>
    isEmpty
      ? { name, value: 0, high: 100, text: '' }
      : { name, value: score, high: scoreIfUnknownsAreFine, text },
  )
  const list = bands.map(({ name, value, high, text }) => {
    if (value === high) return `${name} ${text}`
    return fill(checklist.altRange, { area: name, range: fill(report.range, { low: value, high }) })
  })
  const isCertain = bands.every(({ value, high }) => value === high)
  return {
    bands,
    alt: isEmpty ? checklist.altUnknown : fill(checklist.altFilled, { list: list.join(', ') }),
    legend: isCertain ? checklist.legendFilled : checklist.legendUnknown,
  }
}
