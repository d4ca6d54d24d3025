/**
 * Computes the drawing of the layers as SVG path data. The drawing has a column for each model of the matrix and a row
 * for each layer.
 */
import { strataLine, toPathData } from '../../brand/strata.ts'

/** The width of a column and the height of a row, in units of the SVG's view box. */
export const COLUMN = 320
export const ROW = 40
/** How far the lines extend beyond both sides of the drawing, so that the ends of the lines are not visible. */
const BEYOND = 10
const CLIMB = { reach: 58, pull: 0, overhang: BEYOND }

/** Returns the path data of the line that is `depths[i]` rows from the top in column i. */
export function lineAt(depths: readonly number[]): string {
  const levels = depths.map((depth) => depth * ROW)
  return toPathData(strataLine(levels, COLUMN, CLIMB), 'x')
}

/** Returns the path data of the area above the line with these depths. */
export function above(depths: readonly number[]): string {
  return `${lineAt(depths)}V0H${-BEYOND}Z`
}

/** Returns the path data of the area between the line with these depths and the bottom of row `rows`. */
export function below(depths: readonly number[], rows: number): string {
  return `${lineAt(depths)}V${rows * ROW}H${-BEYOND}Z`
}

/**
 * Returns the path data of two dashed lines in each row from `from` to `to`. Each line starts at a different offset, so
 * that the dashes form no columns.
 */
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
