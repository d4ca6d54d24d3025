import type { ResultWords } from '../../messages/ui.ts'
import type { ReportLayer } from '../../core/report/matrix.ts'
import { fill, formatList } from '../../core/model/format.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'

/** The column headings of the table, and the accessible name of the list of controls in a row. */
export type LayerWords = Pick<ResultWords, 'layer' | 'owner' | 'side' | 'behind'>

interface Props {
  layers: readonly ReportLayer[]
  words: LayerWords
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
  /** The layers of the report without the what-if. `undefined` unless `layers` belong to a what-if report. */
  today?: readonly ReportLayer[] | undefined
  /** The template of the text that shows a layer's state without the what-if. */
  was?: string
  /** The URL of the page that lists the open jobs. Empty if that page is the current page. */
  jobs?: string
}

/**
 * The responsibility matrix of Microsoft 365. Each layer that the customer is responsible for, alone or with
 * Microsoft, has its own row. The row shows the state and the controls of the layer. One row names all layers
 * that Microsoft alone is responsible for.
 */
export function LayerTable({ layers, words, language, today, was = '', jobs = '' }: Props) {
  const theirs = layers.filter(({ owner }) => owner === 'provider')
  const [provider] = theirs
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
        {layers
          .filter(({ owner }) => owner !== 'provider')
          .map((layer) => (
            <LayerRow
              key={layer.id}
              {...{ layer, words, was, jobs }}
              before={today?.find(({ id }) => id === layer.id)?.text ?? layer.text}
            />
          ))}
        {provider && (
          <tr class="layer layer--provider">
            <th scope="row">
              {formatList(
                theirs.map(({ name }) => name),
                language,
              )}
            </th>
            <td>
              <OwnerName {...provider} />
            </td>
            <td class="state state--theirs">{provider.text}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function OwnerName({ owner, ownerName }: Pick<ReportLayer, 'owner' | 'ownerName'>) {
  return (
    <span class="owner-name">
      <i class="owner-swatch" data-own={owner} aria-hidden="true" />
      {ownerName}
    </span>
  )
}

interface RowProps extends Required<Pick<Props, 'words' | 'was' | 'jobs'>> {
  layer: ReportLayer
  /** The text of the layer's state without the what-if. */
  before: string
}

function LayerRow({ layer, before, words, was, jobs }: RowProps) {
  const { name, owner, state, text, controls } = layer
  return (
    <tr class={`layer layer--${owner}${before === text ? '' : ' layer--if'}`}>
      <th scope="row">{name}</th>
      <td>
        <OwnerName {...layer} />
      </td>
      <td class={`state state--${state}`}>
        {controls.length === 0 ? (
          text
        ) : (
          <Disclosure summary={text}>
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
          </Disclosure>
        )}
        {before !== text && <small class="value-before">{fill(was, { was: before })}</small>}
      </td>
    </tr>
  )
}
