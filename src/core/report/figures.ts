import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import type { Report } from './types.ts'
import type { Result } from '../scoring/result.ts'
import { fill, shown } from '../model/format.ts'
import { must } from '../model/must.ts'

/**
 * The numbers of a result from which the texts of a report are written. The numbers reveal no answer to a single
 * question.
 */
export type Figures = Pick<
  Result,
  | 'scope'
  | 'known'
  | 'counts'
  | 'score'
  | 'scoreIfUnknownsAreFine'
  | 'level'
  | 'critical'
  | 'domains'
  | 'domainsIfUnknownsAreFine'
  | 'inherent'
  | 'residual'
>

/**
 * Writes scope, areas, scenarios and levels as text. If too many controls are unknown, area scores are ranges and risks
 * have no bands.
 */
export function writeFigures(
  model: Model,
  { report }: ReportWords,
  figures: Figures,
): Pick<Report, 'scopeText' | 'areas' | 'scenarios' | 'levels'> {
  const numbersMayShow = figures.known === 'enough'
  const bandName = (risk: number): string =>
    model.constants.bands.find((band) => band.below === undefined || risk < band.below)?.name ?? ''
  return {
    scopeText: report[figures.scope],
    areas: model.areas.map(({ id, name, short }) => {
      const score = shown(must(figures.domains, id))
      const high = shown(must(figures.domainsIfUnknownsAreFine, id))
      const text = numbersMayShow || score === high ? String(score) : fill(report.range, { low: score, high })
      return { id, name, short, score, scoreIfUnknownsAreFine: high, text }
    }),
    scenarios: model.scenarios.map(({ id, name, short, picture, cost }) => {
      const inherent = must(figures.inherent, id)
      const residual = must(figures.residual, id)
      const before = numbersMayShow ? bandName(inherent) : ''
      const now = numbersMayShow ? bandName(residual) : ''
      return { id, name, short, picture, cost, inherent, residual, before, now }
    }),
    levels: model.levels.map(({ id, name, from }, index) => {
      const next = model.levels[index + 1]
      const text = next
        ? fill(report.levelRange, { from, to: next.from - 1 })
        : fill(report.levelFrom, { from })
      return { id, name, from, text }
    }),
  }
}
