/** Assigns rows to pages. Numbers only. */

/** The heights of a section, in points. */
export interface SectionHeights {
  head: number
  rows: number[]
}

/** The position of the head of a section (`row` is undefined) or of one of its rows. */
export interface PagePosition {
  section: number
  row: number | undefined
  page: number
  y: number
}

/** The space for rows on a page: from `top` to `foot`, and where the first page begins. */
export interface PageSpace {
  top: number
  foot: number
  start: number
}

/**
 * Places heads and rows: a row is never split, a head keeps with its first two rows, and the last
 * row of a section takes the one before it along, so that it is not alone on a page.
 * Pages count from 0. Throws when a row is taller than a page.
 */
export function placeRows(sections: SectionHeights[], space: PageSpace): PagePosition[] {
  const placed: PagePosition[] = []
  let page = 0
  let y = space.start
  const high = space.foot - space.top
  const room = (least: number, better: number) => {
    if (y + (better <= high ? better : least) <= space.foot) return
    if (least > high) throw new Error('A row of the checklist is taller than a page. Shorten its text.')
    page += 1
    y = space.top
  }
  const put = (section: number, row: number | undefined, height: number) => {
    placed.push({ section, row, page, y })
    y += height
  }
  sections.forEach(({ head, rows }, section) => {
    const [first = 0, second = 0, third = 0] = rows
    room(head + first, head + first + second + (rows.length === 3 ? third : 0))
    put(section, undefined, head)
    rows.forEach((height, row) => {
      const last = rows[row + 1]
      room(height, row > 0 && row === rows.length - 2 ? height + last! : height)
      put(section, row, height)
    })
  })
  return placed
}
