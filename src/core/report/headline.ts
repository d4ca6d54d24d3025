import type { Figures } from './figures.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import type { Action, Report } from './types.ts'
import type { Result } from '../scoring/result.ts'
import { fill, shown, plural } from '../model/format.ts'
import { must } from '../model/must.ts'

/** The numbers for the top of a report. A report from a share link without answers has none of the optional numbers. */
export interface HeadFigures extends Figures {
  heldBy?: Result['heldBy']
  reachable?: number | null
  context?: Result['context']
  overLimit?: boolean
}

/**
 * Returns the next level if only the number of critical controls in place is too low for this level. `count` is the
 * number that is too low. `undefined` if the score is too low, or if no higher level exists.
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

/** Returns one sentence with the level and the reason why the level is not higher. */
function sentenceOf(model: Model, { report }: ReportWords, figures: HeadFigures): string {
  const { level, heldBy, known, counts } = figures
  if (known === 'tooFew')
    return fill(report.tooFewSentence, { n: counts.total - counts.absent, total: counts.total })
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

function factsOf(words: ReportWords, model: Model, figures: HeadFigures): string[] {
  const { report, language } = words
  const { critical, score, scoreIfUnknownsAreFine, reachable, counts, known, context } = figures
  const facts = [
    fill(report.critical, { n: critical.full, total: critical.total, half: critical.halfOrBetter }),
  ]
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

/** Writes the top of a report: score, sentences, weakest area and the first three actions. */
export function headline(
  model: Model,
  words: ReportWords,
  figures: HeadFigures,
  plan: readonly Action[],
): Report['head'] {
  const { report } = words
  const { known, score, scoreIfUnknownsAreFine, domains } = figures
  const range = fill(report.range, { low: shown(score), high: shown(scoreIfUnknownsAreFine) })
  const weakest = model.areas
    .filter(({ id }) => must(domains, id) < 100)
    .toSorted((a, b) => must(domains, a.id) - must(domains, b.id))[0]
  const asking = plan.filter(({ group }) => group === 'findOut')
  const doing = plan.filter(({ group }) => group !== 'findOut' && group !== 'accepted')
  const first = (known === 'enough' ? [...doing, ...asking] : [...asking, ...doing]).slice(0, 3)
  return {
    figure: known === 'tooFew' ? '' : known === 'few' ? range : String(shown(score)),
    of: report.of,
    sentence: sentenceOf(model, words, figures),
    facts: [...factsOf(words, model, figures), ...lookAgain(words, plan), report.backup],
    weakest:
      known === 'enough' && weakest
        ? fill(report.weakest, { area: weakest.name, n: shown(must(domains, weakest.id)) })
        : undefined,
    first: first.map(({ id, title, short, group }) => ({
      id,
      title: group === 'findOut' ? fill(report.askFirst, { short }) : title,
    })),
  }
}
