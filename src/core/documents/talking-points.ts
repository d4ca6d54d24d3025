/** Talking points for a sales talk: two points for each gap (a control that is not fully in place). */
import type { PointWords, ReportWords } from '../../messages/ui.ts'
import { essentials } from './leave-behind.ts'
import type { Model } from '../model/model.ts'
import type { Action, Report, ReportControl } from '../report/types.ts'
import { fill } from '../model/format.ts'
import { mustFind } from '../model/must.ts'
import { costsOf } from '../report/costs.ts'
import { firstSentence } from '../model/sentences.ts'

/** The maximum number of essential gaps, and the maximum number of sources for each gap. */
const GAPS = 3
const SOURCES = 2

/** A gap (a control that is not fully in place) with its talking points. */
export interface Gap {
  id: string
  title: string
  /** True if it is not among the first jobs of the report: the host offers help with it. */
  isLater: boolean
  /** One sentence about what can happen without the control: the first sentence of the control's reason. */
  sentence: string
  /** Who does the work, how long it takes and what it costs. */
  facts: { id: 'who' | 'time' | 'cost'; title: string; text: string }[]
  /** Two points in words to say to a client: the reason and the effort. The steps of an administrator are not among them. */
  points: { id: 'why' | 'takes'; title: string; text: string }[]
  sources: Pick<ReportControl['sources'][number], 'title' | 'url' | 'dates'>[]
}

type Words = Pick<ReportWords, 'report'>

/** Returns the talking points of one action. `language` is a BCP 47 tag. */
function gapOf(action: Action, words: PointWords, all: Words, language: string, isLater = false): Gap {
  const { who, effort } = action
  const cost = costsOf(action, all)
  const facts = [
    { id: 'who', text: who },
    { id: 'time', text: effort },
    { id: 'cost', text: cost },
  ] as const
  const points = [
    { id: 'why', text: action.why },
    { id: 'takes', text: fill(words.terms, { who, effort, cost }) },
  ] as const
  return {
    id: action.id,
    title: action.title,
    isLater,
    sentence: firstSentence(action.why, language),
    facts: facts.map(({ id, text }) => ({ id, title: words[id], text })),
    points: points.map(({ id, text }) => ({ id, title: words[id], text })),
    sources: action.sources
      .slice(0, SOURCES)
      .map(({ title: page, url, dates }) => ({ title: page, url, dates })),
  }
}

/**
 * Returns the gaps for the jobs that a report lists first, at most three. Empty if the report lists no such jobs. If a host offers
 * help with some controls but with none of these jobs, the first job of the plan with which it does help follows as one more gap,
 * so that a talk about them leads to the offer.
 */
export function gapsOf(
  report: Report,
  words: PointWords,
  all: Words,
  offered: readonly string[] = [],
): Gap[] {
  const first = report.head.first.map(({ id }) => id)
  const helped = report.actions.find(
    ({ id, group, value }) => group !== 'accepted' && value !== 'unknown' && offered.includes(id),
  )
  const ids =
    first.length === 0 || !helped || first.some((id) => offered.includes(id)) ? first : [...first, helped.id]
  return ids.map((id) =>
    gapOf(mustFind(report.actions, id), words, all, report.language, !first.includes(id)),
  )
}

/** Returns the essential controls as gaps. `blank` is a report without answers. `count` limits the number of gaps. */
export function essentialGaps(
  model: Model,
  points: PointWords,
  all: Words,
  blank: Report,
  count = GAPS,
): Gap[] {
  return essentials(model, blank)
    .slice(0, count)
    .map((action) => gapOf(action, points, all, blank.language))
}
