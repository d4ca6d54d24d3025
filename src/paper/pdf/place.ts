/** Breaks a document into pages: the only place that knows where a page ends. */
import type { FlowPiece } from './look.ts'

/** A piece with its page, counted from 0, and its position. */
export interface PlacedPiece {
  piece: FlowPiece
  page: number
  y: number
  /** The position of the repeated names of the columns. */
  againAt?: number | undefined
}

/** The space of the pages, in points from the top edge. The first page begins at `start`, the others at `top`. */
export interface PageSpace {
  start: number
  top: number
  foot: number
  /** The highest number of pages. The last one may be too full. */
  most?: number | undefined
}

/** The space that a heading reserves for what follows it, if both together are higher than a page. */
const keepWithNext = 300

/** Returns the height of what must be on the page of a heading: further headings, and the first other piece. */
function heightBelow(pieces: readonly FlowPiece[], index: number): number {
  const next = pieces[index + 1]
  if (!next) return 0
  return (next.space ?? 0) + next.height + (next.isHeading ? heightBelow(pieces, index + 1) : 0)
}

/**
 * Distributes the pieces over pages. A heading stays on a page with the piece below it.
 * @throws {Error} if a piece is higher than a page, and the number of pages has no limit.
 */
export function placePieces(pieces: readonly FlowPiece[], space: PageSpace): PlacedPiece[] {
  const { start, top, foot, most = Infinity } = space
  const placed: PlacedPiece[] = []
  let page = 0
  let y = start
  pieces.forEach((piece, index) => {
    const { height, space: above = 0, again } = piece
    const below = piece.isHeading ? heightBelow(pieces, index) : 0
    const next = height + below > foot - top ? Math.min(keepWithNext, below) : below
    const isFull = y + above + height + next > foot && page + 1 < most
    if (index > 0 && (piece.startsPage || isFull)) {
      if (height > foot - top && most === Infinity) throw new Error('A row is taller than a page.')
      page += 1
      y = top + (again?.height ?? 0)
      placed.push({ piece, page, y, againAt: again && top })
    } else {
      y += index > 0 ? above : 0
      placed.push({ piece, page, y })
    }
    y += height
  })
  return placed
}
