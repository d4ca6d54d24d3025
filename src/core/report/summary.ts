/** The part of a report that is safe to share: numbers as shown on screen, and no answers. */
import { writeFigures } from './figures.ts'
import { headline } from './headline.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model, Scope } from '../model/model.ts'
import type { Report } from './types.ts'
import { type Result, judgeKnown } from '../scoring/result.ts'
import { type CriticalCount, findLevel } from '../scoring/score.ts'
import { floorScore } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'

/** The content of a share link without answers. Numbers are rounded, because decimals could reveal answers. */
export interface Summary {
  /** ISO date of the report. */
  date: string
  scope: Scope
  counts: Result['counts']
  critical: CriticalCount
  /** `score` counts unknown controls as 0, `scoreIfUnknownsAreFine` as 1. Whole numbers, 0 to 100. */
  score: number
  scoreIfUnknownsAreFine: number
  /** Area id → the two scores of the area, whole numbers from 0 to 100. */
  areas: Record<string, [score: number, ifUnknownsAreFine: number]>
  /** Scenario id → the risk without controls and the current risk, 1 to 25, rounded down to one decimal. */
  scenarios: Record<string, [inherent: number, residual: number]>
}

/** The part of a report that a share link without answers can show. */
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

/** Rounds a risk down to one decimal, so that the rounded risk is in the same risk band. */
function shownRisk(risk: number): number {
  return Math.floor(risk * 10) / 10
}

/** Returns the summary of a report, with rounded numbers. */
export function summarise(report: Report): Summary {
  const { date, scope, counts, critical } = report
  return {
    date,
    scope,
    counts,
    critical,
    score: floorScore(report.score),
    scoreIfUnknownsAreFine: floorScore(report.scoreIfUnknownsAreFine),
    areas: Object.fromEntries(
      report.areas.map((area) => [area.id, [area.score, area.scoreIfUnknownsAreFine]]),
    ),
    scenarios: Object.fromEntries(
      report.scenarios.map(({ id, inherent, residual }) => [id, [shownRisk(inherent), shownRisk(residual)]]),
    ),
  }
}

/**
 * Returns the texts of a report, written from a summary. Computes the level and the risk bands from the
 * numbers, because a forged share link can contain contradictory data. Omits the gate that caps the score and
 * the best possible score, because both would reveal answers.
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
  const open = counts.unknown + counts.absent
  const withOpen = (n: number): number => Math.min(critical.total, n + open)
  const most = { ...critical, halfOrBetter: withOpen(critical.halfOrBetter), full: withOpen(critical.full) }
  const figures = {
    scope,
    known: judgeKnown(model, counts),
    counts,
    score,
    scoreIfUnknownsAreFine,
    level,
    // The link does not say how many of the unknown controls are critical, so this counts as many as possible.
    levelIfUnknownsAreFine: findLevel(model, scoreIfUnknownsAreFine, most),
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
    head: headline(model, words, figures),
  }
}
