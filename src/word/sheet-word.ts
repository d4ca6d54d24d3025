/** Writes a sheet to fill in: lists, fields, and tables with fields in their cells. */
import type {
  FieldKind,
  SheetBlock,
  SheetPage,
  SheetRow,
  SheetTable,
  SheetText,
} from '../core/documents/sheet.ts'
import {
  boxControl,
  bulletList,
  entryField,
  type FieldEntry,
  fieldLine,
  mainHeading,
  numberList,
  numbering,
  paragraph,
  textBlock,
} from './blocks.ts'
import type { WordKit } from './kit.ts'
import type { TextPart } from './runs.ts'
import { writeTable } from './table.ts'

/** The share of a column by what someone writes into it, and the share of a column with titles. */
const SHARES: Readonly<Record<FieldKind, number>> = {
  text: 100,
  phone: 90,
  date: 72,
  time: 58,
  initials: 62,
  who: 112,
}
const TITLES = { short: 120, long: 230 }

const NEW_PAGE = '<w:pageBreakBefore/>'

/** The two boxes of a field of the kind `who`. */
const PARTIES = ['we', 'provider'] as const

const entryOf = (kind: FieldKind): FieldEntry => (kind === 'date' ? 'date' : 'text')
const partsOf = (text: SheetText): TextPart[] =>
  text.map((part) => (part.isLabel ? { text: part.text, style: 'Strong' } : part.text))
const plainOf = (text: SheetText): string => text.map((part) => part.text).join('')

/** Returns the accessible name of a field: the row and the column. */
function nameOf(
  { labels }: SheetPage,
  table: SheetTable,
  row: SheetRow,
  index: number,
  column: string,
): string {
  return table.head === undefined
    ? labels.line
        .replace('{title}', () => table.title)
        .replace('{n}', String(index + 1))
        .replace('{column}', () => column)
    : labels.field.replace('{row}', () => plainOf(row.title)).replace('{column}', () => column)
}

/** Returns the cell with the title of a row. `number` is the XML of its number, or empty. */
function titleCell(kit: WordKit, row: SheetRow, number: string): string {
  return [
    paragraph('Cell', kit.runs(...partsOf(row.title)), number),
    row.state === undefined ? '' : textBlock(kit, 'CellSmall', { text: row.state, style: 'Flag' }),
    textBlock(kit, 'CellSmall', { text: row.note, style: 'Muted' }),
  ].join('')
}

function tableBlock(kit: WordKit, page: SheetPage, table: SheetTable): string {
  const { head, columns, rows } = table
  const isLong = table.isNumbered || rows.some(({ control, note }) => control !== undefined || note !== '')
  const number = table.isNumbered && head !== undefined ? numbering(kit.openNumbers()) : ''
  const cellOf = (row: SheetRow, index: number, at: number): string => {
    const cell = row.cells[at]!
    const { id, name, kind } = columns[at]!
    if ('fixed' in cell) return textBlock(kit, 'Cell', cell.fixed)
    const title = nameOf(page, table, row, index, name)
    const tag = `${table.id}-${head === undefined ? String(index + 1) : row.id}-${id}`
    if (kind !== 'who') return paragraph('Cell', entryField(kit, title, tag, entryOf(kind), 'blank'))
    const boxes = PARTIES.map((party) => {
      const label = page.labels[party]
      return paragraph(
        'Cell',
        boxControl(kit, `${title}: ${label}`, `${tag}-${party}`) + kit.runs(` ${label}`),
      )
    })
    return boxes.join('')
  }
  const titles = head === undefined ? [] : [{ name: head, share: isLong ? TITLES.long : TITLES.short }]
  const written = writeTable(kit, {
    caption: table.title,
    columns: [...titles, ...columns.map(({ name, kind }) => ({ name, share: SHARES[kind] }))],
    rows: rows.map((row, index) => [
      ...(head === undefined ? [] : [titleCell(kit, row, number)]),
      ...columns.map((_, at) => cellOf(row, index, at)),
    ]),
    hasRowHeads: head !== undefined,
  })
  return written + paragraph('Spacer', '')
}

function listBlock(kit: WordKit, page: SheetPage, block: Extract<SheetBlock, { kind: 'list' }>): string {
  const items = block.items.map((item) => kit.runs(...partsOf(item)))
  if (!block.hasTicks) return block.isNumbered ? numberList(kit, items) : bulletList(items)
  return items
    .map((item, index) => {
      const text = plainOf(block.items[index]!)
      const title = page.labels.done.replace('{item}', () => text)
      return paragraph(
        'TickItem',
        boxControl(kit, title, `${block.id}-${String(index + 1)}`) + kit.runs(' ') + item,
      )
    })
    .join('')
}

function bodyOf(kit: WordKit, page: SheetPage, block: SheetBlock): string {
  switch (block.kind) {
    case 'text':
      return textBlock(kit, 'Normal', ...partsOf(block.text))
    case 'list':
      return listBlock(kit, page, block)
    case 'fields':
      return block.fields
        .map(({ id, label, kind }) =>
          fieldLine(kit, label, `${block.title}: ${label}`, `${block.id}-${id}`, entryOf(kind)),
        )
        .join('')
    case 'table':
      return tableBlock(kit, page, block)
  }
}

/** Returns the body of a sheet. */
export function sheetBody(kit: WordKit, page: SheetPage): string {
  return [
    mainHeading(kit, page.heading),
    textBlock(kit, 'Meta', page.dateText),
    textBlock(kit, 'Subtitle', page.lead),
    ...page.blocks.flatMap((block) => [
      block.startsPage
        ? paragraph('Heading2', kit.runs(block.title), NEW_PAGE)
        : textBlock(kit, 'Heading2', block.title),
      textBlock(kit, 'Normal', ...partsOf(block.lead)),
      bodyOf(kit, page, block),
    ]),
  ].join('')
}
