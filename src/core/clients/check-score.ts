/**
 * Scores the check of a client. `computeResult` does the same, and also ranks the open controls. Ranking takes most of the
 * time, and no view of clients shows the ranks.
 */
import type { ClientCheck } from './client.ts'
import { type Answers, resolveContext, resolveReplies, usableContext } from '../answers/answers.ts'
import { selectControls } from '../answers/scope.ts'
import type { Level, Model } from '../model/model.ts'
import { must } from '../model/must.ts'
import type { ComparedResult } from '../report/compare.ts'
import type { Summary } from '../report/summary.ts'
import { type Known, judgeKnown } from '../scoring/result.ts'
import { findLevel, scoreQuiz } from '../scoring/score.ts'

/** The part of a score that only a check with answers has. */
export interface AnswersScore extends ComparedResult {
  answers: Answers
  /** The id of the control whose gate caps the score. `undefined` if no gate does. */
  gate: string | undefined
}

/** The numbers of a check. */
export interface CheckScore extends Pick<
  Summary,
  'counts' | 'critical' | 'score' | 'scoreIfUnknownsAreFine'
> {
  level: Level
  known: Known
  /** Area id → the scores of the area, 0 to 100, if unknown controls count as not in place and as in place. */
  areas: Readonly<Record<string, readonly [low: number, high: number]>>
  /** `undefined` for a check with numbers only. */
  answered: AnswersScore | undefined
}

/** Scores answers with the current weights. */
export function scoreAnswers(model: Model, answers: Answers): CheckScore & { answered: AnswersScore } {
  const context = usableContext(model, resolveContext(model, answers))
  const replies = resolveReplies(model, answers)
  const scoped = selectControls(model, context, answers.scope)
  const inScope = scoped.weighted.map(({ control }) => control.id)
  const score = scoreQuiz(model, scoped, context, replies)
  const counts = {
    total: inScope.length,
    unknown: inScope.filter((id) => replies[id] === 'unknown').length,
    absent: inScope.filter((id) => replies[id] === undefined).length,
  }
  const known = judgeKnown(model, counts)
  const areas = model.areas.map(
    ({ id }) => [id, [must(score.domains, id), must(score.domainsIfUnknownsAreFine, id)]] as const,
  )
  return {
    ...score,
    ...{ counts, known, areas: Object.fromEntries(areas) },
    answered: {
      answers,
      inScope,
      replies,
      context,
      known,
      score: score.score,
      gate: score.heldBy?.gate.control,
    },
  }
}

/** Returns the numbers of a check. */
export function scoreCheck(model: Model, check: ClientCheck): CheckScore {
  if (check.kind === 'answers') return scoreAnswers(model, check.answers)
  const { counts, critical, score, scoreIfUnknownsAreFine, areas } = check.summary
  const level = findLevel(model, score, critical)
  const known = judgeKnown(model, counts)
  return { counts, critical, score, scoreIfUnknownsAreFine, areas, level, known, answered: undefined }
}
