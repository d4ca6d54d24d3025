import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import type { Report } from './report.ts'
import type { Result } from '../scoring/result.ts'
import { fill, shown } from '../model/format.ts'

/** The numbers that a report's head, areas, scenarios and levels are written from; no single answer is among them. */
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

/** Writes scope, areas, scenarios and levels in words. Where too much is unknown, ranges and no band words. */
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
      const score = shown(figures.domains[id] as number)
      const high = shown(figures.domainsIfUnknownsAreFine[id] as number)
      const text = numbersMayShow || score === high ? String(score) : fill(report.range, { low: score, high })
      return { id, name, short, score, scoreIfUnknownsAreFine: high, text }
    }),
    scenarios: model.scenarios.map(({ id, name, short, picture, cost }) => {
      const inherent = figures.inherent[id] as number
      const residual = figures.residual[id] as number
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
