/** The line of the brand's drawings: straight through each band, with a bend between two. Pure geometry, for SVG and PDF. */

/** A point of the line. `along` runs across the bands, `depth` is how far the line is out. Units are the caller's. */
export interface LinePoint {
  along: number
  depth: number
}

/** A piece of the line from the last point to `to`: straight, or a cubic curve with two control points. */
export interface LinePiece {
  to: LinePoint
  control?: readonly [LinePoint, LinePoint]
}

/** How the line bends between two bands. */
export interface Bend {
  /** How far before and after the border a curve begins and ends. */
  reach: number
  /** How far each control point is beyond the border. */
  pull: number
  /** How far the line runs beyond the first and the last band, so that no end is visible. */
  overhang: number
}

/** The pieces of the line at `depths[i]` through band i. The first piece only says where the line starts. */
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

/** The line as path data of SVG. `axis` is the direction of `along`. */
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
