import type { ResultWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import { fill } from '../../core/model/format.ts'

/**
 * The three highest risks. Each shows the answer that causes the risk, the possible damage, and the job that lowers the
 * risk.
 */
export function Risks({ report, words }: { report: Report; words: ResultWords }) {
  if (report.risks.length === 0) return null
  return (
    <section class="band band--rule wrap">
      <div class="head">
        <h2>{words.risks}</h2>
      </div>
      <ol class="risks">
        {report.risks.map(({ scenario: id, action: actionId, question, said }) => {
          const scenario = report.scenarios.find((one) => one.id === id)
          const action = report.actions.find((one) => one.id === actionId)
          if (!scenario || !action) return null
          return (
            <li key={id}>
              <div>
                <h3>{scenario.name}</h3>
                <p class="said-line">
                  {action.mark
                    ? fill(words.saidBy, { source: action.mark.text, said })
                    : fill(words.said, { question, said })}
                </p>
                <p>{scenario.picture}</p>
              </div>
              <div class="cost">
                <h4>{words.cost}</h4>
                <p>{scenario.cost}</p>
                <a href={`#${actionId}`}>{fill(words.fix, { title: action.title })}</a>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
