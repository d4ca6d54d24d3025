import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import type { Report } from './types.ts'
import type { Result } from '../scoring/result.ts'
import { fill, floorScore } from '../model/format.ts'
import { must } from '../model/must.ts'
import { findBand } from '../scoring/risk.ts'

/**
 * The numbers of a result that the texts of a report need. The numbers do not reveal the answer to any single
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
  | 'levelIfUnknownsAreFine'
  | 'critical'
  | 'domains'
  | 'domainsIfUnknownsAreFine'
  | 'inherent'
  | 'residual'
> & {
  /**
   * Scenario id → residual risk, 1 to 25, if unknown controls count as in place. `undefined` for a summary
   * from a share link, because the link does not contain this risk.
   */
  residualIfUnknownsAreFine?: Result['residualIfUnknownsAreFine'] | undefined
}

/**
 * Returns the name of the lowest risk band that is possible while controls are unknown. `lowest` is the
 * residual risk if every unknown control counts as in place. "or worse" follows the name, unless the band is
 * the highest band. Empty if the band is below `certainBandFrom`.
 */
function certainBand(model: Model, { report }: ReportWords, lowest: number | undefined): string {
  if (lowest === undefined) return ''
  const { bands, certainBandFrom } = model.constants
  const index = bands.findIndex(({ below }) => below === undefined || lowest < below)
  const band = bands[index]
  if (!band || index < bands.findIndex(({ id }) => id === certainBandFrom)) return ''
  return index === bands.length - 1 ? band.name : fill(report.orWorse, { band: band.name })
}

/**
 * Writes scope, areas, scenarios and levels as text. If too many controls are unknown, area scores are
 * ranges. A scenario then has a risk band only if a high risk is certain.
 */
export function writeFigures(
  model: Model,
  words: ReportWords,
  figures: Figures,
): Pick<Report, 'scopeText' | 'areas' | 'scenarios' | 'levels'> {
  const { report } = words
  const { known, residualIfUnknownsAreFine } = figures
  const numbersMayShow = known === 'enough'
  const bandName = (risk: number): string => findBand(model, risk)?.name ?? ''
  return {
    scopeText: report[figures.scope],
    areas: model.areas.map(({ id, name, short }) => {
      const score = floorScore(must(figures.domains, id))
      const high = floorScore(must(figures.domainsIfUnknownsAreFine, id))
      const text = numbersMayShow || score === high ? String(score) : fill(report.range, { low: score, high })
      return { id, name, short, score, scoreIfUnknownsAreFine: high, text }
    }),
    scenarios: model.scenarios.map(({ id, name, short, picture, cost }) => {
      const inherent = must(figures.inherent, id)
      const residual = must(figures.residual, id)
      const lowest = residualIfUnknownsAreFine && must(residualIfUnknownsAreFine, id)
      const before = numbersMayShow ? bandName(inherent) : ''
      const certain = known === 'few' ? certainBand(model, words, lowest) : ''
      const now = numbersMayShow ? bandName(residual) : certain
      const risks = { inherent, residual, residualIfUnknownsAreFine: lowest }
      return { id, name, short, picture, cost, ...risks, before, now }
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
