/**
 * Scores the check of a client, from answers or from the numbers of a share link. Ranks no open controls: ranking takes
 * most of the time of `computeResult`, and no view of clients shows the ranks.
 */
import type { ClientCheck } from './client.ts'
import type { Answers } from '../answers/answers.ts'
import type { Level, Model } from '../model/model.ts'
import { must } from '../model/must.ts'
import type { ComparedResult } from '../report/compare.ts'
import type { Summary } from '../report/summary.ts'
import { type Known, judgeKnown, scoreAnswers } from '../scoring/result.ts'
import { findLevel } from '../scoring/score.ts'

/** The part of a score that only a check with answers has. */
export interface AnswersScore extends ComparedResult {
  answers: Answers
  /** The id of the control whose gate caps the score. `undefined` if no gate does. */
  gate: string | undefined
}

/** The numbers of a check. */
export interface CheckScore extends Pick<
  Summary,
  'scope' | 'counts' | 'critical' | 'score' | 'scoreIfUnknownsAreFine'
> {
  level: Level
  known: Known
  /** Area id → the scores of the area, 0 to 100, if unknown controls count as not in place and as in place. */
  areas: Readonly<Record<string, readonly [low: number, high: number]>>
  /** `undefined` for a check with numbers only. */
  answered: AnswersScore | undefined
}

/** Returns the numbers of a check, with the current weights. */
export function scoreCheck(model: Model, check: ClientCheck): CheckScore {
  if (check.kind === 'answers') {
    const { answers } = check
    const scored = scoreAnswers(model, answers)
    const areas = model.areas.map(
      ({ id }) => [id, [must(scored.domains, id), must(scored.domainsIfUnknownsAreFine, id)]] as const,
    )
    const answered = { ...scored, answers, gate: scored.heldBy?.gate.control }
    return { ...scored, scope: answers.scope, areas: Object.fromEntries(areas), answered }
  }
  const { scope, counts, critical, score, scoreIfUnknownsAreFine, areas } = check.summary
  const level = findLevel(model, score, critical)
  const known = judgeKnown(model, counts)
  return { scope, counts, critical, score, scoreIfUnknownsAreFine, areas, level, known, answered: undefined }
}
