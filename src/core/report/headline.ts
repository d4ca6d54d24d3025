import { type AskedQuestion, sentQuestions } from '../answers/questions-to-ask.ts'
import type { Figures } from './figures.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import type { Action, FirstJob, Report } from './types.ts'
import type { Result } from '../scoring/result.ts'
import { neededFor } from '../scoring/score.ts'
import { selectControls } from '../answers/scope.ts'
import { fill, floorScore, formatNumber, plural } from '../model/format.ts'
import { must } from '../model/must.ts'

/**
 * The numbers for the top of a report. The optional numbers are `undefined` if the report shows only a
 * summary from a share link.
 */
export interface HeadFigures extends Figures {
  heldBy?: Result['heldBy']
  reachable?: number | null
  context?: Result['context']
  overLimit?: boolean
}

/**
 * The action plan, the number of questions about unknown controls, and the controls that are in place. A
 * summary from a share link has no action plan.
 */
export interface HeadPlan {
  /** All open controls with their groups, in the order of the action plan. */
  plan: readonly Action[]
  /** The questions whose answers would make all unknown controls known. */
  asks: readonly Pick<AskedQuestion, 'knows'>[]
  /** True if there is no IT person to ask. */
  noIt: boolean
  /** The ids of the controls that are in place. */
  inPlace: readonly string[]
}

/** The maximum number of first jobs below the headline. `jobsIfFew` applies if too many controls are unknown. */
const FIRST = { jobs: 3, jobsIfFew: 2 }

const isDoing = ({ group }: Action): boolean => group !== 'findOut' && group !== 'accepted'

/**
 * Returns the next level if only the number of critical controls in place is too low for this level. `count` names the
 * requirement that is not met. `undefined` if the score is too low, or if no higher level exists.
 */
function heldByCount(
  model: Model,
  { score, level, critical }: Figures,
): { name: string; count: 'halfOrBetter' | 'full'; needed: number; have: number } | undefined {
  const index = model.levels.findIndex(({ id }) => id === level.id)
  const next = model.levels[index + 1]
  if (!next || score < next.from) return undefined
  const needed = neededFor(model, next, critical.total)
  const count = critical.halfOrBetter < needed.halfOrBetter ? 'halfOrBetter' : 'full'
  return { name: next.name, count, needed: needed[count], have: critical[count] }
}

/**
 * Returns a sentence with the level, or with the lowest and the highest level that are possible while controls are unknown,
 * and a space. Empty if every level is possible.
 */
function levelIfFew(
  { levels }: Model,
  { report }: ReportWords,
  { level, levelIfUnknownsAreFine: most }: HeadFigures,
): string {
  if (level.id === most.id) return `${fill(report.levelSure, { level: level.name })} `
  const isAny = level.id === levels[0]?.id && most.id === levels.at(-1)?.id
  return isAny ? '' : `${fill(report.levelBetween, { low: level.name, high: most.name })} `
}

/**
 * Returns two sentences for a report with too many unknown controls. One sentence says how many jobs are
 * certainly necessary. The other sentence says how many answers are missing.
 */
function verdictIfFew({ report, language }: ReportWords, { plan, asks }: HeadPlan): string {
  const certain = plan.filter(isDoing).length
  const first = certain > 0 ? plural(report.certain, certain, language) : report.certainNone
  return `${first} ${plural(report.missing, asks.length, language)}`
}

/**
 * Returns one sentence with the level and the reason why the level is not higher. If too many controls are unknown,
 * sentences have the possible levels, and the numbers of certain jobs and missing answers.
 */
function sentenceOf(model: Model, words: ReportWords, figures: HeadFigures, plan?: HeadPlan): string {
  const { report } = words
  const { level, heldBy, known, counts } = figures
  if (known === 'tooFew')
    return fill(report.tooFewSentence, { n: counts.total - counts.absent, total: counts.total })
  if (known === 'few') {
    const rest = plan
      ? verdictIfFew(words, plan)
      : fill(report.fewSentence, { n: counts.unknown, total: counts.total })
    return levelIfFew(model, words, figures) + rest
  }
  const held = heldByCount(model, figures)
  if (held) {
    const sentence = held.count === 'full' ? report.heldByFull : report.heldByCount
    return fill(sentence, { level: level.name, next: held.name, n: held.needed, have: held.have })
  }
  if (heldBy)
    return fill(report.heldByGate, { level: level.name, cap: heldBy.cap, because: heldBy.gate.because })
  return fill(report.plain, { level: level.name, meaning: level.meaning })
}

/**
 * Returns sentences that say how many critical controls are in place, and how many others are at least half done. If
 * all are in place after a quick check, the text says how many controls the full check adds.
 */
function criticalFacts(model: Model, { report, language }: ReportWords, figures: HeadFigures): string {
  const { critical, counts, context, scope } = figures
  if (critical.full === critical.total && context && scope === 'quick') {
    const others = selectControls(model, context, 'full').weighted.length - counts.total
    return plural(report.allCritical, others, language, { total: critical.total })
  }
  const { full: done, total } = critical
  const begun = critical.halfOrBetter - done
  const sentence =
    done > 0 ? plural(report.critical, done, language, { total }) : fill(report.criticalNone, { total })
  return begun > 0 ? `${sentence} ${plural(report.criticalBegun, begun, language)}` : sentence
}

function factsOf(words: ReportWords, model: Model, figures: HeadFigures): string[] {
  const { report, language } = words
  const { score, scoreIfUnknownsAreFine, reachable, counts, known, context } = figures
  const facts = [criticalFacts(model, words, figures)]
  const n = counts.unknown + counts.absent
  if (known === 'enough' && n > 0) {
    const range = { low: floorScore(score), high: floorScore(scoreIfUnknownsAreFine) }
    facts.push(plural(report.ofUnknown, n, language, range))
  }
  if (!context) return facts
  if (known === 'enough' && typeof reachable === 'number') {
    const sentence = reachable > score ? report.reachable : report.reached
    facts.push(fill(sentence, { n: floorScore(reachable), plan: words.plans[context.plan] ?? '' }))
  }
  if (context.plan === 'other') {
    const limit = { n: model.constants.businessPlanPeople }
    facts.push(figures.overLimit ? fill(report.planOver, limit) : report.planOther)
  }
  return facts
}

/** Returns sentences about planned actions that are late, and about accepted risks whose date has passed. */
function lookAgain({ report, language }: ReportWords, plan: readonly Action[]): string[] {
  const over = (kind: 'planned' | 'accepted'): number =>
    plan.filter(({ status }) => status?.kind === kind && status.isOver).length
  const said = { planned: report.plansLate, accepted: report.risksOver }
  return (['accepted', 'planned'] as const).flatMap((kind) =>
    over(kind) > 0 ? [plural(said[kind], over(kind), language)] : [],
  )
}

/** Returns the suggestions to ask the IT person, and to look up what only the owner can find out. */
function findOutOf(
  { report, language }: ReportWords,
  { context }: HeadFigures,
  { asks, noIt }: HeadPlan,
): Pick<Report['head'], 'ask' | 'lookUp'> {
  const sent = sentQuestions(asks).length
  const asked = noIt ? 0 : sent
  const own = asks.length - asked
  const ask = {
    questions: asked,
    title: plural(context?.itProvider ? report.askProvider : report.askPerson, asked, language),
    ...{ lead: report.findOutLead, effort: report.askEffort },
  }
  const lookUp = {
    questions: own,
    title: noIt ? plural(report.lookUp, own, language) : fill(report.lookUpOwn, { n: own }),
    lead: noIt && sent > 0 ? report.lookUpLead : report.lookUpOwnLead,
    effort: report.lookUpEffort,
  }
  return { ...(asked > 0 && { ask }), ...(own > 0 && { lookUp }) }
}

/**
 * Returns a sentence if a product that no Microsoft 365 plan includes is in place, such as a separate backup.
 */
function backupFact(model: Model, { report }: ReportWords, { inPlace }: HeadPlan): string[] {
  return model.controls.some(({ id, addOn }) => addOn && inPlace.includes(id)) ? [report.backupDone] : []
}

/**
 * Returns the next step to a separate backup: ask for a price if little or nothing is backed up, else try a restore. `undefined` if
 * the step is done, unknown, planned, or already a job of this week or one of the first jobs.
 */
function backupStep(
  { controls }: Model,
  { report }: ReportWords,
  plan: readonly Action[],
  first: readonly Action[],
): FirstJob | undefined {
  const order = controls.find(({ addOn }) => addOn)
  const test = controls.find(({ prerequisites }) => order && prerequisites.includes(order.id))
  const steps = [
    { id: order?.id, title: report.backupOrder },
    { id: test?.id, title: report.backupTest },
  ]
  for (const { id, title } of steps) {
    const action = plan.find((one) => one.id === id)
    if (!action || action.value === 0.5) continue
    const { who, group, status } = action
    const isOrder = id === order?.id
    // To ask for a price takes less time than the job itself.
    const effort = isOrder ? report.backupEffort : action.effort
    const isRest = isOrder && action.value === 0.25
    const isLater = isDoing(action) && group !== 'thisWeek' && !status && !first.includes(action)
    return isLater ? { id: action.id, title: isRest ? report.backupRest : title, effort, who } : undefined
  }
  return undefined
}

/**
 * Returns the sentence about the lowest score of an area: the area, both areas, or how many areas share it, because two names
 * out of more would be a matter of order. Compares the numbers on the page, which are rounded down. `undefined` if every area has 100.
 */
function weakestOf(
  model: Model,
  { report, language }: ReportWords,
  figures: HeadFigures,
): string | undefined {
  const scored = model.areas.map(({ id, name }) => ({ name, n: floorScore(must(figures.domains, id)) }))
  const n = Math.min(...scored.map((area) => area.n))
  if (n === 100) return undefined
  const names = scored.filter((area) => area.n === n).map(({ name }) => name)
  const [first, second] = names
  if (second === undefined) return fill(report.weakest, { area: first!, n })
  if (names.length > 2) {
    const said = names.length === model.areas.length ? report.weakestAll : report.weakestSeveral
    return fill(said, { count: formatNumber(names.length, language), n })
  }
  return fill(report.weakestTwo, { first: first!, second, n })
}

/**
 * Writes the top of a report: score, sentences, weakest area and the jobs to do first. `from` is `undefined`
 * for a summary from a share link, which has no action plan.
 */
export function headline(
  model: Model,
  words: ReportWords,
  figures: HeadFigures,
  from?: HeadPlan,
): Report['head'] {
  const { report } = words
  const { known, score, scoreIfUnknownsAreFine } = figures
  const range = fill(report.range, { low: floorScore(score), high: floorScore(scoreIfUnknownsAreFine) })
  const plan = from?.plan ?? []
  const first = plan.filter(isDoing).slice(0, known === 'enough' ? FIRST.jobs : FIRST.jobsIfFew)
  return {
    figure: known === 'tooFew' ? '' : known === 'few' ? range : String(floorScore(score)),
    of: report.of,
    sentence: sentenceOf(model, words, figures, from),
    facts: [
      ...factsOf(words, model, figures),
      ...lookAgain(words, plan),
      ...(from ? backupFact(model, words, from) : []),
    ],
    weakest: known === 'enough' ? weakestOf(model, words, figures) : undefined,
    first: first.map(({ id, title, effort, who }) => ({ id, title, effort, who })),
    backup: backupStep(model, words, plan, first),
    ...(from && findOutOf(words, figures, from)),
  }
}
