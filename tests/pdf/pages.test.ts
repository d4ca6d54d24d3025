import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeRows } from '../../src/pdf/pages.ts'

const space = { top: 50, foot: 750, start: 50 }
const onPage = (placed: ReturnType<typeof placeRows>) => placed.map(({ page }) => page)

describe('placeRows', () => {
  it('a heading stays on a page with its first row', () => {
    const placed = placeRows(
      [
        { head: 20, rows: [210, 210, 210] },
        { head: 20, rows: [40, 30] },
      ],
      space,
    )
    expect(onPage(placed)).toEqual([0, 0, 0, 0, 1, 1, 1])
  })

  it('each page contains as many rows of a section as fit', () => {
    const placed = placeRows([{ head: 20, rows: [220, 220, 220, 220] }], space)
    expect(onPage(placed)).toEqual([0, 0, 0, 0, 1])
  })

  it('a row that is taller than a page throws an error', () => {
    expect(() => placeRows([{ head: 20, rows: [701] }], space)).toThrow(/taller than a page/)
  })

  it('rows never overlap, exceed a page, disappear or change their order', () => {
    const section = fc.record({
      head: fc.integer({ min: 10, max: 90 }),
      rows: fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 12 }),
    })
    fc.assert(
      fc.property(fc.array(section, { maxLength: 6 }), (sections) => {
        const placed = placeRows(sections, space)
        let before = { page: 0, end: space.start }
        for (const { section: index, row, page, y } of placed) {
          const height = row === undefined ? sections[index]!.head : sections[index]!.rows[row]!
          expect(y).toBe(page === before.page ? before.end : space.top)
          expect(page - before.page).toBeLessThanOrEqual(1)
          expect(y + height).toBeLessThanOrEqual(space.foot)
          before = { page, end: y + height }
        }
        expect(placed.map(({ section, row }) => [section, row])).toEqual(
          sections.flatMap(({ rows }, index) => [[index, undefined], ...rows.map((_, row) => [index, row])]),
        )
      }),
    )
  })
})
