import type { ResultWords } from '../../messages/ui.ts'
import type { ReportLayer } from '../../core/report/matrix.ts'
import { fill } from '../../core/model/format.ts'

/** The heads of the columns, and the name of the list of controls. */
export type LayerWords = Pick<ResultWords, 'layer' | 'owner' | 'side' | 'behind'>

interface Props {
  layers: readonly ReportLayer[]
  words: LayerWords
  /** How the layers stand today, where `layers` is a what-if, and how that is said. */
  today?: readonly ReportLayer[] | undefined
  was?: string
  /** Where the jobs that are still to do are described: the address of a page, or nothing for this one. */
  jobs?: string
}

/** The matrix of Microsoft 365 filled in: whose layer, how your side stands, and the controls behind it. */
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
                {before !== text && <small class="was">{fill(was, { was: before })}</small>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
