/** Lays out a table of a sheet: rows with titles and fields, or the empty lines of a log. */
import type { FieldKind, SheetCell, SheetRow, SheetTable } from '../core/documents/sheet.ts'
import { artifact, branch, headCell, leaf, type Piece, tableCell, type Tag } from './document.ts'
import { drawWriteLine, type Layout, plainOf, type Room, spansOf, styleOf } from './sheet-parts.ts'
import { drawText, setText, type TextBlock, widthOf } from './text.ts'

/** The widths of the columns by kind, in points. Columns for text share the rest. */
const WIDTHS: Record<FieldKind, number> = { text: 0, phone: 76, date: 60, time: 46, initials: 44, who: 98 }
/** The tick boxes of a field of the kind `who`, in the order on paper. */
const WHO = ['we', 'provider'] as const
const gap = 6
const numberWidth = 15
const boxSide = 9.5

/** A column after layout. */
interface Track {
  x: number
  width: number
}

interface Tracks {
  /** The column with the titles. `undefined` for a log. */
  title: Track | undefined
  columns: Track[]
}

/** Returns the width of a column with two tick boxes: none of the two labels wraps. */
function whoWidth({ kit, size, labels }: Layout): number {
  const style = styleOf('note', size)
  return Math.max(WIDTHS.who, ...WHO.map((who) => Math.ceil(widthOf(kit, labels[who], style)) + boxSide + 4))
}

/** Distributes the width of the table over its columns. */
function setTracks(layout: Layout, table: SheetTable, { x, width }: Room): Tracks {
  const { columns, head, isNumbered } = table
  const kinds = columns.map(({ kind }) => (kind === 'who' ? whoWidth(layout) : WIDTHS[kind]))
  const isLong = isNumbered || table.rows.some(({ control, note }) => control !== undefined || note !== '')
  const titleShare = head === undefined ? 0 : isLong ? 2.4 : 1.1
  const shares = titleShare + kinds.filter((kind) => kind === 0).length
  const gaps = gap * (columns.length - (head === undefined ? 1 : 0))
  const free = width - gaps - kinds.reduce((sum, kind) => sum + kind, 0)
  const share = shares === 0 ? 0 : free / shares
  let from = x
  const next = (wide: number): Track => {
    const track = { x: from, width: wide }
    from += wide + gap
    return track
  }
  const title = head === undefined ? undefined : next(titleShare * share)
  return { title, columns: kinds.map((kind) => next(kind === 0 ? share : kind)) }
}

/** Lays out the row with the names of the columns. */
function setHead({ kit, size }: Layout, table: SheetTable, tracks: Tracks): Piece {
  const style = styleOf('name', size)
  const names = [
    ...(tracks.title ? [{ text: table.head ?? '', track: tracks.title }] : []),
    ...table.columns.map(({ name }, index) => ({ text: name, track: tracks.columns[index]! })),
  ].map(({ text, track }) => ({ track, block: setText(kit, text, track.width, style) }))
  const height = Math.max(...names.map(({ block }) => block.height)) + 1
  return {
    height,
    draw: (parent, y) => {
      const row = branch(kit, parent, 'TR')
      for (const { block, track } of names) {
        headCell(kit, row, 'Column', () => drawText(kit, block, track.x, y + height - 1 - block.height))
      }
      row.end()
    },
  }
}

/** Returns what a screen reader says about a field: the row and the column. */
function tipOf({ labels }: Layout, table: SheetTable, row: SheetRow, index: number, column: string): string {
  return table.head === undefined
    ? labels.line
        .replace('{title}', table.title)
        .replace('{n}', String(index + 1))
        .replace('{column}', column)
    : labels.field.replace('{row}', plainOf(row.title)).replace('{column}', column)
}

/** Draws the two tick boxes of a field of the kind `who`, beside each other or below each other. */
function drawWho(
  layout: Layout,
  tag: Tag,
  name: string,
  tip: string,
  track: Track,
  y: number,
  height: number,
): void {
  const { kit, size, labels, addTick } = layout
  const style = styleOf('note', size)
  const widths = WHO.map((who) => widthOf(kit, labels[who], style) + boxSide + 9)
  const isBeside = widths[0]! + widths[1]! <= track.width + 6
  WHO.forEach((who, index) => {
    const x = track.x + (isBeside && index > 0 ? widths[0]! : 0)
    const top = isBeside ? y + (height - boxSide) / 2 : y + 2 + index * (height / 2 - 1)
    const box = { x, y: top, width: boxSide, height: boxSide }
    addTick(tag, { ...box, name: `${name}-${who}`, tip: `${tip}: ${labels[who]}`, ticked: false })
    const label = setText(kit, labels[who], track.width - boxSide - 3, style)
    leaf(kit, tag, 'P', () => drawText(kit, label, x + boxSide + 3, top + boxSide / 2 - label.height / 2))
  })
}

function setRow(layout: Layout, table: SheetTable, tracks: Tracks, row: SheetRow, index: number): Piece {
  const { kit, size, line, isDense = false } = layout
  const start = table.isNumbered ? numberWidth : 0
  const room = (tracks.title?.width ?? 0) - start
  const titleStyle = styleOf(table.isLayers ? 'bold' : 'item', size)
  const noteStyle = styleOf('note', size)
  const title = spansOf(row.title, titleStyle)
  const joined = isDense && row.note !== '' ? [...title, { text: ` ${row.note}`, style: noteStyle }] : title
  const texts: TextBlock[] = tracks.title
    ? [
        setText(kit, joined, room, titleStyle),
        setText(kit, row.state ?? '', room, styleOf('name', size)),
        setText(kit, isDense ? '' : row.note, room, noteStyle),
      ].filter((block) => block.height > 0)
    : []
  const printed = row.cells.map((one, at) =>
    setText(kit, 'fixed' in one ? one.fixed : '', tracks.columns[at]!.width, styleOf('item', size)),
  )
  const tall = texts.reduce((sum, block) => sum + block.height, 0)
  const inner = Math.max(tall, ...printed.map((block) => block.height))
  const height = Math.max(line, inner + 4 * size)
  const drawTitle = (y: number): void => {
    if (table.isNumbered) {
      const number = setText(kit, `${String(index + 1)}.`, numberWidth, titleStyle)
      drawText(kit, number, tracks.title!.x, y)
    }
    let top = y
    for (const block of texts) {
      drawText(kit, block, tracks.title!.x + start, top)
      top += block.height
    }
  }
  const drawCell = (parent: Tag, one: SheetCell, at: number, y: number): void => {
    const track = tracks.columns[at]!
    const { id, name, kind } = table.columns[at]!
    const tag = tableCell(kit, parent)
    if ('fixed' in one) {
      const block = printed[at]!
      if (block.height > 0) tag.add(() => drawText(kit, block, track.x, y + (height - block.height) / 2))
    } else {
      const field = `${table.id}-${table.head === undefined ? String(index + 1) : row.id}-${id}`
      const tip = tipOf(layout, table, row, index, name)
      if (kind === 'who') drawWho(layout, tag, field, tip, track, y, height)
      else {
        const box = { x: track.x, y: y + 1.5, width: track.width, height: height - 1.5 }
        layout.addField(tag, { ...box, name: field, tip })
      }
    }
    tag.end()
  }
  return {
    height,
    draw: (parent, y) => {
      const tag = branch(kit, parent, 'TR')
      if (tracks.title)
        headCell(kit, tag, 'Row', () => {
          drawTitle(y + (height - tall) / 2)
        })
      row.cells.forEach((one, at) => {
        drawCell(tag, one, at, y)
      })
      tag.end()
      artifact(kit, 'Layout', () => {
        if (tracks.title) drawWriteLine(kit, tracks.title.x, y + height, tracks.title.width, false)
        row.cells.forEach((one, at) => {
          const { x, width } = tracks.columns[at]!
          drawWriteLine(kit, x, y + height, width, !('fixed' in one) && table.columns[at]!.kind !== 'who')
        })
      })
    },
  }
}

/** Lays out a table. */
export function setTable(layout: Layout, table: SheetTable, room: Room): Piece {
  const tracks = setTracks(layout, table, room)
  const pieces = [
    setHead(layout, table, tracks),
    ...table.rows.map((row, index) => setRow(layout, table, tracks, row, index)),
  ]
  return {
    height: pieces.reduce((sum, { height }) => sum + height, 0),
    draw: (root, top) => {
      const tag = branch(layout.kit, root, 'Table')
      let y = top
      for (const piece of pieces) {
        piece.draw(tag, y)
        y += piece.height
      }
      tag.end()
    },
  }
}
