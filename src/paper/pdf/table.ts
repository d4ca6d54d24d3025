/** Lays out a table. A page that continues it repeats the names of its columns. */
import type { FieldKind, PaperCell, PaperRow, PaperTable, PaperText } from '../../core/documents/paper.ts'
import { colours, strata } from './colours.ts'
import { addWebLink, artifact, branch, drawLine, headCell, leaf, tableCell, type Tag } from './document.ts'
import { undrawable } from './fonts.ts'
import { spansOf, type FlowPiece, type Layout, type Room } from './look.ts'
import { drawText, setText, type TextBlock, type TextStyle, widthOf } from './text.ts'

/** The widths of columns with fields, in points. Columns for text share the rest. */
const WIDTHS: Record<FieldKind, number> = { text: 0, phone: 76, date: 60, time: 46, initials: 44, who: 98 }
const numberWidth = 15
const boxSide = 9.5

/** A table whose columns have a place. */
interface Grid extends Layout {
  table: PaperTable
  /** True if the first column has the titles of the rows. */
  hasHeads: boolean
  tracks: Room[]
  padding: number
}

/** What a cell shows. `heading` is a text with its number, if it has one. */
interface SetCell {
  blocks: TextBlock[]
  number?: TextBlock | undefined
  cell?: PaperCell
}

/** Returns true if a cell is a link, which the PDF can open. */
const isWebLink = (text: string): boolean => /^https?:\/\/[^\s/?#]+\S*$/i.test(text)
const hasFields = ({ rows }: PaperTable): boolean =>
  rows.some(({ cells }) => cells.some((cell) => !('fixed' in cell)))
const plain = (text: PaperText): string =>
  typeof text === 'string' ? text : text.map((part) => part.text).join('')
const textOf = (cell: PaperCell | undefined): string => (cell && 'fixed' in cell ? cell.fixed : '')

/** Returns the widths of columns with fields. No label of a tick box wraps. */
function formWidths(
  { kit, look }: Layout,
  { columns, head, isLong, rows }: PaperTable,
  free: number,
): number[] {
  const labels = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => ('choices' in cell ? cell.choices.map(({ label }) => label) : [])),
  )
  const widest = Math.max(0, ...labels.map((label) => Math.ceil(widthOf(kit, label, look.styles.note))))
  const kinds = columns.map(({ kind }) =>
    kind === 'who' ? Math.max(WIDTHS.who, widest + boxSide + 4) : WIDTHS[kind],
  )
  const titleShare = head === undefined ? 0 : isLong ? 2.4 : 1.1
  const shares = titleShare + kinds.filter((kind) => kind === 0).length
  const share = shares === 0 ? 0 : (free - kinds.reduce((sum, kind) => sum + kind, 0)) / shares
  const widths = kinds.map((kind) => (kind === 0 ? share : kind))
  return head === undefined ? widths : [titleShare * share, ...widths]
}

/**
 * Returns the widths of columns with texts. No column is narrower than its longest word, up to a quarter of the page. The rest of
 * the width goes to the columns with the longest texts.
 */
function textWidths({ kit, look }: Layout, { columns, head = '', rows }: PaperTable, free: number): number[] {
  const { row: headStyle, cell: cellStyle, column: columnStyle } = look.styles
  const sizes = [head, ...columns.map(({ name }) => name)].map((name, at) => {
    const cells = rows.map(({ title, cells }) => (at === 0 ? plain(title) : textOf(cells[at - 1])))
    const style = at === 0 ? headStyle : cellStyle
    const widest = (texts: string[], of: TextStyle): number =>
      Math.max(0, ...texts.map((text) => widthOf(kit, text, of)))
    // A picture shows a whole text with letters that the fonts lack, so that a part of it has no width.
    const words = (texts: string[]): string[] =>
      texts
        .flatMap((text) => text.split(/\s+/))
        .filter((word) => undrawable(kit.left?.(word) ?? word).length === 0)
    const word = Math.max(widest(words(cells), style), widest(words([name]), columnStyle))
    const line = Math.max(widest(cells, style), widest([name], columnStyle))
    return { least: Math.min(word, free / Math.max(4, columns.length + 1)), most: Math.min(line, free * 0.6) }
  })
  const least = sizes.reduce((sum, size) => sum + size.least, 0)
  const wishes = sizes.map(({ least: low, most }) => Math.max(1, Math.sqrt(Math.max(0, most - low))))
  const wished = wishes.reduce((sum, wish) => sum + wish, 0)
  return sizes.map((size, at) => size.least + ((free - least) * wishes[at]!) / wished)
}

function gridOf(layout: Layout, table: PaperTable, { x, width }: Room): Grid {
  const isForm = hasFields(table)
  const gap = isForm ? 6 : 10
  const hasHeads = table.head !== undefined
  const free = width - gap * (table.columns.length - (hasHeads ? 0 : 1))
  const widths = isForm ? formWidths(layout, table, free) : textWidths(layout, table, free)
  let from = x
  const tracks = widths.map((wide) => {
    const track = { x: from, width: wide }
    from += wide + gap
    return track
  })
  return {
    ...layout,
    table,
    hasHeads,
    tracks,
    padding: layout.look.name === 'report' ? 3.5 : 2 * layout.look.size,
  }
}

/** Draws the line below a row. In a form, it shows which cells are to fill in. */
function drawRule({ kit, look, tracks, hasHeads }: Grid, y: number, row?: PaperRow, isStrong = false): void {
  artifact(kit, 'Layout', () => {
    if (look.name !== 'form') {
      const [{ x }, last] = [tracks[0]!, tracks.at(-1)!]
      drawLine(kit, x, y, last.x + last.width - x, isStrong ? 1 : 0.75, isStrong ? colours.ink : colours.rule)
      return
    }
    tracks.forEach(({ x, width }, at) => {
      const column = at - (hasHeads ? 1 : 0)
      const isEntry = column >= 0 && 'tip' in (row?.cells[column] ?? {})
      drawLine(kit, x, y, width, 0.75, isEntry ? colours.control : colours.rule)
    })
  })
}

/** Draws the coloured band behind a row. */
function drawBand({ kit, tracks }: Grid, y: number, height: number): void {
  const [{ x }, last] = [tracks[0]!, tracks.at(-1)!]
  artifact(kit, 'Layout', () => {
    kit.rect(x - 4, y, last.x + last.width - x + 8, height).fill(strata(1)[0])
  })
}

/** Lays out the caption and the names of the columns. */
function setNames(
  grid: Grid,
  room: Room,
  hasCaption: boolean,
): { head: FlowPiece; again: NonNullable<FlowPiece['again']> } {
  const { kit, look, table, tracks, hasHeads } = grid
  const { styles, name: lookName } = look
  const isForm = lookName === 'form'
  const padding = isForm ? 0 : grid.padding
  const caption = setText(kit, hasCaption ? table.caption : '', room.width, styles.label)
  const texts = [...(hasHeads ? [table.head ?? ''] : []), ...table.columns.map(({ name }) => name)]
  const names = texts.map((name, at) => setText(kit, name, tracks[at]!.width, styles.column))
  const tall = Math.max(0, ...names.map(({ height }) => height))
  const height = tall + 2 * padding + (isForm ? 1 : 0)
  const above = caption.height > 0 ? caption.height + 2 : 0
  const drawName = (at: number, y: number): void => {
    drawText(kit, names[at]!, tracks[at]!.x, y + padding + tall - names[at]!.height)
  }
  const underline = (y: number): void => {
    if (!isForm) drawRule(grid, y + height, undefined, true)
  }
  return {
    head: {
      height: above + height,
      space: hasCaption ? 10 : 0,
      isHeading: true,
      draw: (parent, y) => {
        if (above > 0) leaf(kit, parent, 'Caption', () => drawText(kit, caption, room.x, y))
        const row = branch(kit, parent, 'TR')
        names.forEach((_, at) => {
          headCell(kit, row, 'Column', () => {
            drawName(at, y + above)
          })
        })
        row.end()
        underline(y + above)
      },
    },
    again: {
      height,
      draw: (y) => {
        artifact(kit, 'Pagination', () => {
          names.forEach((_, at) => {
            drawName(at, y)
          })
        })
        underline(y)
      },
    },
  }
}

/** Lays out the texts of a row: its title with what the answers say and where it happens, and its cells. */
function setTexts({ kit, look, table, tracks, hasHeads }: Grid, row: PaperRow, index: number): SetCell[] {
  const { styles, isDense } = look
  const { title, state = '', note = '' } = row
  const strong = (style: TextStyle): TextStyle => (row.isStrong ? { ...style, face: 'bold' } : style)
  const number = table.isNumbered ? setText(kit, `${String(index + 1)}.`, numberWidth, styles.row) : undefined
  const room = (tracks[0]?.width ?? 0) - (number ? numberWidth : 0)
  const joined = isDense && note !== '' ? [{ text: ` ${note}`, style: styles.note }] : []
  const head: SetCell = {
    number,
    blocks: [
      setText(kit, [...spansOf(title, strong(styles.row)), ...joined], room, styles.row),
      setText(kit, state, room, styles.column),
      setText(kit, isDense ? '' : note, room, styles.note),
    ].filter(({ height }) => height > 0),
  }
  const cells = table.columns.map((_, at): SetCell => {
    const cell = row.cells[at] ?? { fixed: '' }
    const { width } = tracks[at + (hasHeads ? 1 : 0)]!
    return { cell, blocks: [setText(kit, textOf(cell), width, strong(styles.cell))] }
  })
  return hasHeads ? [head, ...cells] : cells
}

/** Splits a row that is higher than `limit` into rows that fit. Each of them contains some lines of each cell. */
function splitRow(row: SetCell[], limit: number, { lead }: TextStyle): SetCell[][] {
  const most = Math.max(1, Math.floor(limit / lead))
  const linesOf = ({ blocks }: SetCell): number => Math.max(0, ...blocks.map(({ lines }) => lines.length))
  const count = Math.max(1, ...row.map((one) => Math.ceil(linesOf(one) / most)))
  if (count === 1) return [row]
  return Array.from({ length: count }, (_, part) =>
    row.map(({ blocks, ...one }) => ({
      ...one,
      blocks: blocks.map((block) => {
        const lines = block.lines.slice(part * most, (part + 1) * most)
        return { ...block, lines, height: lines.length * block.lead }
      }),
    })),
  )
}

const tallOf = ({ blocks }: SetCell): number => blocks.reduce((sum, { height }) => sum + height, 0)

/** Draws the tick boxes of a cell, beside each other or below each other. */
function drawChoices(
  { kit, look, fields }: Grid,
  tag: Tag,
  { choices }: Extract<PaperCell, { choices: unknown }>,
  track: Room,
  y: number,
  height: number,
): void {
  const style = look.styles.note
  const widths = choices.map(({ label }) => widthOf(kit, label, style) + boxSide + 9)
  const isBeside = widths.reduce((sum, width) => sum + width, 0) <= track.width + 6
  const pitch = isBeside ? 0 : Math.min(height / 2 - 1, 1.5 * boxSide)
  const first = Math.max(2, (height - pitch - boxSide) / 2)
  choices.forEach(({ id, tip, label }, index) => {
    const x = track.x + (isBeside && index > 0 ? widths[0]! : 0)
    const top = y + first + index * pitch
    fields.tick(tag, { x, y: top, width: boxSide, height: boxSide, name: id, tip })
    const text = setText(kit, label, track.width - boxSide - 3, style)
    leaf(kit, tag, 'P', () => drawText(kit, text, x + boxSide + 3, top + boxSide / 2 - text.height / 2))
  })
}

/** Draws a cell of a row. A text that is a web address becomes a link. */
function drawCell(grid: Grid, row: Tag, set: SetCell, at: number, y: number, height: number): void {
  const { kit, look, fields, padding } = grid
  const track = grid.tracks[at]!
  const { cell, blocks, number } = set
  const tag = tableCell(kit, row, cell ? undefined : 'Row')
  const top = look.name === 'report' ? y + padding : y + (height - tallOf(set)) / 2
  const draw = (): void => {
    if (number) drawText(kit, number, track.x, top)
    let from = top
    for (const block of blocks) {
      drawText(kit, block, track.x + (number ? numberWidth : 0), from)
      from += block.height
    }
  }
  const text = textOf(cell)
  if (cell && 'choices' in cell) drawChoices(grid, tag, cell, track, y, height)
  else if (cell && 'tip' in cell) {
    const { id, tip } = cell
    fields.text(tag, { x: track.x, y: y + 1.5, width: track.width, height: height - 1.5, name: id, tip })
  } else if (isWebLink(text) && tallOf(set) > 0) {
    const box = { x: track.x, y: top, width: blocks[0]!.width, height: tallOf(set) }
    addWebLink(kit, tag, box, text, text, draw)
  } else if (tallOf(set) > 0) tag.add(draw)
  tag.end()
}

/** Lays out a table. Its head and each of its rows is a piece. The title of a block is the caption of its table. */
export function setTable(layout: Layout, table: PaperTable & { title?: string }, room: Room): FlowPiece[] {
  const grid = gridOf(layout, table, room)
  const { kit, look, limit, padding } = grid
  const { head, again } = setNames(grid, room, table.title === undefined)
  const rows = table.rows.flatMap((row, index) => {
    const space = limit - 2 * padding - again.height
    return splitRow(setTexts(grid, row, index), space, look.styles.cell).map((cells) => ({ row, cells }))
  })
  let tag: Tag | undefined
  const pieces = rows.map(({ row, cells }, index): FlowPiece => {
    const height = Math.max(look.line, Math.max(...cells.map(tallOf)) + 2 * padding)
    const isLast = index === rows.length - 1
    return {
      height,
      again,
      draw: (_, y) => {
        if (row.isStrong) drawBand(grid, y, height)
        const line = branch(kit, tag!, 'TR')
        cells.forEach((cell, at) => {
          drawCell(grid, line, cell, at, y, height)
        })
        line.end()
        drawRule(grid, y + height, row, isLast)
        if (isLast) tag!.end()
      },
    }
  })
  const top: FlowPiece = {
    ...head,
    draw: (root, y) => {
      tag = branch(kit, root, 'Table')
      head.draw(tag, y)
      if (rows.length === 0) tag.end()
    },
  }
  return [top, ...pieces]
}
