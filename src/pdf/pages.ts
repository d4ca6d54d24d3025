/** Assigns rows to pages, by their heights only. */

/** The heights of a section, in points. */
export interface SectionHeights {
  head: number
  rows: number[]
}

/** The position of a row, or of the head of a section if `row` is `undefined`. */
export interface PagePosition {
  section: number
  row: number | undefined
  page: number
  y: number
}

/** The space for rows on a page in points: from `top` to `foot`, and the start on the first page. */
export interface PageSpace {
  top: number
  foot: number
  start: number
}

/**
 * Places heads and rows. A row is never split. A head stays with its first two rows. The last two rows of a section
 * stay together, so that no row is alone on a page.
 * Page numbers start at 0. Throws if a row is taller than a page.
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
