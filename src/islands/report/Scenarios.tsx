import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { fill } from '../../core/model/format.ts'

/** The highest possible risk value: likelihood 5 × impact 5. */
const HIGHEST = 25

interface Props {
  report: SummaryReport
  /**
   * The report of the current answers. `undefined` unless `report` is a what-if report, which counts ticked jobs as
   * done.
   */
  today: Report | undefined
  words: ResultWords
  tickWords: TickWords
}

/**
 * A table of the five risk scenarios: the risk before any control, and the risk now. Each bar shows the same risk as
 * the text beside it.
 */
export function Scenarios({ report, today, words, tickWords }: Props) {
  const now = today ? tickWords.scenario : words.now
  return (
    <section class="band wrap">
      <div class="head">
        <h2>{words.scenarios}</h2>
        <p class="lede">{words.scenariosLead}</p>
      </div>
      <table class="scen">
        <thead>
          <tr>
            <th scope="col">{words.scenario}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{now}</th>
          </tr>
        </thead>
        <tbody>
          {report.scenarios.map((scenario) => {
            const was = today?.scenarios.find(({ id }) => id === scenario.id)
            return (
              <tr key={scenario.id}>
                <th scope="row">
                  {scenario.name}
                  <small>{scenario.short}</small>
                </th>
                {(['inherent', 'residual'] as const).map((side) => (
                  <td key={side}>
                    <span class="only-narrow" aria-hidden="true">
                      {side === 'inherent' ? words.before : now}
                    </span>
                    <span
                      class={`risk risk--${side}`}
                      style={{ '--r': scenario[side] / HIGHEST }}
                      aria-hidden="true"
                    />
                    {side === 'residual' && was && was.residual > scenario.residual && (
                      <span
                        class="risk risk--gone"
                        style={{ '--r': (was.residual - scenario.residual) / HIGHEST }}
                        aria-hidden="true"
                      />
                    )}
                    <b>{side === 'inherent' ? scenario.before : scenario.now}</b>
                    {side === 'residual' && was && was.now !== scenario.now && (
                      <small class="value-before">{fill(tickWords.was, { was: was.now })}</small>
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p class="caption">{words.floor}</p>
    </section>
  )
}
