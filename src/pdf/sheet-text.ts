/** Collects the text of a sheet, to find the fonts that it needs. */
import type { SheetBlock, SheetPage, SheetText } from '../core/documents/sheet.ts'
import { namesIn, withoutNames, type Typeface } from './fonts.ts'

const plain = (text: SheetText): string => text.map((part) => part.text).join('')
const labels = (text: SheetText): string => text.map((part) => (part.isLabel ? part.text : '')).join('')

function textsOf(block: SheetBlock): SheetText[] {
  if (block.kind === 'text') return [block.text]
  if (block.kind === 'list') return block.items
  return block.kind === 'table' ? block.rows.map(({ title }) => title) : []
}

/** Returns the text of a sheet that fonts draw, by typeface. `brandName` is the name at the top of the page. */
export function sheetText(page: SheetPage, brandName: string): Record<Typeface, string> {
  const { blocks, labels: said } = page
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  const rows = tables.flatMap((table) => table.rows)
  const text = {
    display: [page.heading, ...blocks.map(({ title }) => title)].join(' '),
    bold: [
      brandName,
      ...blocks.flatMap((block) => [labels(block.lead), ...textsOf(block).map(labels)]),
      ...blocks.flatMap((block) => (block.kind === 'fields' ? block.fields.map(({ label }) => label) : [])),
      ...tables.flatMap(({ head, columns }) => [head ?? '', ...columns.map(({ name }) => name)]),
      ...rows.map(({ state }) => state ?? ''),
      ...tables
        .filter(({ isLayers }) => isLayers)
        .flatMap((table) => table.rows.map(({ title }) => plain(title))),
    ].join(' '),
    regular: [
      page.title,
      page.dateText,
      page.heading,
      page.lead,
      said.we,
      said.provider,
      said.page,
      ...blocks.flatMap((block) => [block.title, plain(block.lead), ...textsOf(block).map(plain)]),
      ...rows.flatMap(({ note, cells }) => [
        note,
        ...cells.map((cell) => ('fixed' in cell ? cell.fixed : '')),
      ]),
      '0123456789 • .',
    ].join(' '),
  }
  return withoutNames(text, namesIn(page, brandName))
}
