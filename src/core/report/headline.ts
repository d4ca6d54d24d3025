import type { Figures } from './figures.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import type { Action, Report } from './types.ts'
import type { Result } from '../scoring/result.ts'
import { selectControls } from '../answers/scope.ts'
import { fill, shown, plural } from '../model/format.ts'
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
  /** The number of questions whose answers would make all unknown controls known. */
  asks: number
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
  const count = critical.halfOrBetter < next.halfOrBetter ? 'halfOrBetter' : 'full'
  return { name: next.name, count, needed: next[count], have: critical[count] }
}

/**
 * Returns two sentences for a report with too many unknown controls. One sentence says how many jobs are
 * certainly necessary. The other sentence says how many answers are missing.
 */
function verdictIfFew({ report, language }: ReportWords, { plan, asks }: HeadPlan): string {
  const certain = plan.filter(isDoing).length
  const first = certain > 0 ? plural(report.certain, certain, language) : report.certainNone
  return `${first} ${plural(report.missing, asks, language)}`
}

/**
 * Returns one sentence with the level and the reason why the level is not higher. If too many controls are unknown, the
 * sentence has the numbers of certain jobs and missing answers instead.
 */
function sentenceOf(model: Model, words: ReportWords, figures: HeadFigures, plan?: HeadPlan): string {
  const { report } = words
  const { level, heldBy, known, counts } = figures
  if (known === 'tooFew')
    return fill(report.tooFewSentence, { n: counts.total - counts.absent, total: counts.total })
  if (known === 'few' && plan) return verdictIfFew(words, plan)
  if (known === 'few') return fill(report.fewSentence, { n: counts.unknown, total: counts.total })
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
 * Returns sentences that say how many critical controls are in place, and how many are partly in place. If
 * all are in place after a quick check, the text says how many controls the full check adds.
 */
function criticalFacts(model: Model, { report, language }: ReportWords, figures: HeadFigures): string {
  const { critical, counts, context, scope } = figures
  if (critical.full === critical.total && context && scope === 'quick') {
    const others = selectControls(model, context, 'full').weighted.length - counts.total
    return plural(report.allCritical, others, language, { total: critical.total })
  }
  const done = fill(report.critical, { n: critical.full, total: critical.total })
  const begun = critical.halfOrBetter - critical.full
  return begun > 0 ? `${done} ${plural(report.criticalBegun, begun, language)}` : done
}

function factsOf(words: ReportWords, model: Model, figures: HeadFigures): string[] {
  const { report, language } = words
  const { score, scoreIfUnknownsAreFine, reachable, counts, known, context } = figures
  const facts = [criticalFacts(model, words, figures)]
  const n = counts.unknown + counts.absent
  if (known === 'enough' && n > 0) {
    const range = { low: shown(score), high: shown(scoreIfUnknownsAreFine) }
    facts.push(plural(report.ofUnknown, n, language, range))
  }
  if (!context) return facts
  if (known === 'enough' && typeof reachable === 'number') {
    const sentence = reachable > score ? report.reachable : report.reached
    facts.push(fill(sentence, { n: shown(reachable), plan: words.plans[context.plan] ?? '' }))
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

/** Returns the suggestion to ask about all unknown controls at once. `undefined` if there is nothing to ask. */
function askOf(
  { report, language }: ReportWords,
  { context }: HeadFigures,
  { asks }: HeadPlan,
): Report['head']['ask'] {
  if (asks === 0) return undefined
  const title = plural(context?.itProvider ? report.askProvider : report.askPerson, asks, language)
  return { questions: asks, title, effort: report.askEffort }
}

/**
 * Returns a sentence if a product that no Microsoft 365 plan includes is in place, such as a separate backup.
 */
function backupFact(model: Model, { report }: ReportWords, { inPlace }: HeadPlan): string[] {
  return model.controls.some(({ id, addOn }) => addOn && inPlace.includes(id)) ? [report.backupDone] : []
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
  const { known, score, scoreIfUnknownsAreFine, domains } = figures
  const range = fill(report.range, { low: shown(score), high: shown(scoreIfUnknownsAreFine) })
  const weakest = model.areas
    .filter(({ id }) => must(domains, id) < 100)
    .toSorted((a, b) => must(domains, a.id) - must(domains, b.id))[0]
  const plan = from?.plan ?? []
  const first = plan.filter(isDoing).slice(0, known === 'enough' ? FIRST.jobs : FIRST.jobsIfFew)
  return {
    figure: known === 'tooFew' ? '' : known === 'few' ? range : String(shown(score)),
    of: report.of,
    sentence: sentenceOf(model, words, figures, from),
    facts: [
      ...factsOf(words, model, figures),
      ...lookAgain(words, plan),
      ...(from ? backupFact(model, words, from) : []),
    ],
    weakest:
      known === 'enough' && weakest
        ? fill(report.weakest, { area: weakest.name, n: shown(must(domains, weakest.id)) })
        : undefined,
    first: first.map(({ id, title, effort, who }) => ({ id, title, effort, who })),
    ask: from && askOf(words, figures, from),
  }
}
