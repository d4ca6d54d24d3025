/** Lays out the ten jobs of a leave-behind: a table with a column for each side. */
import type { LeaveTen } from '../core/documents/leave-behind.ts'
import { colours, strata } from './colours.ts'
import { artifact, branch, drawDivider, headCell, leaf, type Kit, type Piece } from './document.ts'
import { leaveStyles } from './leave-styles.ts'
import { scaled } from './scaled.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

/** The share of the width that the names of the jobs have beside two columns and beside more, and the space inside a cell in points. */
const titleShares = [0.44, 0.37] as const
const inset = 6

/**
 * Lays out the ten jobs. The jobs that each side thinks the other does are bold on a coloured band, with a heavy line below the
 * last of them.
 */
export function setTen(kit: Kit, ten: LeaveTen, room: number, size: number): Piece {
  const title = setText(kit, ten.title, room, scaled(styles.section, size))
  const first = room * titleShares[ten.columns.length > 2 ? 1 : 0]
  const wide = (room - first) / ten.columns.length
  const widthOf = (at: number): number => (at === 0 ? first : wide)
  const xOf = (at: number): number => margin + (at === 0 ? 0 : first + (at - 1) * wide)
  const head = [ten.job, ...ten.columns].map((text, at) =>
    setText(kit, text, widthOf(at) - 2 * inset, scaled(leaveStyles.terms, size)),
  )
  const headHeight = Math.max(...head.map(({ height }) => height)) + 4 * size
  const rows = ten.rows.map(({ title: job, said, isEachOther }) => {
    const style = scaled({ ...leaveStyles.band, face: isEachOther ? 'bold' : 'regular' }, size)
    const cells = [job, ...said].map((text, at) => setText(kit, text, widthOf(at) - 2 * inset, style))
    return { cells, isEachOther, height: Math.max(...cells.map(({ height }) => height)) + 4 * size }
  })
  const top = title.height + 4 * size
  const band = strata(1)[0]!
  return {
    height: top + headHeight + rows.reduce((sum, { height }) => sum + height, 0),
    draw: (root, from) => {
      leaf(kit, root, 'H2', () => drawText(kit, title, margin, from))
      let y = from + top
      const table = branch(kit, root, 'Table')
      const names = branch(kit, table, 'TR')
      head.forEach((block, at) =>
        headCell(kit, names, 'Column', () =>
          drawText(kit, block, xOf(at) + inset, y + headHeight - 2 * size - block.height),
        ),
      )
      names.end()
      y += headHeight
      rows.forEach(({ cells, isEachOther, height }, index) => {
        const isEnd = isEachOther && rows[index + 1]?.isEachOther !== true
        if (isEachOther)
          artifact(kit, 'Layout', () => {
            kit.rect(margin, y, room, height).fill(band)
          })
        drawDivider(kit, margin, y, room, 0.75, index === 0 ? colours.ink : colours.rule)
        const row = branch(kit, table, 'TR')
        cells.forEach((block, at) => {
          const draw = (): void => drawText(kit, block, xOf(at) + inset, y + (height - block.height) / 2)
          if (at === 0) headCell(kit, row, 'Row', draw)
          else leaf(kit, row, 'TD', draw)
        })
        row.end()
        y += height
        if (isEnd) drawDivider(kit, margin, y, room, 2, colours.ink)
      })
      table.end()
      drawDivider(kit, margin, y, room, 0.75, colours.ink)
    },
  }
}
