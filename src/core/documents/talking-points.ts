/** Talking points for a sales talk: three points for each gap (a control that is not fully in place). */
import type { PointWords } from '../../messages/ui.ts'
import { essentials } from './leave-behind.ts'
import type { Model } from '../model/model.ts'
import type { Action, Report, ReportControl } from '../report/types.ts'
import { fill } from '../model/format.ts'

/** Number of gaps to talk about, and number of sources for each gap. */
const GAPS = 3
const SOURCES = 2

/** A gap (a control that is not fully in place) with its talking points. */
export interface Gap {
  id: string
  title: string
  /** Exactly three points: the reason, the work, and the effort or a question. */
  points: { id: 'why' | 'do' | 'takes' | 'question'; title: string; text: string }[]
  sources: Pick<ReportControl['sources'][number], 'title' | 'url' | 'dates'>[]
}

/**
 * Returns the talking points of one action. The third point is a question if the control's value is unknown, else the
 * effort.
 */
function gapOf(action: Action, title: string, words: PointWords): Gap {
  const { who, effort, cost } = action
  const last =
    action.group === 'findOut'
      ? ({ id: 'question', text: action.ask } as const)
      : ({ id: 'takes', text: fill(words.terms, { who, effort, cost }) } as const)
  const points = [{ id: 'why', text: action.why } as const, { id: 'do', text: action.do } as const, last]
  return {
    id: action.id,
    title,
    points: points.map(({ id, text }) => ({ id, title: words[id], text })),
    sources: action.sources
      .slice(0, SOURCES)
      .map(({ title: page, url, dates }) => ({ title: page, url, dates })),
  }
}

/** Returns the first three actions of a report as gaps. */
export function gapsOf(report: Report, words: PointWords): Gap[] {
  return report.head.first.map(({ id, title }) =>
    gapOf(report.actions.find((action) => action.id === id) as Action, title, words),
  )
}

/** Returns the essential controls as gaps. `blank` is a report without answers. `count` limits the number of gaps. */
export function essentialGaps(model: Model, points: PointWords, blank: Report, count = GAPS): Gap[] {
  return essentials(model, blank)
    .slice(0, count)
    .map((action) => gapOf({ ...action, group: 'thisWeek' }, action.title, points))
}
