import type { Known } from '../scoring/result.ts'
import type { Scope } from '../model/model.ts'
import type { SummaryReport } from './summary.ts'
import { shown } from '../model/format.ts'

/** What a host page may know of a result: no answer, and no number that the visitor does not see. */
export interface HostSummary {
  v: 1
  scope: Scope
  known: Known
  /** Questions answered, of those asked. */
  answered: number
  total: number
  locale: string
  /** The rest is there only where enough was known: level id, whole numbers from 0 to 100, areas in order. */
  level?: string
  score?: number
  scoreIfUnknownsAreFine?: number
  areas?: { id: string; score: number }[]
}

/** Writes the summary for a host; `open` are the questions without an answer. */
export function hostSummary(
  { scope, known, language, level, score, scoreIfUnknownsAreFine, areas }: SummaryReport,
  open: { n: number; total: number },
): HostSummary {
  const about = {
    v: 1,
    scope,
    known,
    answered: open.total - open.n,
    total: open.total,
    locale: language,
  } as const
  if (known !== 'enough') return about
  return {
    ...about,
    level,
    score: shown(score),
    scoreIfUnknownsAreFine: shown(scoreIfUnknownsAreFine),
    areas: areas.map((area) => ({ id: area.id, score: area.score })),
  }
}
