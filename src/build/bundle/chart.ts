/** What the radar's chunk leaves out of Chart.js 4.6.1, for `vite` in `astro.config.mjs`: about a quarter of it. */
import { fileURLToPath } from 'node:url'
import { prune, type Parse } from './prune.ts'
import { standIns } from './stand-ins.ts'

const UNUSED = [
  // Scales of time and of powers, and the linear one with a straight axis.
  ...['TimeScale', 'TimeSeriesScale', 'LogarithmicScale', 'LinearScale'],
  // Finding what is under the pointer: the drawing handles no events.
  'Interaction',
]

/** Gives Chart.js, and nothing else, a smaller colour library. */
export const chartStandIns = standIns('chart-stand-ins', ['chart\\.js'], {
  '@kurkle/color': fileURLToPath(new URL('colour.ts', import.meta.url)),
})

/** Takes all this out of the chunk. */
export const withoutUnusedScales = {
  name: 'without-unused-scales',
  enforce: 'pre' as const,
  transform(this: { parse: Parse }, code: string, id: string): string | undefined {
    return id.endsWith('/chart.js/dist/chart.js') ? prune(code, UNUSED, this.parse) : undefined
  },
}
