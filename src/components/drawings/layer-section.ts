/** The drawing of the layers, from numbers: paths on a canvas of one column a model and one row a layer. */

/** Width of a column and height of a row, in units of the drawing. */
export const COLUMN = 320
export const ROW = 40
/** Half the width of the climb from one column to the next. */
const CLIMB = 58
/** How far the drawing runs beyond both edges, so that no line ends inside it. */
const BEYOND = 10

/** The line that runs under `depths[i]` rows of column i, from edge to edge. */
export function lineAt(depths: readonly number[]): string {
  const [first = 0, ...rest] = depths
  const steps = rest.map((depth, index) => {
    const edge = (index + 1) * COLUMN
    const before = (depths[index] ?? 0) * ROW
    const after = depth * ROW
    return before === after
      ? ''
      : `L${edge - CLIMB} ${before}C${edge} ${before} ${edge} ${after} ${edge + CLIMB} ${after}`
  })
  const last = (depths.at(-1) ?? 0) * ROW
  return `M${-BEYOND} ${first * ROW}${steps.join('')}L${depths.length * COLUMN + BEYOND} ${last}`
}

/** The ground above that line, as a closed path. */
export function above(depths: readonly number[]): string {
  return `${lineAt(depths)}V0H${-BEYOND}Z`
}

/** The ground below it, down to row `rows`. */
export function below(depths: readonly number[], rows: number): string {
  return `${lineAt(depths)}V${rows * ROW}H${-BEYOND}Z`
}

/** Short dashes in the rows from `from` to `to`, two lines a row, shifted so that they never stand under each other. */
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
