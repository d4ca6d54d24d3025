import type { ReportWords } from './keys.ts'
import type { Model } from './model.ts'
import type { Action, Report } from './report.ts'
import type { Result } from './result.ts'
import { fill, shown } from './words.ts'

/** The next level that the score alone would reach but a count of critical controls holds back. */
function heldByCount(model: Model, { score, level, critical }: Result): { name: string; needed: number; have: number } | undefined {
  const index = model.levels.findIndex(({ id }) => id === level.id)
  const next = model.levels[index + 1]
  if (!next || score < next.from) return undefined
  return critical.halfOrBetter < next.halfOrBetter
    ? { name: next.name, needed: next.halfOrBetter, have: critical.halfOrBetter }
    : { name: next.name, needed: next.full, have: critical.full }
}

/** One sentence: the level, and what holds it there. */
function sentenceOf(model: Model, { report }: ReportWords, result: Result): string {
  const { level, heldBy, known, counts } = result
  if (known === 'tooFew') return fill(report.tooFewSentence, { n: counts.total - counts.absent, total: counts.total })
  if (known === 'few') return fill(report.fewSentence, { n: counts.unknown, total: counts.total })
  const count = heldByCount(model, result)
  if (count) return fill(report.heldByCount, { level: level.name, next: count.name, n: count.needed, have: count.have })
  if (heldBy) return fill(report.heldByGate, { level: level.name, cap: heldBy.cap, because: heldBy.gate.because })
  return fill(report.plain, { level: level.name, meaning: level.meaning })
}

function factsOf(words: ReportWords, model: Model, result: Result): string[] {
  const { report } = words
  const { critical, score, reachable, counts, known, context } = result
  const facts = [fill(report.critical, { n: critical.full, total: critical.total, half: critical.halfOrBetter })]
  if (known === 'enough' && counts.unknown + counts.absent > 0) {
    facts.push(
      fill(report.ofUnknown, {
        low: shown(score),
        high: shown(result.scoreIfUnknownsAreFine),
        n: counts.unknown + counts.absent,
      }),
    )
  }
  if (known === 'enough' && reachable !== null) {
    const sentence = reachable > score ? report.reachable : report.reached
    facts.push(fill(sentence, { n: shown(reachable), plan: words.plans[context.plan] ?? '' }))
  }
  if (context.plan === 'other') {
    facts.push(
      result.overLimit
        ? fill(report.planOver, { n: model.constants.businessPlanPeople })
        : report.planOther,
    )
  }
  return facts
}

/** The first screen of a report in words: figure, sentence, facts, weakest area and the first three actions. */
export function headline(model: Model, words: ReportWords, result: Result, plan: readonly Action[]): Report['head'] {
  const { report } = words
  const { known, score, scoreIfUnknownsAreFine, domains } = result
  const range = fill(report.range, { low: shown(score), high: shown(scoreIfUnknownsAreFine) })
  const weakest = model.areas
    .filter(({ id }) => (domains[id] as number) < 100)
    .toSorted((a, b) => (domains[a.id] as number) - (domains[b.id] as number))[0]
  const asking = plan.filter(({ group }) => group === 'findOut')
  const doing = plan.filter(({ group }) => group !== 'findOut')
  const first = (known === 'enough' ? [...doing, ...asking] : [...asking, ...doing]).slice(0, 3)
  return {
    figure: known === 'tooFew' ? '' : known === 'few' ? range : String(shown(score)),
    of: report.of,
    sentence: sentenceOf(model, words, result),
    facts: factsOf(words, model, result),
    weakest:
      known === 'enough' && weakest
        ? fill(report.weakest, { area: weakest.name, n: shown(domains[weakest.id] as number) })
        : undefined,
    first: first.map(({ id, title, short, group }) => ({
      id,
      title: group === 'findOut' ? fill(report.askFirst, { short }) : title,
    })),
  }
}
