/** Removes unused parts of Chart.js 4.6.1, about a quarter, from the radar's chunk; for `vite` in `astro.config.mjs`. */
import { fileURLToPath } from 'node:url'
import { prune, type Parse } from './prune.ts'
import { standIns } from './stand-ins.ts'

const UNUSED = [
  // Time scales, logarithmic scales, and the linear scale with a straight axis.
  ...['TimeScale', 'TimeSeriesScale', 'LogarithmicScale', 'LinearScale'],
  // Hit testing: the chart handles no pointer events.
  'Interaction',
]

/** Replaces the colour library of Chart.js, and only of Chart.js, by a smaller one. */
export const chartStandIns = standIns('chart-stand-ins', ['chart\\.js'], {
  '@kurkle/color': fileURLToPath(new URL('colour.ts', import.meta.url)),
})

/** Removes the unused parts from the chunk. */
export const withoutUnusedScales = {
  name: 'without-unused-scales',
  enforce: 'pre' as const,
  transform(this: { parse: Parse }, code: string, id: string): string | undefined {
    return id.endsWith('/chart.js/dist/chart.js') ? prune(code, UNUSED, this.parse) : undefined
  },
}
