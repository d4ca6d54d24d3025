import { useEffect, useRef, useState } from 'preact/hooks'
import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { strataLine, toPathData } from '../../brand/strata.ts'
import { fill } from '../../core/model/format.ts'
import { Arrow } from '../../ui/Arrow.tsx'
import { LoadFailed, type LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { RadarDrawing } from './radar.ts'

interface Props {
  report: SummaryReport
  /** The what-if report with the ticked jobs done, drawn as a second line. `undefined` while no job is ticked. */
  then?: Report | undefined
  tickWords?: TickWords | undefined
  words: ResultWords
  loadWords: LoadWords
  /**
   * Area id → URL hash of the area's deep dive (questions about each control), without `#`. `undefined` if the shown
   * answers are not the visitor's own.
   */
  deeper?: ReadonlyMap<string, string> | undefined
}

const ROW = 58
const WIDTH = 1000

const BEND = { reach: 12, pull: 5, overhang: 4 }

/**
 * Returns the SVG path of the profile chart's right edge: straight at each area's bar, curved between two bars. Values
 * are 0 to 100.
 */
export function profileLine(values: readonly number[]): string {
  const depths = values.map((value) => (value / 100) * WIDTH)
  return toPathData(strataLine(depths, ROW, BEND), 'y')
}

/** The area scores in three forms: a profile chart with one bar per area, a table, and a radar chart. */
export function Profile({ report, then, tickWords, words, loadWords, deeper }: Props) {
  const { areas } = report
  const isCertain = report.known === 'enough'
  const height = areas.length * ROW
  const line = profileLine(areas.map(({ score }) => score))
  const lineThen = then && profileLine(then.areas.map(({ score }) => score))
  return (
    <section
      class={isCertain ? 'profile-range' : 'profile-range profile-range--one'}
      aria-label={words.profile}
    >
      <div class="prof">
        <svg viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} preserveAspectRatio="none" aria-hidden="true">
          <defs>
            <clipPath id="covered">
              <path d={`${line}H-4V-4Z`} />
            </clipPath>
          </defs>
          <g clip-path="url(#covered)">
            {areas.map(({ id }, index) => (
              <rect key={id} class="band" x="-4" y={index * ROW} width={WIDTH + 8} height={ROW + 0.5} />
            ))}
          </g>
          {areas.slice(1).map(({ id }, index) => (
            <path key={id} class="seam" d={`M0 ${String((index + 1) * ROW)}H${String(WIDTH)}`} />
          ))}
          {lineThen && <path class="line-if" d={lineThen} />}
          <path class="casing" d={line} />
          <path class="line" d={line} />
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
            {areas.map(({ id, name, score, text }) => (
              <tr
                key={id}
                role="row"
                class={`${score < 30 ? 'label-outside' : ''} ${score < 45 ? 'out-narrow' : ''} ${score > 80 ? 'label-inside' : ''}`}
                style={{ '--v': score }}
              >
                <th scope="row" role="rowheader">
                  {deeper?.has(id) ? <a href={`#${deeper.get(id) ?? ''}`}>{name}</a> : <span>{name}</span>}
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
      {isCertain && <Radar {...{ report, then, words, loadWords, tickWords }} />}
      <p class="wrap caption key-profile">
        {isCertain ? words.legend : words.legendUnknown} {then && tickWords?.profile}
      </p>
    </section>
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
  tickWords: TickWords | undefined
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

/**
 * The radar chart of the area scores. Chart.js loads when the chart scrolls into view. The table has the numbers of the
 * chart.
 */
function Radar({ report, then, words, loadWords, tickWords }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [seen, setSeen] = useState(false)
  const [drawing, setDrawing] = useState<RadarDrawing>()
  const radar = useLazy(seen ? () => import('./radar.ts') : undefined)
  const startRadar = radar.part?.startRadar

  useEffect(() => {
    const element = canvas.current
    if (!element || seen) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [seen])

  useEffect(() => {
    if (!startRadar || !canvas.current) return
    const made = startRadar(canvas.current, report.levels.at(-1)?.from ?? 100)
    setDrawing(made)
    return made.stop
  }, [startRadar])
  useEffect(() => {
    drawing?.draw(report.areas, then?.areas)
  }, [drawing, report, then])

  const list = report.areas
    .map(({ name, text }, index) => {
      const after = then?.areas[index]?.text ?? text
      return `${name} ${text}${after === text ? '' : `, ${fill(tickWords?.withIt ?? '', { n: after })}`}`
    })
    .join(', ')
  return (
    <figure class="profile-radar">
      <LoadFailed of={radar} words={loadWords} />
      <div class="radar" hidden={radar.state === 'failed'}>
        <canvas ref={canvas} role="img" aria-label={fill(words.radarLabel, { list })} />
      </div>
      <ul class="profile-key">
        <li>
          <svg viewBox="0 0 30 12" aria-hidden="true">
            <path class="k-today" d="M1 6H29" />
          </svg>
          {words.radarToday}
        </li>
        {then && (
          <li>
            <svg viewBox="0 0 30 12" aria-hidden="true">
              <path class="k-if" d="M1 6H29" />
            </svg>
            {tickWords?.radar}
          </li>
        )}
        <li>
          <svg viewBox="0 0 30 12" aria-hidden="true">
            <path class="k-aim" d="M2 6H29" />
          </svg>
          {words.radarResilient}
        </li>
      </ul>
    </figure>
  )
}
