/**
 * Removes the code of Chart.js 4.6.1 that the radar chart does not use, about a quarter of the library.
 * `astro.config.mjs` uses the Vite plugins of this file.
 */
import { fileURLToPath } from 'node:url'
import { prune, type Parse } from './prune.ts'
import { standIns } from './stand-ins.ts'

const UNUSED = [
  // Removes the time scales, the logarithmic scale, and the linear scale for straight axes.
  ...['TimeScale', 'TimeSeriesScale', 'LogarithmicScale', 'LinearScale'],
  // Removes the code that finds the chart element under the pointer. The radar chart ignores the pointer.
  'Interaction',
]

/**
 * The Vite plugin that replaces the colour library of Chart.js by a smaller one, and leaves other imports unchanged.
 */
export const chartStandIns = standIns('chart-stand-ins', ['chart\\.js'], {
  '@kurkle/color': fileURLToPath(new URL('colour.ts', import.meta.url)),
})

/** The Vite plugin that removes the unused code of Chart.js. */
export const withoutUnusedScales = {
  name: 'without-unused-scales',
  enforce: 'pre' as const,
  transform(this: { parse: Parse }, code: string, id: string): string | undefined {
    return id.endsWith('/chart.js/dist/chart.js') ? prune(code, UNUSED, this.parse) : undefined
  },
}
