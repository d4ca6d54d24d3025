/** Lays out a table of a generic document. A page that continues the table repeats the names of its columns. */
import type { PaperBlock } from '../core/documents/paper.ts'
import { colours } from './colours.ts'
import {
  addWebLink,
  artifact,
  branch,
  drawDivider,
  headCell,
  leaf,
  tableCell,
  type Kit,
  type Piece,
  type Tag,
} from './document.ts'
import { undrawable } from './fonts.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type TextBlock, type TextStyle, widthOf } from './text.ts'

type PaperTable = Extract<PaperBlock, { kind: 'table' }>

const gap = 10
const padding = 3.5
const cellStyle: TextStyle = { ...styles.value, lead: 11.6 }
const headerStyle: TextStyle = { ...styles.value, face: 'bold', lead: 11.6 }
const columnStyle: TextStyle = { ...styles.flag, lead: 11 }

/** A table after layout. */
export interface SetTable {
  /** The caption with the names of the columns. */
  head: Piece
  /** The names of the columns again, for a page that continues the table. Screen readers skip them. */
  again: { height: number; draw: (y: number) => void }
  rows: Piece[]
}

/** Returns true if a cell is a link, which the PDF can open. */
const isWebLink = (text: string): boolean => /^https?:\/\/[^\s/?#]+\S*$/i.test(text)

/**
 * Distributes the width of the page over the columns. No column is narrower than its longest word, up to a quarter of
 * the page. The rest of the width goes to the columns with the longest texts.
 */
function setWidths(kit: Kit, { columns, rows }: PaperTable, room: number): number[] {
  const free = room - gap * (columns.length - 1)
  const sizes = columns.map((name, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const style = at === 0 ? headerStyle : cellStyle
    const widest = (texts: string[], of: TextStyle): number =>
      Math.max(0, ...texts.map((text) => widthOf(kit, text, of)))
    // A picture shows a whole text with letters that the fonts lack, so that a part of it has no width.
    const words = (texts: string[]): string[] =>
      texts.flatMap((text) => text.split(/\s+/)).filter((word) => undrawable(word).length === 0)
    const word = Math.max(widest(words(cells), style), widest(words([name]), columnStyle))
    const line = Math.max(widest(cells, style), widest([name], columnStyle))
    return { least: Math.min(word, free / Math.max(4, columns.length)), most: Math.min(line, free * 0.6) }
  })
  const least = sizes.reduce((sum, size) => sum + size.least, 0)
  const wishes = sizes.map(({ least: low, most }) => Math.max(1, Math.sqrt(Math.max(0, most - low))))
  const wished = wishes.reduce((sum, wish) => sum + wish, 0)
  return sizes.map((size, at) => size.least + ((free - least) * wishes[at]!) / wished)
}

/** Splits a row that is higher than `limit` into rows that fit. Each of them contains some lines of each cell. */
function splitRow(blocks: TextBlock[], limit: number): TextBlock[][] {
  const most = Math.max(1, Math.floor(limit / cellStyle.lead))
  const count = Math.max(1, ...blocks.map(({ lines }) => Math.ceil(lines.length / most)))
  return Array.from({ length: count }, (_, part) =>
    blocks.map((block) => {
      const lines = block.lines.slice(part * most, (part + 1) * most)
      return { ...block, lines, height: lines.length * block.lead }
    }),
  )
}

/** The columns of a table after layout, and the functions that draw into them. */
interface Columns {
  kit: Kit
  places: number[]
  widths: number[]
  /** Draws a line below a row. The line below the names of the columns and below the last row is strong. */
  rule: (y: number, isStrong: boolean) => void
}

/** Lays out a row. A cell that is a web address becomes a link. */
function setRow(
  { kit, places, rule }: Columns,
  texts: readonly string[],
  blocks: TextBlock[],
  isLast: boolean,
): Piece {
  const height = Math.max(...blocks.map((block) => block.height)) + 2 * padding
  const drawCell = (row: Tag, block: TextBlock, at: number, y: number): void => {
    const tag = tableCell(kit, row, at === 0 ? 'Row' : undefined)
    const draw = (): void => drawText(kit, block, places[at]!, y + padding)
    const text = texts[at] ?? ''
    if (at > 0 && block.height > 0 && isWebLink(text)) {
      const box = { x: places[at]!, y: y + padding, width: block.width, height: block.height }
      addWebLink(kit, tag, box, text, text, draw)
    } else if (block.height > 0) tag.add(draw)
    tag.end()
  }
  return {
    height,
    draw: (parent, y) => {
      const row = branch(kit, parent, 'TR')
      blocks.forEach((block, at) => {
        drawCell(row, block, at, y)
      })
      row.end()
      rule(y + height, isLast)
    },
  }
}

/** Lays out the caption and the names of the columns. */
function setNames(
  columns: Columns,
  { caption: text, columns: texts }: PaperTable,
  room: number,
): Omit<SetTable, 'rows'> {
  const { kit, places, widths, rule } = columns
  const caption = setText(kit, text, room, styles.rowTitle)
  const names = texts.map((name, at) => setText(kit, name, widths[at]!, columnStyle))
  const tall = Math.max(0, ...names.map(({ height }) => height))
  const height = tall + 2 * padding
  const drawName = (at: number, y: number): void => {
    drawText(kit, names[at]!, places[at]!, y + padding + tall - names[at]!.height)
  }
  return {
    head: {
      height: caption.height + 2 + height,
      draw: (parent, y) => {
        leaf(kit, parent, 'Caption', () => drawText(kit, caption, margin, y))
        const row = branch(kit, parent, 'TR')
        const top = y + caption.height + 2
        names.forEach((_, at) => {
          headCell(kit, row, 'Column', () => {
            drawName(at, top)
          })
        })
        row.end()
        rule(top + height, true)
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
        rule(y + height, true)
      },
    },
  }
}

/** Lays out a table for a page of this width, in points. No row is higher than `limit`. */
export function setPaperTable(kit: Kit, table: PaperTable, width: number, limit: number): SetTable {
  const room = width - 2 * margin
  const widths = setWidths(kit, table, room)
  const places = widths.map(
    (_, at) => margin + widths.slice(0, at).reduce((sum, wide) => sum + wide + gap, 0),
  )
  const rule = (y: number, isStrong: boolean): void => {
    drawDivider(kit, margin, y, room, isStrong ? 1 : 0.75, isStrong ? colours.ink : colours.rule)
  }
  const columns = { kit, places, widths, rule }
  const names = setNames(columns, table, room)
  const rows = table.rows.flatMap((texts, index) => {
    const blocks = table.columns.map((_, at) =>
      setText(kit, texts[at] ?? '', widths[at]!, at === 0 ? headerStyle : cellStyle),
    )
    const parts = splitRow(blocks, limit - 2 * padding - names.again.height)
    const isLast = (part: number): boolean => index === table.rows.length - 1 && part === parts.length - 1
    return parts.map((part, at) => setRow(columns, texts, part, isLast(at)))
  })
  return { ...names, rows }
}
