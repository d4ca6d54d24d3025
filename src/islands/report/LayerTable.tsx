import type { ResultWords } from '../../messages/ui.ts'
import type { ReportLayer } from '../../core/report/matrix.ts'
import { fill } from '../../core/model/format.ts'

/** The column headings of the table, and the accessible name of the list of controls. */
export type LayerWords = Pick<ResultWords, 'layer' | 'owner' | 'side' | 'behind'>

interface Props {
  layers: readonly ReportLayer[]
  words: LayerWords
  /**
   * The layers of Microsoft 365 for the current answers. `undefined` unless `layers` count ticked jobs as done (the
   * what-if).
   */
  today?: readonly ReportLayer[] | undefined
  /** The template of the note that shows a layer's state before the what-if. */
  was?: string
  /** The URL of the page that lists the open jobs. Empty if that page is the current page. */
  jobs?: string
}

/** The responsibility matrix of Microsoft 365: who is responsible for each layer, its state and its controls. */
export function LayerTable({ layers, words, today, was = '', jobs = '' }: Props) {
  return (
    <table class="layers">
      <thead>
        <tr>
          <th scope="col">{words.layer}</th>
          <th scope="col">{words.owner}</th>
          <th scope="col">{words.side}</th>
        </tr>
      </thead>
      <tbody>
        {layers.map(({ id, name, owner, ownerName, state, text, controls }) => {
          const before = today?.find((layer) => layer.id === id)?.text ?? text
          return (
            <tr key={id} class={`layer layer--${owner}${before === text ? '' : ' layer--if'}`}>
              <th scope="row">{name}</th>
              <td>
                <span class="owner-name">
                  <i class="owner-swatch" data-own={owner} aria-hidden="true" />
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
                          {control.value === 1 ? (
                            control.title
                          ) : (
                            <a href={`${jobs}#${control.id}`}>{control.title}</a>
                          )}
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
                {before !== text && <small class="value-before">{fill(was, { was: before })}</small>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
