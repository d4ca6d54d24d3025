/**
 * Computes a line that divides a drawing into two areas, for SVG and PDF. For example, the line separates the
 * customer's layers from Microsoft's layers. The drawing consists of parallel strips of equal width. The line is
 * straight inside a strip and curved where it crosses from one strip to the next.
 */

/**
 * A point of the line, in the caller's units. `along` is the coordinate at right angles to the strips. `depth` is the
 * coordinate in the direction of the strips.
 */
export interface LinePoint {
  along: number
  depth: number
}

/** A segment of the line from the previous point to `to`: straight, or a cubic Bézier curve with two control points. */
export interface LinePiece {
  to: LinePoint
  control?: readonly [LinePoint, LinePoint]
}

/** The shape of the curve where the line crosses the border between two strips. */
export interface Bend {
  /** Distance from the border of a strip to the start and the end of the curve. */
  reach: number
  /** Distance from the border of a strip to each control point of the curve. */
  pull: number
  /** Distance that the line extends beyond the first and the last strip, so that the ends of the line are hidden. */
  overhang: number
}

/**
 * Returns the segments of the line. In strip i, the line has the depth `depths[i]`. `band` is the width of a strip. The
 * first segment only contains the start point.
 */
export function strataLine(
  depths: readonly number[],
  band: number,
  { reach, pull, overhang }: Bend,
): LinePiece[] {
  const [first = 0] = depths
  const bends = depths.slice(1).flatMap((depth, index): LinePiece[] => {
    const before = depths[index] ?? depth
    const border = (index + 1) * band
    if (before === depth) return []
    return [
      { to: { along: border - reach, depth: before } },
      {
        to: { along: border + reach, depth },
        control: [
          { along: border + pull, depth: before },
          { along: border - pull, depth },
        ],
      },
    ]
  })
  return [
    { to: { along: -overhang, depth: first } },
    ...bends,
    { to: { along: depths.length * band + overhang, depth: depths.at(-1) ?? 0 } },
  ]
}

/** Converts the segments of a line to SVG path data. `axis` is the SVG axis on which `along` is measured. */
export function toPathData(pieces: readonly LinePiece[], axis: 'x' | 'y'): string {
  const write = ({ along, depth }: LinePoint): string =>
    axis === 'x' ? `${String(along)} ${String(depth)}` : `${String(depth)} ${String(along)}`
  return pieces
    .map(({ to, control }, index) => {
      if (index === 0) return `M${write(to)}`
      return control ? `C${[...control, to].map(write).join(' ')}` : `L${write(to)}`
    })
    .join('')
}
