/**
 * Removes the code of Chart.js 4.6.1 that the radar chart does not use.
 * `astro.config.mjs` uses the Vite plugins of this file.
 */
import { fileURLToPath } from 'node:url'
import { prune, type Parse } from './prune.ts'
import { standIns } from './stand-ins.ts'

/** Returns the names of methods of a class. */
const methods = (owner: string, names: string): string[] => names.split(' ').map((name) => `${owner}.${name}`)

const UNUSED = [
  // The time scales, the logarithmic scale, and the linear scale for straight axes.
  ...['TimeScale', 'TimeSeriesScale', 'LogarithmicScale', 'LinearScale'],
  // The drawing of a straight axis: its grid, labels, title and margins. The scale of the radar chart has its own.
  ...methods('Scale', 'fit drawBackground drawGrid drawBorder drawLabels drawTitle getLineWidthForValue'),
  ...methods('Scale', '_computeGridLineItems _computeLabelItems getLabelItems _computeLabelArea _tickSize'),
  ...methods('Scale', '_getXAxisLabelAlignment _getYAxisLabelAlignment _calculatePadding _handleMargins'),
  ...methods('Scale', '_computeLabelSizes _getLabelSizes getPixelForDecimal getDecimalForPixel'),
  // Data as objects or pairs. The chart has one number for each area.
  ...methods('DatasetController', 'parseObjectData parseArrayData getLabelAndValue'),
  ...methods('RadarController', 'parseObjectData getLabelAndValue'),
  // The code that finds the chart element under the pointer and highlights it. The radar chart ignores the pointer.
  'Interaction',
  ...methods('Chart', 'getElementsAtEventForMode setActiveElements updateHoverStyle _updateHoverStyles'),
  ...methods('Chart', '_handleEvent _eventHandler _getActiveElements'),
  ...methods('LineElement', 'interpolate'),
  ...methods('PointElement', 'inRange getRange'),
  // The animations. The chart has none.
  ...methods('Animations', '_animateOptions _createAnimations'),
  // The export of the chart as a picture.
  ...methods('Chart', 'toBase64Image'),
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
