/** Lays out an appendix: short entries with their ids, in columns. */
import type { PaperReference } from '../../core/documents/paper.ts'
import { branch, leaf, type Kit, type Piece, type Tag } from './document.ts'
import type { Room } from './look.ts'
import { styles } from './styles.ts'
import { drawText, setText, type TextBlock } from './text.ts'

const columnCount = 3
const columnGap = 15
const idWidth = 33
const padding = 2.8

interface Entry {
  id: TextBlock
  text: TextBlock
  height: number
}

/**
 * Lays out the entries. Returns one block of columns, or several blocks if one block
 * is higher than `limit`. A block is read column by column.
 */
export function setAppendix(
  kit: Kit,
  items: readonly PaperReference[],
  { x, width }: Room,
  limit: number,
): Piece[] {
  const column = (width - columnGap * (columnCount - 1)) / columnCount
  const entries = items.map(({ id, text }): Entry => {
    const block = setText(kit, text, column - idWidth, styles.small)
    return { id: setText(kit, `${id} `, idWidth, styles.flag), text: block, height: block.height + padding }
  })
  return blocksOf(entries, limit).map((columns) => ({
    height: heightOf(columns),
    draw: (list, y) => {
      columns.forEach((entriesOfColumn, index) => {
        drawColumn(kit, list, entriesOfColumn, x + index * (column + columnGap), y)
      })
    },
  }))
}

/** Splits the entries into columns of a similar length. Makes several blocks if the columns are too high. */
function blocksOf(entries: Entry[], limit: number): Entry[][][] {
  const most = Math.ceil(entries.length / columnCount)
  const columns = [0, 1, 2].map((at) => entries.slice(at * most, (at + 1) * most))
  if (heightOf(columns) <= limit || entries.length < 2) return [columns]
  const middle = Math.ceil(entries.length / 2)
  return [entries.slice(0, middle), entries.slice(middle)].flatMap((part) => blocksOf(part, limit))
}

function heightOf(columns: Entry[][]): number {
  return Math.max(...columns.map((column) => column.reduce((sum, { height }) => sum + height, 0))) + padding
}

function drawColumn(kit: Kit, list: Tag, entries: Entry[], x: number, top: number): void {
  let y = top + padding
  for (const { id, text, height } of entries) {
    const from = y
    const item = branch(kit, list, 'LI')
    leaf(kit, item, 'LBody', () => {
      drawText(kit, id, x, from)
      drawText(kit, text, x + idWidth, from)
    })
    item.end()
    y += height
  }
}
