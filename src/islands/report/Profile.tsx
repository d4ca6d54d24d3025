import { useState } from 'preact/hooks'
import type { DeepArea } from '../../core/report/deep-dive.ts'
import type { DeeperWords } from '../../messages/ui.ts'
import type { Report, ReportArea } from '../../core/report/types.ts'
import { strataLine, toPathData } from '../../brand/strata.ts'
import { fill } from '../../core/model/format.ts'
import { Arrow } from '../../ui/Arrow.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { GoDeeper } from './deep-dive/GoDeeper.tsx'
import { Radar, type RadarProps } from './Radar.tsx'
import { useIsWide } from './use-is-wide.ts'

/** The data for the links to the deep dive, the screens of single controls. */
export interface ProfileDeeper {
  report: Report
  areas: readonly DeepArea[]
  /** Area id → URL hash of the next control in the deep dive, without `#`. */
  places: ReadonlyMap<string, string>
  words: DeeperWords
}

interface Props extends RadarProps {
  /** The data for the links to the deep dive. `undefined` if the shown answers are not the visitor's own. */
  deeper?: ProfileDeeper | undefined
}

/** The height of a strip and the width of the drawing, in units of the drawing. */
const ROW = 58
const WIDTH = 1000

const BEND = { reach: 12, pull: 5, overhang: 4 }

/**
 * Returns the SVG path of a line through the scores of the areas, which are 0 to 100. The line is straight in
 * each strip, and curved between two strips.
 */
export function profileLine(scores: readonly number[]): string {
  const depths = scores.map((score) => (score / 100) * WIDTH)
  return toPathData(strataLine(depths, ROW, BEND), 'y')
}

/**
 * The section with the area scores. It has a drawing with a table, the links to the deep dive, and a radar
 * chart. In a narrow window, a disclosure contains the radar chart, which loads when the visitor opens it.
 */
export function Profile({ deeper, ...radar }: Props) {
  const { report, then, tickWords, words } = radar
  const isCertain = report.known === 'enough'
  const isWide = useIsWide()
  const [isOpen, setOpen] = useState(false)
  const isBeside = isCertain && isWide
  const hasRange = report.areas.some(({ score, scoreIfUnknownsAreFine }) => score < scoreIfUnknownsAreFine)
  return (
    <section class="band wrap areas" id="deeper" aria-labelledby="areas">
      <div class="head">
        <h2 id="areas">{words.areas}</h2>
      </div>
      <div class={isBeside ? 'areas-charts' : 'areas-charts areas-charts--one'}>
        <div>
          <Drawing areas={report.areas} places={deeper?.places} {...{ then, tickWords, words }} />
          <p class="caption">
            {hasRange ? words.legendUnknown : words.legend} {then && tickWords?.profile}
          </p>
        </div>
        {isBeside && <Radar {...radar} />}
      </div>
      {isCertain && !isWide && (
        <Disclosure
          hasBar
          place="areas-fold noprint"
          summary={words.asRadar}
          onToggle={(event) => {
            setOpen(event.currentTarget.open)
          }}
        >
          {isOpen && <Radar {...radar} />}
        </Disclosure>
      )}
      {deeper && <GoDeeper {...deeper} />}
    </section>
  )
}

interface DrawingProps extends Pick<Props, 'then' | 'tickWords' | 'words'> {
  areas: readonly ReportArea[]
  places: ProfileDeeper['places'] | undefined
}

/**
 * The drawing of the area scores, with one strip for each area. A strip is solid up to the score that is
 * certain. It is dotted up to the score as if every unknown control were in place. The rest is hatched. Each
 * strip is also a row of a table with the same numbers.
 */
function Drawing({ areas, then, tickWords, words, places }: DrawingProps) {
  const sure = profileLine(areas.map(({ score }) => score))
  const possible = profileLine(areas.map(({ scoreIfUnknownsAreFine }) => scoreIfUnknownsAreFine))
  const lineThen = then && profileLine(then.areas.map(({ score }) => score))
  const height = areas.length * ROW
  return (
    <div class="area-strips">
      {/* HTML elements show the textures, because the SVG is stretched to the width of the page and would distort
          textures. */}
      <div class="area-open" />
      <div class="area-possible" />
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <clipPath id="covered">
            <path d={`${sure}H0V-4Z`} />
          </clipPath>
          <clipPath id="possible" clipPathUnits="objectBoundingBox">
            <path d={`${possible}H0V-4Z`} transform={`scale(${String(1 / WIDTH)} ${String(1 / height)})`} />
          </clipPath>
        </defs>
        <g clip-path="url(#covered)">
          {areas.map(({ id }, index) => (
            <rect key={id} class="band" y={index * ROW} width={WIDTH} height={ROW + 0.5} />
          ))}
        </g>
        {areas.slice(1).map(({ id }, index) => (
          <path key={id} class="seam" d={`M0 ${String((index + 1) * ROW)}H${String(WIDTH)}`} />
        ))}
        <path class="line-possible" d={possible} />
        {lineThen && <path class="line-if" d={lineThen} />}
        <path class="casing" d={sure} />
        <path class="line" d={sure} />
      </svg>
      <table role="table">
        <caption class="visually-hidden">{words.profile}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.score}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {areas.map(({ id, name, text }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">
                {places?.has(id) ? <a href={`#${places.get(id) ?? ''}`}>{name}</a> : <span>{name}</span>}
              </th>
              <td role="cell">
                <b>{text}</b>
                <Then areas={then?.areas} {...{ id, text, tickWords }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The what-if score of an area. Renders nothing if the ticked jobs do not change the score. */
function Then({
  areas,
  id,
  text,
  tickWords,
}: {
  areas: Report['areas'] | undefined
  id: string
  text: string
  tickWords: Props['tickWords']
}) {
  const then = areas?.find((area) => area.id === id)?.text ?? text
  if (then === text || !tickWords) return null
  return (
    <span class="then">
      <Arrow />
      <span class="visually-hidden">{fill(tickWords.withIt, { n: '' })}</span>
      {then}
    </span>
  )
}
