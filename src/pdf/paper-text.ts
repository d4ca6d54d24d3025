/** Collects the text of a generic document, to find the fonts that it needs. */
import type { PaperBlock, PaperDocument } from '../core/documents/paper.ts'
import { namesIn, withoutNames, type Typeface } from './fonts.ts'

/** Returns the text of a block by typeface. Bold texts are also in the regular text, which costs no other font file. */
function textsOf(block: PaperBlock): { display?: string[]; bold?: string[]; regular?: string[] } {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? { display: [block.text] } : { bold: [block.text] }
    case 'text':
      return { regular: [block.text] }
    case 'list':
      return { regular: [...block.items] }
    case 'table':
      return {
        bold: [block.caption, ...block.columns, ...block.rows.map(([first = '']) => first)],
        regular: block.rows.flatMap((row) => row.slice(1)),
      }
    case 'links':
      return { bold: block.items.map(({ text }) => text), regular: block.items.map(({ url }) => url) }
  }
}

/** Returns the text of a document that fonts draw, by typeface. `brandName` is the name at the top of the first page. */
export function paperText(page: PaperDocument, brandName: string): Record<Typeface, string> {
  const blocks = page.blocks.map(textsOf)
  const text = {
    display: [page.heading, ...blocks.flatMap(({ display = [] }) => display)].join(' '),
    bold: [brandName, ...blocks.flatMap(({ bold = [] }) => bold)].join(' '),
    regular: [
      ...[page.title, page.dateText, page.heading, page.lead, page.labels.page, page.labels.runningHead],
      ...page.facts,
      ...page.contact.map(({ text }) => text),
      ...blocks.flatMap(({ display = [], regular = [] }) => [...display, ...regular]),
      '0123456789 • .',
    ].join(' '),
  }
  return withoutNames(text, namesIn(page, brandName))
}
