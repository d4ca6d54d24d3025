/**
 * Draws the layers of the responsibility matrix as SVG without a stylesheet. Lines separate your layers, the shared
 * layers and the provider's layers.
 */
import { mixOklab } from '../../brand/colour.ts'
import { LIGHT } from '../../brand/palette.ts'
import { COLUMN, ROW, above, below, dashes, lineAt } from '../../components/drawings/layer-section.ts'
import type { Matrix } from '../../content/matrix.ts'
import type { PlacedText } from './text.ts'

/**
 * Who is responsible for each layer, in each column of the matrix. In column i, the first `yours[i]` of `rows` layers
 * are yours. The layers from index `provider[i]` are the provider's. The layers between them are shared.
 */
export interface LayerOwners {
  rows: number
  yours: readonly number[]
  provider: readonly number[]
  /** The labels of the three areas in the drawing: yours, shared, and the provider's. */
  words: { you: string; shared: string; provider: string }
}

/** Returns who is responsible for the layers of the matrix. */
export function layerOwners({
  layers,
  models,
  owners,
}: Pick<Matrix, 'layers' | 'models' | 'owners'>): LayerOwners {
  const { you, shared, provider } = owners
  return {
    rows: layers.length,
    yours: models.map(({ counts }) => counts.you),
    provider: models.map(({ counts }) => counts.you + counts.shared),
    words: { you: you.name, shared: shared.name, provider: provider.name },
  }
}

interface Box {
  top: number
  width: number
  height: number
}

const LABEL = { face: 'bold', size: 24, tracking: -0.005, colour: LIGHT.ink } as const

/** Returns the drawing of the layers as SVG, across the full width of the picture, and its labels. */
export function drawStrata(
  { rows, yours, provider, words }: LayerOwners,
  { top, width, height }: Box,
): { svg: string; words: PlacedText[] } {
  const columns = yours.length
  const wide = columns * COLUMN
  const deep = height / rows
  const levels = Array.from({ length: rows }, (_, row) => row)
  const fit = `translate(0 ${top}) scale(${width / wide} ${height / (rows * ROW)})`
  const stroke = (path: string, colour: string, thick: number, more = ''): string =>
    `<path transform="${fit}" d="${path}" fill="none" stroke="${colour}" stroke-width="${thick}" vector-effect="non-scaling-stroke" ${more}/>`
  const bands = (colourOf: (row: number) => string): string =>
    levels
      .map(
        (row) =>
          `<rect y="${top + row * deep}" width="${width}" height="${deep + 0.5}" fill="${colourOf(row)}"/>`,
      )
      .join('')
  const firstProvider = Math.min(...provider)
  const last = columns - 1
  const centre = (from: number, to: number): number => top + ((from + to) / 2) * deep

  const svg = [
    '<defs><pattern id="shared" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    `<rect width="14" height="14" fill="${LIGHT.theirsHi}"/><rect width="6.4" height="14" fill="${LIGHT.yours}"/></pattern>`,
    `<clipPath id="above"><path transform="${fit}" d="${above(yours)}"/></clipPath>`,
    `<clipPath id="below"><path transform="${fit}" d="${below(provider, rows)}"/></clipPath></defs>`,
    `<rect y="${top}" width="${width}" height="${height}" fill="url(#shared)"/>`,
    `<g clip-path="url(#above)">${bands((row) => mixOklab(LIGHT.yoursHi, LIGHT.yoursLo, row * 0.11))}</g>`,
    `<g clip-path="url(#below)">${bands((row) => mixOklab(LIGHT.theirsHi, LIGHT.theirsLo, (row - 3) * 0.155))}`,
    `${stroke(dashes(firstProvider, rows, wide), LIGHT.onTheirs, 1.4, 'stroke-opacity="0.12" stroke-dasharray="22 38"')}</g>`,
    stroke(
      levels
        .slice(1)
        .map((row) => `M0 ${row * ROW}H${wide}`)
        .join(''),
      LIGHT.ownLine,
      1,
      'stroke-opacity="0.2"',
    ),
    stroke(lineAt(provider), LIGHT.ownLine, 2),
    stroke(lineAt(yours), LIGHT.paper, 12),
    stroke(lineAt(yours), LIGHT.ownLine, 6),
    stroke(`M0 0H${wide}`, LIGHT.ownLine, 3),
  ].join('')
  return {
    svg,
    words: [
      writeWord(words.you, 'left', 72, centre(0, Math.min(5, yours[0] ?? rows))),
      {
        ...writeWord(words.shared, 'right', width - 72, centre(yours[last] ?? 0, provider[last] ?? 0) + 1),
        plate: LIGHT.paper,
      },
      writeWord(words.provider, 'right', width - 72, centre(provider[last] ?? 0, rows)),
    ],
  }
}

/** Returns the label of an area. A label on a hatched area has a light rectangle behind it. */
function writeWord(text: string, side: PlacedText['side'], x: number, middle: number): PlacedText {
  return { choices: [[{ ...LABEL, text }]], side, x, middle, width: 400, height: 50, lines: 1 }
}
