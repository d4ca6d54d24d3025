import type { Known } from '../scoring/result.ts'
import type { Scope } from '../model/model.ts'
import type { SummaryReport } from './summary.ts'
import type { JobCounts } from '../model/job-counts.ts'
import { floorScore } from '../model/format.ts'

/** The part of a result that the embedding page receives: no answers, and only numbers that the visitor sees. */
export interface HostSummary {
  v: 1
  scope: Scope
  known: Known
  /** The number of answered questions. `total` is the number of all questions. */
  answered: number
  total: number
  locale: string
  /**
   * Level id. The fields from `level` on are present only if `known` is `enough`. Scores are whole numbers, 0 to 100.
   */
  level?: string
  score?: number
  scoreIfUnknownsAreFine?: number
  areas?: { id: string; score: number }[]
  /** Present for the ten jobs of "Whose job is it?", with the number of jobs that came out each way. */
  start?: 'whose-job'
  jobs?: JobCounts
}

/** Returns the summary for the embedding page. `open.n` of `open.total` questions have no answer. */
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
    score: floorScore(score),
    scoreIfUnknownsAreFine: floorScore(scoreIfUnknownsAreFine),
    areas: areas.map((area) => ({ id: area.id, score: area.score })),
  }
}
