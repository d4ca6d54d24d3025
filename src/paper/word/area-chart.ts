/** Writes the drawing of the area scores as a chart of DrawingML. It has no workbook: its numbers are in the chart itself. */
import type { AreaDrawing } from '../../core/documents/area-drawing.ts'
import { paragraph, textBlock } from './blocks.ts'
import { inks } from './colours.ts'
import type { WordKit } from './kit.ts'
import { inlineDrawing } from './pictures.ts'
import { element, xmlText } from '../ooxml/xml.ts'
import { XMLNS } from '../ooxml/xmlns.ts'

/** The height of a band and of the scale below all bands, in points. */
const BAND = 20
const SCALE = 22

const set = (name: string, val: string | number): string => element(name, { val })
const colour = (hex: string): string => set('a:srgbClr', hex)
const solid = (hex: string): string => element('a:solidFill', colour(hex))
const outline = (hex: string): string => element('a:ln', { w: 6350 }, solid(hex))

/** Returns a fill with a pattern, which people can tell apart without colours. */
const pattern = (prst: string): string =>
  element('a:pattFill', { prst }, element('a:fgClr', colour(inks.line)), element('a:bgClr', colour('FFFFFF')))

/** Returns numbers or texts as part of the chart. */
function points(kind: 'num' | 'str', values: readonly (number | string)[]): string {
  return element(
    `c:${kind}Lit`,
    kind === 'num' ? element('c:formatCode', 'General') : '',
    set('c:ptCount', values.length),
    ...values.map((one, idx) => element('c:pt', { idx }, element('c:v', xmlText(String(one))))),
  )
}

function lettersOf(size: number, { language, faces }: WordKit): string {
  const look = element(
    'a:defRPr',
    { sz: size * 100 },
    solid(inks.ink),
    element('a:latin', { typeface: faces.text }),
  )
  const text = element('a:p', element('a:pPr', look), element('a:endParaRPr', { lang: language }))
  return element('c:txPr', '<a:bodyPr/>', '<a:lstStyle/>', text)
}

/** Returns the three parts of each band: done, unknown and to do. */
function seriesOf({ bands }: AreaDrawing): string {
  const names = points(
    'str',
    bands.map(({ name, text }) => (text === '' ? name : `${name} · ${text}`)),
  )
  const parts = [
    { values: bands.map(({ value }) => value), fill: solid(inks.yours) },
    { values: bands.map(({ value, high }) => high - value), fill: pattern('pct25') },
    { values: bands.map(({ high }) => 100 - high), fill: pattern('ltUpDiag') },
  ]
  return parts
    .map(({ values, fill }, index) =>
      element(
        'c:ser',
        set('c:idx', index),
        set('c:order', index),
        element('c:spPr', fill, outline(inks.second)),
        set('c:invertIfNegative', 0),
        element('c:cat', names),
        element('c:val', points('num', values)),
      ),
    )
    .join('')
}

/** The ids of the two axes. */
const [NAMES, NUMBERS] = [1, 2]

function axesOf(kit: WordKit): string {
  const { isRtl } = kit
  const quiet = [set('c:majorTickMark', 'none'), set('c:minorTickMark', 'none')]
  const names = element(
    'c:catAx',
    set('c:axId', NAMES),
    // The first band is at the top.
    element('c:scaling', set('c:orientation', 'maxMin')),
    set('c:delete', 0),
    set('c:axPos', isRtl ? 'r' : 'l'),
    ...quiet,
    set('c:tickLblPos', 'low'),
    element('c:spPr', outline(inks.ink)),
    lettersOf(9, kit),
    set('c:crossAx', NUMBERS),
    set('c:crosses', 'autoZero'),
    // Without this, a program may leave out every second name.
    set('c:tickLblSkip', 1),
  )
  const numbers = element(
    'c:valAx',
    set('c:axId', NUMBERS),
    element(
      'c:scaling',
      set('c:orientation', isRtl ? 'maxMin' : 'minMax'),
      set('c:max', 100),
      set('c:min', 0),
    ),
    set('c:delete', 0),
    set('c:axPos', 'b'),
    element('c:numFmt', { formatCode: '0', sourceLinked: 0 }),
    ...quiet,
    set('c:tickLblPos', 'nextTo'),
    element('c:spPr', outline(inks.rule)),
    lettersOf(8.5, kit),
    set('c:crossAx', NAMES),
    // The order of the names is reversed, so the bottom of the chart is the end of their axis.
    set('c:crosses', 'max'),
    set('c:crossBetween', 'between'),
    set('c:majorUnit', 50),
  )
  return names + numbers
}

/** The share of the width that the names of the bands take. */
const NAME_SHARE = 0.3

/** Returns the place of the bars: beside the names, and above the scale. `scale` is its share of the height. */
function placeOf(scale: number, isRtl: boolean): string {
  return element(
    'c:layout',
    element(
      'c:manualLayout',
      set('c:layoutTarget', 'inner'),
      set('c:xMode', 'edge'),
      set('c:yMode', 'edge'),
      set('c:x', isRtl ? 0.02 : NAME_SHARE),
      set('c:y', 0),
      set('c:w', 0.98 - NAME_SHARE),
      set('c:h', (1 - scale).toFixed(3)),
    ),
  )
}

function chartOf(drawing: AreaDrawing, kit: WordKit, scale: number): string {
  const bars = element(
    'c:barChart',
    set('c:barDir', 'bar'),
    set('c:grouping', 'stacked'),
    set('c:varyColors', 0),
    seriesOf(drawing),
    set('c:gapWidth', 30),
    set('c:overlap', 100),
    set('c:axId', NAMES),
    set('c:axId', NUMBERS),
  )
  const chart = element(
    'c:chart',
    set('c:autoTitleDeleted', 1),
    element('c:plotArea', placeOf(scale, kit.isRtl), bars, axesOf(kit)),
    set('c:plotVisOnly', 1),
    set('c:dispBlanksAs', 'gap'),
  )
  return element(
    'c:chartSpace',
    { 'xmlns:c': XMLNS.c, 'xmlns:a': XMLNS.a, 'xmlns:r': XMLNS.r },
    set('c:date1904', 0),
    set('c:roundedCorners', 0),
    chart,
    element('c:spPr', '<a:noFill/>', element('a:ln', '<a:noFill/>')),
  )
}

/** Returns the drawing of the area scores, and its legend below. `band` is the height of a band in points. */
export function areaChart(kit: WordKit, drawing: AreaDrawing, band = BAND): string {
  const height = drawing.bands.length * band + SCALE
  const relation = kit.addChart(chartOf(drawing, kit, SCALE / height))
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': XMLNS.a },
    element('a:graphicData', { uri: XMLNS.c }, element('c:chart', { 'xmlns:c': XMLNS.c, 'r:id': relation })),
  )
  const size = [kit.room / 20, height] as const
  return (
    paragraph('Drawing', inlineDrawing(kit, drawing.alt, size, graphic)) +
    textBlock(kit, 'Small', drawing.legend)
  )
}
