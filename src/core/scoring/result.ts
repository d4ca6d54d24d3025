import { type Answers, resolveContext, resolveReplies, usableContext } from '../answers/answers.ts'
import type { Context, Model, Scope } from '../model/model.ts'
import { type Placed, type Ranked, groupActions, rankActions } from './plan.ts'
import { type Risk, type RiskSum, assessRisk, residualOf, sumRisks } from './risk.ts'
import { type Score, scoreQuiz } from './score.ts'
import { selectControls } from '../answers/scope.ts'
import { type Replies } from '../model/replies.ts'

/** Whether the report shows a score (`enough`), only a range (`few`), or neither (`tooFew`). */
export type Known = 'enough' | 'few' | 'tooFew'

/** All numbers and lists that are computed from answers, without sentences. */
export interface Result extends Score, Risk {
  scope: Scope
  context: Context
  /**
   * True if the business has more people than the Microsoft 365 plan in the answers allows. `context.plan` is
   * then `other`.
   */
  overLimit: boolean
  replies: Replies
  known: Known
  /**
   * The numbers of controls in scope: `total` of all controls, `unknown` of unknown controls, `absent` of controls
   * without an answer.
   */
  counts: { total: number; unknown: number; absent: number }
  notApplicable: string[]
  /** Scenario id → the residual risk as if every unknown control were in place, 1 to 25. */
  residualIfUnknownsAreFine: Record<string, number>
  /** The numbers from which the risk of each scenario is computed. The method page explains these numbers. */
  riskSums: RiskSum[]
  ranked: Ranked[]
  placed: Placed[]
  /** The ids of the controls that count for the score. */
  inScope: string[]
  /** The ids of the controls in scope with the value 1. */
  inPlace: string[]
}

/**
 * Returns `tooFew` if less than 60% of the controls have an answer. Returns `few` if more than a third are unknown,
 * else `enough`.
 */
export function judgeKnown(model: Model, counts: Result['counts']): Known {
  const { total, unknown, absent } = counts
  if (total - absent < model.constants.answeredShare * total) return 'tooFew'
  return unknown > model.constants.unknownShare * total ? 'few' : 'enough'
}

/** Computes all results from answers. `today` is an ISO date. Only deadlines and accepted risks depend on the date. */
export function computeResult(model: Model, answers: Answers, today: string): Result {
  const said = resolveContext(model, answers)
  const context = usableContext(model, said)
  const replies = resolveReplies(model, answers)
  const scoped = selectControls(model, context, answers.scope)
  const risks = sumRisks(model, scoped, context, replies)
  const score = scoreQuiz(model, scoped, context, replies)
  const inScope = scoped.weighted.map(({ control }) => control.id)
  const given = inScope.map((id) => replies[id])
  const counts = {
    total: given.length,
    unknown: given.filter((reply) => reply === 'unknown').length,
    absent: given.filter((reply) => reply === undefined).length,
  }
  const isFine = counts.unknown + counts.absent === 0
  const ifFine = isFine ? risks : sumRisks(model, scoped, context, replies, 1)
  const ranked = rankActions(model, context, replies, score.sums, risks)
  return {
    ...score,
    ...assessRisk(model, risks.sums),
    residualIfUnknownsAreFine: residualOf(ifFine.sums),
    riskSums: risks.sums,
    scope: answers.scope,
    context,
    overLimit: context.plan !== said.plan,
    replies,
    known: judgeKnown(model, counts),
    counts,
    notApplicable: scoped.notApplicable,
    ranked,
    placed: groupActions(model, context, replies, ranked, answers.statuses, today),
    inScope,
    inPlace: inScope.filter((id) => replies[id] === 1),
  }
}
