/** The only file that imports Chart.js; reached by import() when the radar comes into view. */
import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js'
import type { ReportArea } from '../../quiz/report.ts'

Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler)

/** Reads a token as the browser resolves it. Chart.js cannot parse every colour syntax, so a 1×1 canvas converts it. */
function colourOf(token: string, alpha = 1): string {
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pixel) return 'gray'
  pixel.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token).trim() || 'gray'
  pixel.fillRect(0, 0, 1, 1)
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data
  return `rgb(${String(red)} ${String(green)} ${String(blue)} / ${String(alpha)})`
}

/** A label of at most two lines, and the value. */
function labelOf({ name, short, text }: ReportArea, narrow: boolean): string[] {
  if (narrow) return [short, text]
  const words = name.split(' ')
  const half = Math.ceil(words.length / 2)
  return words.length > 2 ? [words.slice(0, half).join(' '), words.slice(half).join(' '), text] : [name, text]
}

/** Draws the radar of the areas (0 to 100) with the aim as a dotted ring; redraws when the theme changes. Returns a function that removes it. */
export function drawRadar(canvas: HTMLCanvasElement, areas: readonly ReportArea[], aim: number): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const narrow = (canvas.parentElement?.clientWidth ?? 0) < 400
  const font = { family: "'Public Sans', system-ui, sans-serif", size: 15, weight: 600 as const }
  let first = true

  const make = (): Chart => {
    const ink = colourOf('--ink')
    const rule = colourOf('--rule')
    return new Chart(canvas, {
      type: 'radar',
      data: {
        labels: areas.map((area) => labelOf(area, narrow)),
        datasets: [
          {
            data: areas.map(({ score }) => score),
            borderColor: ink,
            borderWidth: 3,
            backgroundColor: colourOf('--yours', 0.55),
            fill: true,
            pointStyle: 'rect',
            pointRadius: 6,
            pointBackgroundColor: colourOf('--surface'),
            pointBorderColor: ink,
            pointBorderWidth: 2.5,
          },
          {
            data: areas.map(() => aim),
            borderColor: colourOf('--ink-3'),
            borderWidth: 1.5,
            borderDash: [2, 5],
            pointRadius: 0,
            fill: false,
          },
        ],
      },
      options: {
        animation: still || !first ? false : { duration: 560 },
        events: [],
        maintainAspectRatio: false,
        layout: { padding: 4 },
        scales: {
          r: {
            min: 0,
            max: 100,
            ticks: { display: false, stepSize: 25 },
            grid: { color: rule, lineWidth: 1 },
            angleLines: { color: rule },
            pointLabels: { color: ink, font, padding: 8 },
          },
        },
      },
    })
  }
  let chart = make()
  first = false
  const redraw = (): void => {
    chart.destroy()
    chart = make()
  }
  dark.addEventListener('change', redraw)
  return () => {
    dark.removeEventListener('change', redraw)
    chart.destroy()
  }
}
