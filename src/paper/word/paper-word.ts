/** Writes a document of blocks: headings, texts, lists, links, fields, and tables of texts or with fields in their cells. */
import { COVER_RATIO } from '../../brand/paper-logo.ts'
import type {
  BlockOf,
  FieldKind,
  PaperBlock,
  PaperCell,
  PaperDocument,
  PaperRow,
  PaperTable,
  PaperText,
} from '../../core/documents/paper.ts'
import {
  boxControl,
  bulletList,
  detailsLine,
  entryField,
  fieldLine,
  hyperlink,
  mainHeading,
  numberList,
  numbering,
  paragraph,
  textBlock,
} from './blocks.ts'
import type { WordKit } from './kit.ts'
import { coverBlock, figureBlock, hasTable } from './figures.ts'
import { inlinePicture } from './pictures.ts'
import type { TextPart } from './runs.ts'
import { writeTable } from './table.ts'

/** The narrowest and the widest share of a column of texts. The longest text of a column decides the share between them. */
const TEXT_SHARES = { least: 9, most: 40 }

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
/** The share of a column of texts beside columns with fields. */
const PRINTED = 165

const NEW_PAGE = '<w:pageBreakBefore/>'

function partsOf(text: PaperText): TextPart[] {
  if (typeof text === 'string') return [text]
  return text.map((part) => (part.isLabel ? { text: part.text, style: 'Strong' } : part.text))
}

const isPrinted = (cell: PaperCell): cell is { fixed: string } => 'fixed' in cell

/** Returns the texts of a row, with its title first. */
const printedTexts = ({ title, cells }: PaperRow): string[] => [
  typeof title === 'string' ? title : title.map(({ text }) => text).join(''),
  ...cells.map((cell) => (isPrinted(cell) ? cell.fixed : '')),
]

/** Returns the names and the shares of the columns, with the column of titles. */
function columnsOf({ head, columns, isLong, rows }: PaperTable): { name: string; share: number }[] {
  if (rows.every(({ cells }) => cells.every(isPrinted))) {
    const texts = rows.map(printedTexts)
    return [head ?? '', ...columns.map(({ name }) => name)].map((name, at) => {
      const lengths = [name, ...texts.map((row) => row[at] ?? '')].map(({ length }) => length)
      return { name, share: Math.min(TEXT_SHARES.most, Math.max(TEXT_SHARES.least, ...lengths)) }
    })
  }
  const titles = head === undefined ? [] : [{ name: head, share: isLong ? TITLES.long : TITLES.short }]
  const shareOf = (kind: FieldKind, at: number): number =>
    rows.every(({ cells }) => isPrinted(cells[at]!)) ? PRINTED : SHARES[kind]
  return [...titles, ...columns.map(({ name, kind }, at) => ({ name, share: shareOf(kind, at) }))]
}

/** Returns the cell with the title of a row. `number` is the XML of its number, or empty. */
function titleCell(kit: WordKit, { title, state = '', note = '' }: PaperRow, number: string): string {
  return [
    paragraph('Cell', kit.runs(...partsOf(title)), number),
    textBlock(kit, 'CellSmall', { text: state, style: 'Flag' }),
    textBlock(kit, 'CellSmall', { text: note, style: 'Muted' }),
  ].join('')
}

function cellOf(kit: WordKit, cell: PaperCell, kind: FieldKind): string {
  if (isPrinted(cell)) return textBlock(kit, 'Cell', cell.fixed)
  if ('tip' in cell) return paragraph('Cell', entryField(kit, cell.tip, cell.id, kind, 'blank'))
  return cell.choices
    .map(({ id, tip, label }) => paragraph('Cell', boxControl(kit, tip, id) + kit.runs(` ${label}`)))
    .join('')
}

/** Returns a table of texts on one page. */
function smallTable(kit: WordKit, { head = '', columns, rows, caption }: PaperTable): string {
  const titleShare = columns.length > 2 ? 37 : 44
  return writeTable(kit, {
    ...{ caption, hasRowHeads: true, style: 'PageItem' },
    columns: [
      { name: head, share: titleShare },
      ...columns.map(({ name }) => ({ name, share: (100 - titleShare) / columns.length })),
    ],
    rows: rows.map((row) =>
      printedTexts(row).map((text) =>
        paragraph('PageItem', kit.runs(row.isStrong ? { text, style: 'Strong' } : text)),
      ),
    ),
  })
}

function tableBlock(kit: WordKit, table: PaperTable): string {
  const { head, columns, rows, caption, isNumbered } = table
  const hasRowHeads = head !== undefined
  const number = isNumbered && hasRowHeads ? numbering(kit.openNumbers()) : ''
  const written = writeTable(kit, {
    ...{ caption, columns: columnsOf(table), hasRowHeads },
    rows: rows.map((row) => [
      ...(hasRowHeads ? [titleCell(kit, row, number)] : []),
      ...row.cells.map((cell, at) => cellOf(kit, cell, columns[at]?.kind ?? 'text')),
    ]),
  })
  return written + paragraph('Spacer', '')
}

function bodyOf(kit: WordKit, block: PaperBlock, page: PaperDocument): string {
  const isHandout = page.look === 'handout'
  switch (block.kind) {
    case 'heading':
      return textBlock(kit, block.level === 2 ? 'Heading2' : 'Heading3', block.text)
    case 'text':
      return textBlock(kit, block.isMuted ? 'Small' : 'Normal', ...partsOf(block.text))
    case 'list': {
      const items = block.items.map((item) => kit.runs(...partsOf(item)))
      if (!block.boxes) return block.isNumbered ? numberList(kit, items) : bulletList(items)
      return block.boxes
        .map(({ id, tip }, at) =>
          paragraph('TickItem', boxControl(kit, tip, id) + kit.runs(' ') + (items[at] ?? '')),
        )
        .join('')
    }
    case 'links':
      return bulletList(block.items.map(({ text, url }) => hyperlink(kit, text, url)))
    case 'fields':
      return block.fields.map(({ id, tip, label, kind }) => fieldLine(kit, label, tip, id, kind)).join('')
    case 'table':
      // The title of a block is the caption of its table.
      if (block.head === undefined && block.columns.length === 0) return ''
      if (isHandout) return smallTable(kit, block)
      return (
        (block.title === undefined ? textBlock(kit, 'Caption', block.caption) : '') + tableBlock(kit, block)
      )
    default:
      return figureBlock(kit, block, page)
  }
}

function blockOf(kit: WordKit, block: PaperBlock, page: PaperDocument): string {
  const { kind, title = '', lead = '', startsPage } = block
  const body = bodyOf(kit, block, page)
  if (kind === 'contact' || kind === 'code') return body
  return [
    startsPage ? paragraph('Heading2', kit.runs(title), NEW_PAGE) : textBlock(kit, 'Heading2', title),
    textBlock(kit, 'Normal', ...partsOf(lead)),
    body,
  ].join('')
}

type Fields = BlockOf<'fields'>

const isHalf = (block: PaperBlock | undefined): block is Fields =>
  block?.kind === 'fields' && block.half === true

/** Returns true if two blocks of fields have the same labels. */
const haveSameLabels = (one: Fields, other: Fields): boolean =>
  one.fields.length === other.fields.length &&
  one.fields.every(({ label }, at) => other.fields[at]?.label === label)

/** Returns two blocks of fields as one table with a column for each, such as the signatures of two sides. */
function fieldsBeside(kit: WordKit, one: Fields, other: Fields): string {
  const names = [one.title ?? '', other.title ?? '']
  const table = writeTable(kit, {
    ...{ caption: names.join(' · '), hasRowHeads: true },
    columns: ['', ...names].map((name, at) => ({ name, share: at === 0 ? TITLES.short : TITLES.long })),
    rows: one.fields.map(({ label }, at) => [
      paragraph('Cell', kit.runs(label)),
      ...[one, other].map(({ fields }) => {
        const { id, tip, kind } = fields[at]!
        return paragraph('Cell', entryField(kit, tip, id, kind, 'blank'))
      }),
    ]),
  })
  return table + paragraph('Spacer', '')
}

/** Returns the blocks. Two blocks of fields of half of the width are beside each other if they have the same labels. */
function allBlocks(kit: WordKit, page: PaperDocument): string {
  const { blocks } = page
  const written: string[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, next] = [blocks[at]!, blocks[at + 1]]
    if (isHalf(block) && isHalf(next) && haveSameLabels(block, next)) {
      written.push(fieldsBeside(kit, block, next))
      at += 1
    } else written.push(blockOf(kit, block, page))
  }
  return written.join('')
}

/** Returns a picture as wide as the text. */
function bandPicture(kit: WordKit, bytes: Uint8Array): string {
  const width = kit.room / 20
  const size = [width, width * COVER_RATIO] as const
  return paragraph('Drawing', inlinePicture(kit, kit.links, { bytes, ending: 'jpeg', alt: '', size }))
}

/** Returns the body of a document. `coverPicture` is a JPEG above the heading of a document with a cover. */
export function paperBody(kit: WordKit, page: PaperDocument, coverPicture?: Uint8Array): string {
  const { heading, madeFor, dateText, contact, lead, facts, cover, blocks, look, pages, foot = '' } = page
  const leadStyle =
    look === 'handout' && hasTable(page) ? 'Small' : pages === 1 || look === 'handout' ? 'Normal' : 'Subtitle'
  return [
    cover && coverPicture ? bandPicture(kit, coverPicture) : '',
    mainHeading(kit, heading),
    madeFor === undefined
      ? detailsLine(kit, dateText, contact)
      : textBlock(kit, 'Meta', { text: madeFor, style: 'Strong' }, ` · ${dateText}`),
    textBlock(kit, leadStyle, lead),
    bulletList(facts.map((fact) => kit.runs(fact))),
    cover ? coverBlock(kit, cover) : '',
    allBlocks(kit, page),
    // In a handout, the last line is in the column of the contact details.
    blocks.some(({ kind }) => kind === 'contact') ? '' : textBlock(kit, 'Small', foot),
  ].join('')
}
