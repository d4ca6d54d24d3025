import { useEffect, useMemo, useState } from 'preact/hooks'
import type { DeepArea } from '../../core/report/deep-dive.ts'
import type { DeeperWords, ResultWords, TickWords } from '../../messages/ui.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import type { Report } from '../../core/report/types.ts'
import { fill } from '../../core/model/format.ts'
import { connection } from '../../state/offline.ts'
import { Arrow } from '../../ui/Arrow.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import type { LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { whenIdle } from '../../ui/when-idle.ts'
import { GoDeeper } from './deep-dive/GoDeeper.tsx'
import { RadarPlace, loadRadar } from './RadarPlace.tsx'
import { STRIP, WIDTH, profileLine } from './strips.ts'

/** The data for the links to the deep dive, the screens of single controls. */
export interface ProfileDeeper {
  report: Report
  areas: readonly DeepArea[]
  /** Area id → URL hash of the next control in the deep dive, without `#`. */
  places: ReadonlyMap<string, string>
  words: DeeperWords
}

interface DrawingProps {
  report: SummaryReport
  /** The what-if report with the ticked jobs done, drawn as a second line. `undefined` while no job is ticked. */
  then?: Report | undefined
  tickWords: TickWords
  words: ResultWords
}

interface Props extends DrawingProps {
  loadWords: LoadWords
  /** The data for the links to the deep dive. `undefined` if the shown answers are not the visitor's own. */
  deeper?: ProfileDeeper | undefined
}

/** The area scores: a drawing with a table, links to the deep dive, and what the ticked jobs change as a radar chart. */
export function Profile({ deeper, loadWords, ...drawing }: Props) {
  const { report, then, tickWords, words } = drawing
  const hasRange = report.areas.some(({ score, scoreIfUnknownsAreFine }) => score < scoreIfUnknownsAreFine)
  return (
    <section class="band wrap areas" id="deeper" aria-labelledby="areas">
      <div class="head">
        <h2 id="areas">{words.areas}</h2>
      </div>
      <Drawing {...drawing} places={deeper?.places} />
      <p class="caption">
        {hasRange ? words.legendUnknown : words.legend} {words.scale} {then && tickWords.profile}
      </p>
      {report.known === 'enough' && then && (
        <Change today={report} then={then} tickWords={tickWords} words={words} loadWords={loadWords} />
      )}
      {deeper && <GoDeeper {...deeper} />}
    </section>
  )
}

/** What the ticked jobs change in each area, as a folded radar chart. */
function Change(
  props: Pick<Props, 'tickWords' | 'words' | 'loadWords'> & { today: SummaryReport; then: Report },
) {
  const { today, then, tickWords, words, loadWords } = props
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    // A visitor who tries jobs out may open the chart next. If it does not load now, it loads when it is opened.
    if (navigator.onLine && !connection()?.saveData) whenIdle(() => void loadRadar().catch(() => undefined))
  }, [])
  const areas = useMemo(
    () =>
      today.areas.map(({ id, name, short, score }, index) => ({
        ...{ id, name, short, before: score, after: then.areas[index]?.score ?? score },
      })),
    [today, then],
  )
  return (
    <Disclosure
      hasBar
      class="areas-fold noprint"
      summary={tickWords.asRadar}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {isOpen && (
        <RadarPlace
          areas={areas}
          today="before"
          otherText={tickWords.radar}
          aim={today.levels.at(-1)?.from ?? 100}
          words={words}
          loadWords={loadWords}
        />
      )}
    </Disclosure>
  )
}

/**
 * One strip for each area: solid up to the certain score, dotted up to the possible score, then hatched. Each strip is
 * also a row of a table with the same numbers.
 */
function Drawing(props: DrawingProps & { places: ProfileDeeper['places'] | undefined }) {
  const { then, tickWords, words, places } = props
  const { areas } = props.report
  const sure = profileLine(areas.map(({ score }) => score))
  const possible = profileLine(areas.map(({ scoreIfUnknownsAreFine }) => scoreIfUnknownsAreFine))
  const lineThen = then && profileLine(then.areas.map(({ score }) => score))
  const height = areas.length * STRIP
  return (
    <div class="area-strips strips">
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
        <g class="area-drawn">
          <g clip-path="url(#covered)">
            {areas.map(({ id }, index) => (
              <rect
                key={id}
                class="band"
                style={{ '--i': index }}
                y={index * STRIP}
                width={WIDTH}
                height={STRIP + 0.5}
              />
            ))}
          </g>
          {areas.slice(1).map(({ id }, index) => (
            <path key={id} class="seam" d={`M0 ${String((index + 1) * STRIP)}H${String(WIDTH)}`} />
          ))}
          <path class="line-possible" d={possible} />
          {lineThen && <path class="line-if" d={lineThen} />}
          <path class="casing" d={sure} />
          <path class="line" d={sure} />
        </g>
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
                <Then then={then} id={id} text={text} tickWords={tickWords} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The what-if score of an area. Renders nothing if the ticked jobs do not change the score. */
function Then(props: Pick<DrawingProps, 'then' | 'tickWords'> & { id: string; text: string }) {
  const { id, text, tickWords } = props
  const then = props.then?.areas.find((area) => area.id === id)?.text ?? text
  if (then === text) return null
  return (
    <span class="then">
      <Arrow />
      <span class="visually-hidden">{fill(tickWords.withIt, { n: '' })}</span>
      {then}
    </span>
  )
}
