import type { ResultWords } from '../../content/keys.ts'
import type { SummaryReport } from '../../quiz/summary.ts'

/** The highest risk there is: likelihood 5 × impact 5. */
const HIGHEST = 25

/** Five things an owner can picture, with nothing in place and now: words first, the bars repeat them. */
export function Scenarios({ report, words }: { report: SummaryReport; words: ResultWords }) {
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
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {report.scenarios.map((scenario) => (
            <tr key={scenario.id}>
              <th scope="row">
                {scenario.name}
                <small>{scenario.short}</small>
              </th>
              {(['inherent', 'residual'] as const).map((side) => (
                <td key={side}>
                  <span class="only-narrow" aria-hidden="true">
                    {side === 'inherent' ? words.before : words.now}
                  </span>
                  <span
                    class={`risk risk--${side}`}
                    style={{ '--r': scenario[side] / HIGHEST }}
                    aria-hidden="true"
                  />
                  <b>{side === 'inherent' ? scenario.before : scenario.now}</b>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="cap">{words.floor}</p>
    </section>
  )
}
