/** The only file that imports Chart.js. The file loads when the radar comes into view. */
import {
  Chart,
  type ChartData,
  Filler,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js'
import type { ComparedArea } from '../../core/report/compare.ts'
Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler)

let pixel: CanvasRenderingContext2D | null | undefined

/** Returns a colour token as `rgb()`, read from a 1×1 canvas. Chart.js cannot parse every CSS colour. */
function colourOf(token: string, alpha = 1): string {
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pixel) return 'gray'
  pixel.clearRect(0, 0, 1, 1)
  pixel.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token).trim() || 'gray'
  pixel.fillRect(0, 0, 1, 1)
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data
  return `rgb(${String(red)} ${String(green)} ${String(blue)} / ${String(alpha)})`
}

/** Returns the chart label of an area: the name in at most two lines, then the scores, as in "25 → 100". */
function labelOf({ name, short, before, after }: ComparedArea, narrow: boolean): string[] {
  const scores =
    before === after ? [before] : import.meta.env.SITE_RTL ? [after, '←', before] : [before, '→', after]
  const text = scores.join(' ')
  if (narrow) return [short, text]
  const words = name.split(' ')
  // Fonts for Arabic differ in width between systems, so each word has its own line.
  if (import.meta.env.SITE_RTL) return [...words, text]
  const half = Math.ceil(words.length / 2)
  return words.length > 2 ? [words.slice(0, half).join(' '), words.slice(half).join(' '), text] : [name, text]
}

type Today = 'before' | 'after'

/** The functions to update and remove a radar chart. */
export interface RadarDrawing {
  /** Draws the areas. Fills the line of the scores of today, `before` or `after`. */
  draw: (areas: readonly ComparedArea[], today: Today) => void
  /** Removes the chart and its theme listener. */
  stop: () => void
}

/** Returns the data of the chart's three lines: the scores of today, the other scores, and the target score. */
function datasetsOf(
  areas: readonly ComparedArea[],
  today: Today,
  aim: number,
): ChartData<'radar'>['datasets'] {
  const ink = colourOf('--ink')
  const plain = { pointRadius: 0, fill: false }
  const aimed = {
    ...plain,
    data: areas.map(() => aim),
    borderColor: colourOf('--ink-3'),
    borderWidth: 1.5,
    borderDash: [2, 5],
  }
  const compared = {
    ...plain,
    data: areas.map((area) => area[today === 'before' ? 'after' : 'before']),
    borderColor: colourOf('--accent'),
    borderWidth: 2.5,
    borderDash: [8, 5],
  }
  const current = {
    data: areas.map((area) => area[today]),
    borderColor: ink,
    borderWidth: 3,
    backgroundColor: colourOf('--yours', 0.55),
    fill: true,
    pointStyle: 'rect' as const,
    pointRadius: 6,
    pointBackgroundColor: colourOf('--surface'),
    pointBorderColor: ink,
    pointBorderWidth: 2.5,
  }
  // Chart.js draws the first dataset on top of the others.
  return [current, compared, aimed]
}

/** Creates a radar chart, which redraws when the theme changes. `aim` is the target score (the dotted ring), 0 to 100. */
export function startRadar(canvas: HTMLCanvasElement, aim: number): RadarDrawing {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const labels = (): string[][] => {
    const isNarrow = (canvas.parentElement?.clientWidth ?? 0) < 400
    return areas.map((area) => labelOf(area, isNarrow))
  }
  // The letters follow the page, which has other fonts in a language from right to left and in a brand with fonts.
  const family =
    import.meta.env.SITE_RTL || import.meta.env.SITE_FACES
      ? getComputedStyle(canvas).fontFamily
      : "'Public Sans', system-ui, sans-serif"
  const font = { family, size: import.meta.env.SITE_RTL ? 14 : 15, weight: 600 as const }
  let chart: Chart | undefined
  let areas: readonly ComparedArea[] = []
  let filled: Today = 'before'

  const make = (): void => {
    const ink = colourOf('--ink')
    const rule = colourOf('--rule')
    chart?.destroy()
    chart = new Chart(canvas, {
      type: 'radar',
      data: { labels: [], datasets: [] },
      options: {
        // With an animation, Chart.js loses a resize that arrives in the last frame.
        animation: false,
        events: [],
        maintainAspectRatio: false,
        // Chart.js updates the chart after this.
        onResize: (resized) => {
          resized.data.labels = labels()
        },
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
  const show = (): void => {
    if (!chart) return
    chart.data = { labels: labels(), datasets: datasetsOf(areas, filled, aim) }
    chart.update()
  }
  const makeAgain = (): void => {
    make()
    show()
  }
  dark.addEventListener('change', makeAgain)
  return {
    draw: (drawn, today) => {
      areas = drawn
      filled = today
      if (chart) show()
      else {
        make()
        // In a task of its own: both together would delay a press on a slow phone.
        setTimeout(show)
      }
    },
    stop: () => {
      dark.removeEventListener('change', makeAgain)
      chart?.destroy()
      chart = undefined
    },
  }
}
