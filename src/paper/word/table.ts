/** Writes tables with a header row that each page repeats. */
import { paragraph } from './blocks.ts'
import type { WordKit } from './kit.ts'
import { element, property } from '../ooxml/xml.ts'
import type { BlockStyle } from './styles.ts'

/** A table with its columns. The width of a column is its share of the whole width. */
export interface WordTable {
  /** The text alternative of the table. */
  caption: string
  columns: readonly { name: string; share: number }[]
  /** The cells of each row: the XML of their paragraphs. */
  rows: readonly (readonly string[])[]
  /** True if the first cell of a row is the header of the row. */
  hasRowHeads: boolean
  /** The style of the header row, without which it is that of other tables. */
  style?: BlockStyle
}

/** Distributes the width over the columns, in twentieths of a point. The sum is exactly the width. */
function widthsOf({ columns }: WordTable, room: number): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const ends = columns.map((_, index) =>
    Math.round((room * columns.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0)) / shares),
  )
  return ends.map((end, index) => end - (ends[index - 1] ?? 0))
}

function rowOf(cells: readonly string[], widths: readonly number[], isHead: boolean): string {
  const properties = element('w:trPr', '<w:cantSplit/>', isHead ? '<w:tblHeader/>' : '')
  const all = widths.map((width, index) => {
    const size = element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })
    // Word needs a paragraph in every cell.
    return element('w:tc', element('w:tcPr', size), cells[index] || paragraph('Cell', ''))
  })
  return element('w:tr', properties, ...all)
}

/** Returns a table. Word joins tables that follow each other, so a paragraph must follow. */
export function writeTable(kit: WordKit, table: WordTable): string {
  const { caption, columns, rows, hasRowHeads, style = 'Cell' } = table
  const widths = widthsOf(table, kit.room)
  const look = element('w:tblLook', {
    'w:val': hasRowHeads ? '04A0' : '0420',
    'w:firstRow': 1,
    'w:lastRow': 0,
    'w:firstColumn': hasRowHeads ? 1 : 0,
    'w:lastColumn': 0,
    'w:noHBand': 0,
    'w:noVBand': 1,
  })
  const properties = element(
    'w:tblPr',
    property('w:tblStyle', 'SheetTable'),
    kit.isRtl ? '<w:bidiVisual/>' : '',
    element('w:tblW', { 'w:w': kit.room, 'w:type': 'dxa' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    look,
    property('w:tblCaption', caption),
  )
  const grid = element('w:tblGrid', ...widths.map((width) => element('w:gridCol', { 'w:w': width })))
  const head = rowOf(
    columns.map(({ name }) => paragraph(style, kit.runs(name))),
    widths,
    true,
  )
  return element('w:tbl', properties, grid, head, ...rows.map((row) => rowOf(row, widths, false)))
}
