import { useEffect, useRef, useState } from 'preact/hooks'
import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { fill } from '../../core/model/format.ts'
import { LoadFailed, type LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { RadarDrawing } from './radar.ts'

export interface RadarProps {
  report: SummaryReport
  /** The what-if report with the ticked jobs done, drawn as a second line. `undefined` while no job is ticked. */
  then?: Report | undefined
  tickWords?: TickWords | undefined
  words: ResultWords
  loadWords: LoadWords
}

/**
 * The radar chart of the area scores. Chart.js loads when the chart scrolls into view. The table beside the
 * chart has the same numbers.
 */
export function Radar({ report, then, words, loadWords, tickWords }: RadarProps) {
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
    .join(import.meta.env.SITE_RTL ? '، ' : ', ')
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
