/** The drawing of the layers as path data: one column for each model and one row for each layer. */
import { strataLine, toPathData } from '../../brand/strata.ts'

/** Width of a column and height of a row, in units of the drawing. */
export const COLUMN = 320
export const ROW = 40
/** How far the drawing extends beyond both edges, so that no line ends inside it. */
const BEYOND = 10
const CLIMB = { reach: 58, pull: 0, overhang: BEYOND }

/** Returns the line below `depths[i]` rows of column i, from edge to edge, as path data. */
export function lineAt(depths: readonly number[]): string {
  const levels = depths.map((depth) => depth * ROW)
  return toPathData(strataLine(levels, COLUMN, CLIMB), 'x')
}

/** Returns the area above the line as a closed path. */
export function above(depths: readonly number[]): string {
  return `${lineAt(depths)}V0H${-BEYOND}Z`
}

/** Returns the area below the line, down to row `rows`, as a closed path. */
export function below(depths: readonly number[], rows: number): string {
  return `${lineAt(depths)}V${rows * ROW}H${-BEYOND}Z`
}

/** Returns two dashed lines in each row from `from` to `to`, shifted so that no dash is under another. */
export function dashes(from: number, to: number, width: number): string {
  const lines: string[] = []
  for (let row = from; row < to; row += 1) {
    for (const [down, shift] of [
      [13.6, 60],
      [28, 34],
    ] as const) {
      lines.push(`M${-shift + ((row * 17) % 51)} ${row * ROW + down}H${width}`)
    }
  }
  return lines.join('')
}
