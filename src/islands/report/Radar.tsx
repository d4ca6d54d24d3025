import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComparedArea } from '../../core/report/compare.ts'
import type { ResultWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import { type RadarDrawing, startRadar } from './radar.ts'

interface Props {
  /** The areas with the two scores to compare, in the order of the chart. */
  areas: readonly ComparedArea[]
  /** Which of the two scores is that of today. The chart fills its line. */
  today: 'before' | 'after'
  /** What the other score is, for the key: "With these jobs done". */
  otherText: string
  /** The score from which a business is resilient, 0 to 100: the dotted ring. */
  aim: number
  words: Pick<ResultWords, 'radarLabel' | 'radarArea' | 'radarToday' | 'radarResilient'>
}

/** A radar chart that compares two scores of each area. Loads with Chart.js, only when it is shown. */
export function Radar({ areas, today, otherText, aim, words }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawing, setDrawing] = useState<RadarDrawing>()
  useEffect(() => {
    if (!canvas.current) return
    const made = startRadar(canvas.current, aim)
    setDrawing(made)
    return made.stop
  }, [])
  useEffect(() => {
    drawing?.draw(areas, today)
  }, [drawing, areas])

  const other = today === 'before' ? 'after' : 'before'
  const list = areas
    .map((area) => fill(words.radarArea, { name: area.name, today: area[today], other: area[other] }))
    .join(import.meta.env.SITE_RTL ? '؛ ' : '; ')
  return (
    <>
      <div class="radar">
        <canvas ref={canvas} role="img" aria-label={fill(words.radarLabel, { other: otherText, list })} />
      </div>
      <ul class="profile-key">
        <KeyItem line="today" text={words.radarToday} />
        <KeyItem line="if" text={otherText} />
        <KeyItem line="aim" text={words.radarResilient} />
      </ul>
    </>
  )
}

/** A line of the chart, and what it means. */
function KeyItem({ line, text }: { line: 'today' | 'if' | 'aim'; text: string }) {
  return (
    <li>
      <svg viewBox="0 0 30 12" aria-hidden="true">
        <path class={`k-${line}`} d={line === 'aim' ? 'M2 6H29' : 'M1 6H29'} />
      </svg>
      {text}
    </li>
  )
}
