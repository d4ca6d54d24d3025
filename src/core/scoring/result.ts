import { type Answers, resolveContext, resolveReplies } from '../answers/answers.ts'
import { finishedJobs } from '../answers/edit.ts'
import type { Context, Model, Scope } from '../model/model.ts'
import { GROUP_IDS, type GroupId, type Placed, type Ranked, groupActions, rankActions } from './plan.ts'
import { type Risk, type RiskSum, type RiskSums, assessRisk, residualOf, sumRisks } from './risk.ts'
import { type Score, scoreQuiz } from './score.ts'
import { type ScopedControls, selectControls, usableContext } from '../answers/scope.ts'
import { type Replies } from '../model/replies.ts'

/** Whether the report shows a score (`enough`), only a range (`few`), or neither (`tooFew`). */
export type Known = 'enough' | 'few' | 'tooFew'

/** The score of answers, and the numbers that say how certain it is. */
export interface ScoredAnswers extends Score {
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
  /** The ids of the controls that count for the score. */
  inScope: string[]
}

/** All numbers and lists that are computed from answers, without sentences. */
export interface Result extends ScoredAnswers, Risk {
  scope: Scope
  notApplicable: string[]
  /** Scenario id → the residual risk as if every unknown control were in place, 1 to 25. */
  residualIfUnknownsAreFine: Record<string, number>
  /** The numbers from which the risk of each scenario is computed. The method page explains these numbers. */
  riskSums: RiskSum[]
  ranked: Ranked[]
  /** The open jobs with their groups. A job that the visitor marks as done moves no other job. */
  placed: Placed[]
  /** The jobs that the visitor marked as done, with the groups that they had. */
  finished: { id: string; group: GroupId }[]
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

/** Scores answers. `scoped` contains the controls that the score counts. */
export function scoreAnswers(model: Model, answers: Answers): ScoredAnswers & { scoped: ScopedControls } {
  const said = resolveContext(model, answers)
  const context = usableContext(model, said)
  const replies = resolveReplies(model, answers)
  const scoped = selectControls(model, context, answers.scope)
  const inScope = scoped.weighted.map(({ control }) => control.id)
  const counts = {
    total: inScope.length,
    unknown: inScope.filter((id) => replies[id] === 'unknown').length,
    absent: inScope.filter((id) => replies[id] === undefined).length,
  }
  return {
    ...scoreQuiz(model, scoped, context, replies),
    context,
    overLimit: context.plan !== said.plan,
    replies,
    known: judgeKnown(model, counts),
    counts,
    inScope,
    scoped,
  }
}

/** Ranks the jobs of scored answers, and assigns them to the groups of the plan. */
function planOf(
  model: Model,
  { context, replies, sums }: ScoredAnswers,
  risks: RiskSums,
  { statuses }: Answers,
  today: string,
): Pick<Result, 'ranked' | 'placed'> {
  const ranked = rankActions(model, context, replies, sums, risks)
  return { ranked, placed: groupActions(model, context, replies, ranked, statuses, today) }
}

/**
 * Returns the plan in the groups and the order that it had before the visitor marked jobs as done. A control that became
 * unknown since then is in the group "find out".
 */
function holdPlan(
  model: Model,
  answers: Answers,
  now: readonly Placed[],
  today: string,
): Pick<Result, 'placed' | 'finished'> {
  const before = finishedJobs(answers)
  const then = { ...answers, controls: { ...answers.controls, ...before } }
  const { scoped, ...scored } = scoreAnswers(model, then)
  const risks = sumRisks(model, scoped, scored.context, scored.replies)
  const { placed } = planOf(model, scored, risks, then, today)
  const idOf = ({ ranked }: Placed): string => ranked.control.id
  const held = placed.flatMap((one): Placed[] => {
    const open = now.find((other) => idOf(other) === idOf(one))
    if (!open) return []
    return [{ ...one, ranked: open.ranked, group: open.group === 'findOut' ? 'findOut' : one.group }]
  })
  return {
    placed: held.toSorted((a, b) => GROUP_IDS.indexOf(a.group) - GROUP_IDS.indexOf(b.group)),
    finished: placed.flatMap((one) =>
      Object.hasOwn(before, idOf(one)) ? [{ id: idOf(one), group: one.group }] : [],
    ),
  }
}

/** Computes all results from answers. `today` is an ISO date. Only deadlines and accepted risks depend on the date. */
export function computeResult(model: Model, answers: Answers, today: string): Result {
  const { scoped, ...scored } = scoreAnswers(model, answers)
  const { context, replies, counts, inScope } = scored
  const risks = sumRisks(model, scoped, context, replies)
  const isFine = counts.unknown + counts.absent === 0
  const ifFine = isFine ? risks : sumRisks(model, scoped, context, replies, 1)
  const plan = planOf(model, scored, risks, answers, today)
  const isHeld = Object.keys(finishedJobs(answers)).length > 0
  return {
    ...scored,
    ...assessRisk(model, risks.sums),
    residualIfUnknownsAreFine: residualOf(ifFine.sums),
    riskSums: risks.sums,
    scope: answers.scope,
    notApplicable: scoped.notApplicable,
    ...plan,
    ...(isHeld ? holdPlan(model, answers, plan.placed, today) : { finished: [] }),
    inPlace: inScope.filter((id) => replies[id] === 1),
  }
}
