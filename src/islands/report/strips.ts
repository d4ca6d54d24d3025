/** The drawings of a report: parallel strips, and a line that runs down through them. */
import { strataLine, toPathData } from '../../brand/strata.ts'

/** The height of a strip and the width of the drawing, in units of the drawing. */
export const STRIP = 58
export const WIDTH = 1000

const BEND = { reach: 12, pull: 5, overhang: 4 }

/** Returns the SVG path through scores of 0 to 100. It is straight in each strip, and curved between two strips. */
export function profileLine(scores: readonly number[]): string {
  // Equal depths have no curve between them. Depths that differ a little keep the number of curves, so CSS can move the line.
  const depths = scores.map((score, index) => (score / 100) * WIDTH + (index % 2) / 1000)
  return toPathData(strataLine(depths, STRIP, BEND), 'y')
}
