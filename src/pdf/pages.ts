/** Distributes the rows of a checklist over pages, by their heights. */

/** The heights of a section's head and rows, in points. */
export interface SectionHeights {
  head: number
  rows: number[]
}

/**
 * The page and the position of a row. If `row` is `undefined`, they are the page and the position of a
 * section's head.
 */
export interface PagePosition {
  section: number
  row: number | undefined
  page: number
  y: number
}

/**
 * The space for rows, in points from the top edge of the page. On the first page, rows start at `start`. On
 * all other pages, rows start at `top`. `foot` is the lower end of the space.
 */
export interface PageSpace {
  top: number
  foot: number
  start: number
}

/**
 * Returns the positions of all heads and rows. A page break never splits a row. A section's head stays on a
 * page with its first row. Page numbers start at 0.
 * @throws {Error} if a row, or a head with its first row, is taller than a page.
 */
export function placeRows(sections: SectionHeights[], space: PageSpace): PagePosition[] {
  const placed: PagePosition[] = []
  let page = 0
  let y = space.start
  const high = space.foot - space.top
  const room = (needed: number) => {
    if (y + needed <= space.foot) return
    if (needed > high) throw new Error('A row is taller than a page.')
    page += 1
    y = space.top
  }
  const put = (section: number, row: number | undefined, height: number) => {
    placed.push({ section, row, page, y })
    y += height
  }
  sections.forEach(({ head, rows }, section) => {
    room(head + (rows[0] ?? 0))
    put(section, undefined, head)
    rows.forEach((height, row) => {
      room(height)
      put(section, row, height)
    })
  })
  return placed
}
