import type { ResultWords } from '../../content/keys.ts'
import type { Report } from '../../quiz/report.ts'

/** The responsibility matrix of Microsoft 365, filled in: whose layer, how your side stands, and the controls behind it. */
export function Matrix({ report, words }: { report: Report; words: ResultWords }) {
  const actions = new Set(report.actions.map(({ id }) => id))
  return (
    <section class="band band--rule wrap" id="matrix">
      <div class="head">
        <h2>{words.matrix}</h2>
        <p class="lede">{words.matrixLead}</p>
      </div>
      <table class="layers">
        <thead>
          <tr>
            <th scope="col">{words.layer}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.side}</th>
          </tr>
        </thead>
        <tbody>
          {report.matrix.map(({ id, name, owner, ownerName, state, text, controls }) => (
            <tr key={id} class={`layer layer--${owner}`}>
              <th scope="row">{name}</th>
              <td>
                <span class="own">
                  <i class="sw" data-own={owner} aria-hidden="true" />
                  {ownerName}
                </span>
              </td>
              <td class={`state state--${state}`}>
                {controls.length === 0 ? (
                  text
                ) : (
                  <details>
                    <summary>{text}</summary>
                    <ul aria-label={words.behind}>
                      {controls.map((control) => (
                        <li key={control.id}>
                          {actions.has(control.id) ? (
                            <a href={`#${control.id}`}>{control.title}</a>
                          ) : (
                            control.title
                          )}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
