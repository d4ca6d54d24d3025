/** The part of a report that anyone may see: the numbers as shown on screen, and no answers. */
import { writeFigures } from './figures.ts'
import { headline } from './headline.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model, Scope } from '../model/model.ts'
import type { Report } from './types.ts'
import { type Result, judgeKnown } from '../scoring/result.ts'
import { type CriticalCount, findLevel } from '../scoring/score.ts'
import { dateInWords, shown } from '../model/format.ts'

/** What a link without answers carries. Rounded as shown, so that no answer can be worked out from the decimals. */
export interface Summary {
  /** ISO date on which the report was computed. */
  date: string
  scope: Scope
  counts: Result['counts']
  critical: CriticalCount
  /** Whole numbers, 0 to 100. */
  score: number
  scoreIfUnknownsAreFine: number
  /** Area id → the same pair. */
  areas: Record<string, [score: number, ifUnknownsAreFine: number]>
  /** Scenario id → risk with nothing in place and now, 1 to 25, down to one decimal. */
  scenarios: Record<string, [inherent: number, residual: number]>
}

/** What the screen draws of a summary: head without actions, areas, scenarios, levels. */
export type SummaryReport = Pick<
  Report,
  | 'language'
  | 'date'
  | 'dateText'
  | 'name'
  | 'scope'
  | 'scopeText'
  | 'known'
  | 'counts'
  | 'score'
  | 'scoreIfUnknownsAreFine'
  | 'level'
  | 'critical'
  | 'areas'
  | 'scenarios'
  | 'levels'
  | 'head'
>

/** Down to one decimal: a risk stays in its band. */
function shownRisk(risk: number): number {
  return Math.floor(risk * 10) / 10
}

/** Takes from a report the numbers that its summary shows. */
export function summarise(report: Report): Summary {
  const { date, scope, counts, critical } = report
  return {
    date,
    scope,
    counts,
    critical,
    score: shown(report.score),
    scoreIfUnknownsAreFine: shown(report.scoreIfUnknownsAreFine),
    areas: Object.fromEntries(
      report.areas.map((area) => [area.id, [area.score, area.scoreIfUnknownsAreFine]]),
    ),
    scenarios: Object.fromEntries(
      report.scenarios.map(({ id, inherent, residual }) => [id, [shownRisk(inherent), shownRisk(residual)]]),
    ),
  }
}

/**
 * Writes a summary in words. Level, known and bands follow from the numbers, so a made-up link cannot contradict itself.
 * It leaves out the gate that holds the score and what the plan reaches, because both reveal answers.
 */
export function reportFromSummary(
  model: Model,
  words: ReportWords,
  summary: Summary,
  name?: string,
): SummaryReport {
  const { date, scope, counts, critical, score, scoreIfUnknownsAreFine, areas, scenarios } = summary
  const pick = (pairs: Record<string, [number, number]>, at: 0 | 1): Record<string, number> =>
    Object.fromEntries(Object.entries(pairs).map(([id, pair]) => [id, pair[at]]))
  const level = findLevel(model, score, critical)
  const figures = {
    scope,
    known: judgeKnown(model, counts),
    counts,
    score,
    scoreIfUnknownsAreFine,
    level,
    critical,
    domains: pick(areas, 0),
    domainsIfUnknownsAreFine: pick(areas, 1),
    inherent: pick(scenarios, 0),
    residual: pick(scenarios, 1),
  }
  return {
    language: words.language,
    date,
    dateText: dateInWords(date, words.language),
    name,
    scope,
    known: figures.known,
    counts,
    score,
    scoreIfUnknownsAreFine,
    level: level.id,
    critical,
    ...writeFigures(model, words, figures),
    head: headline(model, words, figures, []),
  }
}
