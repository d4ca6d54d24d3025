import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { ReportLayer } from '../../core/report/matrix.ts'
import type { Owner } from '../../core/model/model.ts'
import { fill } from '../../core/model/format.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { STRIP, WIDTH, profileLine } from './strips.ts'

interface Props {
  layers: readonly ReportLayer[]
  /** The column headings of the table, the name of the list of controls in a row, and the key of the drawing. */
  words: Pick<ResultWords, 'layer' | 'owner' | 'side' | 'behind' | 'legend' | 'legendUnknown'>
  /** The layers of the report without the what-if. `undefined` unless `layers` belong to a what-if report. */
  today?: readonly ReportLayer[] | undefined
  tickWords?: Pick<TickWords, 'was' | 'profile'> | undefined
  /** The URL of the page that lists the open jobs. Empty if that page is the current page. */
  jobs?: string
}

/** The width of the visitor's side of a layer, from 0 (the provider's layer) to 100 (the visitor's layer). */
const SIDES: Readonly<Record<Owner, number>> = { you: 100, shared: 50, provider: 0 }

/**
 * The responsibility matrix: a row for each layer, with a plate of the drawing. The line through the plates divides the
 * visitor's side from the provider's. The visitor's side is solid as far as it is covered, dotted if it is unknown,
 * and hatched if it is open.
 */
export function LayerTable({ layers, today = layers, ...rest }: Props) {
  const { words, tickWords } = rest
  const hasUnknown = today.some(({ unknown }) => unknown > 0)
  // The report has the same key below its drawing of the areas.
  const key = rest.jobs !== undefined && (hasUnknown ? words.legendUnknown : words.legend)
  const caption = [key, today !== layers && tickWords?.profile].filter(Boolean).join(' ')
  const line = profileLine(layers.map(({ owner }) => SIDES[owner]))
  return (
    <>
      <table class="layers" role="table">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.layer}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.side}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {layers.map((layer, index) => (
            <LayerRow
              {...rest}
              key={layer.id}
              layer={layer}
              before={today[index] ?? layer}
              index={index}
              line={line}
            />
          ))}
        </tbody>
      </table>
      {caption && <p class="caption">{caption}</p>}
    </>
  )
}

interface PlateProps {
  layer: ReportLayer
  /** The same layer without the what-if. */
  before: ReportLayer
  index: number
  /** The SVG path of the line through all plates. */
  line: string
}

function LayerRow({ words, tickWords, jobs = '', ...plate }: PlateProps & Omit<Props, 'layers' | 'today'>) {
  const { layer, before } = plate
  const { name, owner, ownerName, text, controls } = layer
  return (
    <tr class={`layer layer--${owner}`} role="row">
      <th scope="row" role="rowheader">
        {name}
      </th>
      <td role="cell">{ownerName}</td>
      <td role="cell">
        <Plate {...plate} />
        {controls.length === 0 ? (
          <span class={owner === 'provider' ? 'visually-hidden' : undefined}>{text}</span>
        ) : (
          <Disclosure summary={text}>
            <ul aria-label={words.behind}>
              {controls.map(({ id, title, value }) => (
                <li key={id}>{value === 1 ? title : <a href={`${jobs}#${id}`}>{title}</a>}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {before.text !== text && (
          <small class="value-before">{fill(tickWords?.was ?? '', { was: before.text })}</small>
        )}
      </td>
    </tr>
  )
}

/** The part of the drawing that belongs to a layer. The text beside the plate has the same content. */
function Plate({ layer, before: { covered, unknown }, index, line }: PlateProps) {
  const top = index * STRIP
  const side = (SIDES[layer.owner] * WIDTH) / 100
  /** Returns where a part of the visitor's side ends. The whole side ends at the line, where the line bends too. */
  const endOf = (part: number): number => (part > 0.999 ? WIDTH : part * side)
  const [sure, possible] = [endOf(covered), endOf(covered + unknown)]
  const down = (x: number): string => `M${String(x)} ${String(top)}v${String(STRIP)}`
  const across = (x: number, y: number): string => `M${String(x)} ${String(top + y)}H${String(WIDTH)}`
  return (
    <div
      class="plate strips"
      aria-hidden="true"
      style={{ '--i': index, '--sure': sure / 10, '--open': (possible - sure) / 10 }}
    >
      <svg viewBox={`0 ${String(top)} ${String(WIDTH)} ${String(STRIP)}`} preserveAspectRatio="none">
        <rect class="band" y={top} width={sure} height={STRIP} />
        {unknown > 0 && <path class="line-possible" d={down(possible)} />}
        {covered > 0 && <path class="edge" d={down(sure)} />}
        <path class="theirs" d={`${line}H${String(WIDTH)}V-4Z`} />
        <path class="dashes" d={across(side, 19) + across(side + 20, 40)} />
        <path class="seam" d={across(0, 0)} />
        <path class="casing" d={line} />
        <path class="line" d={line} />
        {layer.covered !== covered && <path class="line-if" d={down(layer.covered * side)} />}
      </svg>
    </div>
  )
}
