import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowPiece } from '../../../src/paper/pdf/look.ts'
import { spreadPieces } from '../../../src/paper/pdf/fitted-looks.ts'
import { placePieces } from '../../../src/paper/pdf/place.ts'

const space = { start: 50, top: 50, foot: 750 }
const piece = (height: number, more: Partial<FlowPiece> = {}): FlowPiece => ({
  height,
  draw: () => undefined,
  ...more,
})
const heading = (height: number): FlowPiece => piece(height, { isHeading: true })
const onPage = (placed: ReturnType<typeof placePieces>) => placed.map(({ page }) => page)

describe('placePieces', () => {
  it('a heading stays on a page with the piece below it', () => {
    const pieces = [heading(20), piece(210), piece(210), piece(210), heading(20), piece(40), piece(30)]
    expect(onPage(placePieces(pieces, space))).toEqual([0, 0, 0, 0, 1, 1, 1])
  })

  it('each page contains as many pieces as fit', () => {
    const pieces = [heading(20), piece(220), piece(220), piece(220), piece(220)]
    expect(onPage(placePieces(pieces, space))).toEqual([0, 0, 0, 0, 1])
  })

  it('a piece that is taller than a page throws an error', () => {
    expect(() => placePieces([heading(20), piece(701)], space)).toThrow(/taller than a page/)
  })

  it('the last of a number of pages can be too full', () => {
    expect(onPage(placePieces([piece(400), piece(400), piece(400)], { ...space, most: 2 }))).toEqual([
      0, 1, 1,
    ])
  })

  it('a piece can begin a page, and a page that continues a table repeats its names', () => {
    const again = { height: 15, draw: () => undefined }
    const placed = placePieces([piece(10), piece(10, { startsPage: true }), piece(691, { again })], space)
    expect(placed.map(({ page, y, againAt }) => [page, y, againAt])).toEqual([
      [0, 50, undefined],
      [1, 50, undefined],
      [2, 65, 50],
    ])
  })

  it('pieces never overlap, exceed a page, disappear or change their order', () => {
    const any = fc.record({ height: fc.integer({ min: 10, max: 400 }), isHeading: fc.boolean() })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (sizes) => {
        const pieces = sizes.map(({ height, isHeading }) => piece(height, { isHeading }))
        const placed = placePieces(pieces, space)
        let before = { page: 0, end: space.start }
        for (const {
          piece: { height },
          page,
          y,
        } of placed) {
          expect(y).toBe(page === before.page ? before.end : space.top)
          expect(page - before.page).toBeLessThanOrEqual(1)
          expect(y + height).toBeLessThanOrEqual(space.foot)
          before = { page, end: y + height }
        }
        expect(placed.map((one) => one.piece)).toEqual(pieces)
      }),
    )
  })
})

it('the pieces of each page are moved apart, by no more than a limit', () => {
  const placed = placePieces([piece(100), piece(100), piece(100)], space)
  expect(spreadPieces(placed, 750, 30).map(({ y }) => y)).toEqual([50, 180, 310])
  expect(spreadPieces(placed, 370, 30).map(({ y }) => y)).toEqual([50, 160, 270])
})
