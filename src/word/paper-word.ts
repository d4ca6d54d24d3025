/** Writes a document of headings, texts, lists, tables and links. */
import type { PaperBlock, PaperDocument } from '../core/documents/paper.ts'
import {
  bulletList,
  detailsLine,
  hyperlink,
  mainHeading,
  numberList,
  paragraph,
  textBlock,
} from './blocks.ts'
import type { WordKit } from './kit.ts'
import { writeTable } from './table.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>

/** The narrowest and the widest share of a column. The longest text of a column decides the share between them. */
const SHARES = { least: 9, most: 40 }

/** Returns the share of a column by its longest text, with the name of the column. */
function shareOf({ columns, rows }: Table, index: number): number {
  const lengths = [columns[index], ...rows.map((row) => row[index])].map((text = '') => text.length)
  return Math.min(SHARES.most, Math.max(SHARES.least, ...lengths))
}

function tableBlock(kit: WordKit, table: Table): string {
  const { caption, columns, rows } = table
  const written = writeTable(kit, {
    caption,
    columns: columns.map((name, index) => ({ name, share: shareOf(table, index) })),
    rows: rows.map((row) => row.map((text) => textBlock(kit, 'Cell', text))),
    hasRowHeads: true,
  })
  return textBlock(kit, 'Caption', caption) + written + paragraph('Spacer', '')
}

function blockOf(kit: WordKit, block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return textBlock(kit, block.level === 2 ? 'Heading2' : 'Heading3', block.text)
    case 'text':
      return textBlock(kit, block.muted ? 'Small' : 'Normal', block.text)
    case 'list': {
      const items = block.items.map((item) => kit.runs(item))
      return block.ordered ? numberList(kit, items) : bulletList(items)
    }
    case 'links':
      return bulletList(block.items.map(({ text, url }) => hyperlink(kit, text, url)))
    case 'table':
      return block.columns.length === 0 ? '' : tableBlock(kit, block)
  }
}

/** Returns the body of a document. */
export function paperBody(kit: WordKit, page: PaperDocument): string {
  const { heading, dateText, contact, lead, facts, blocks } = page
  return [
    mainHeading(kit, heading),
    detailsLine(kit, dateText, contact),
    textBlock(kit, 'Subtitle', lead),
    bulletList(facts.map((fact) => kit.runs(fact))),
    ...blocks.map((block) => blockOf(kit, block)),
  ].join('')
}
