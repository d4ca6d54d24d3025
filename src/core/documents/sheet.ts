/**
 * The sheets to fill in, such as the plan for a bad day. A sheet has blocks with fields. The page shows an example, and
 * the PDF has empty fields. The site never stores what someone writes into a sheet: phone numbers for a bad day would help
 * an attacker.
 */
import type { ChecklistBrand } from './checklist.ts'
import {
  type PaperBlock,
  type PaperCell,
  type PaperDocument,
  type PaperField,
  type PaperTable,
  type PaperText,
  plainText,
} from './paper.ts'
import type { SheetsWords, ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'

/** The two tick boxes of a field of the kind `who`: your business, and the IT provider. */
export const WHO = ['we', 'provider'] as const

/** A text in parts. A part with `isLabel` is a label of a portal. */
export type SheetText = Exclude<PaperText, string>

/** A field with its label. `example` is the text on the page. */
export type SheetField = Omit<PaperField, 'tip'>

/** A cell of a table: a field with an example, or a printed text. An empty text leaves the cell empty. */
export type SheetCell = { example: string } | { fixed: string }

export interface SheetRow {
  id: string
  title: SheetText
  /** Where the step happens, or what the layer is about. */
  note: string
  /** The control that the row is about. */
  control?: string | undefined
  /** What the answers say about the row. Only on a filled sheet. */
  state?: string | undefined
  cells: SheetCell[]
}

export type SheetColumn = PaperTable['columns'][number] & { id: string }

interface BlockBase {
  id: string
  title: string
  lead: SheetText
  /** The block takes half of the width. */
  half: boolean
  /** The block begins a page. */
  startsPage?: boolean | undefined
}

/** A table. Its rows have titles, or they are the empty lines of a log. */
export interface SheetTable extends BlockBase {
  kind: 'table'
  /** The heading of the column with the titles. `undefined` for a log. */
  head: string | undefined
  columns: SheetColumn[]
  isNumbered: boolean
  /** The rows are the layers of the responsibility matrix. */
  isLayers: boolean
  rows: SheetRow[]
}

export type SheetBlock =
  | (BlockBase & {
      kind: 'text'
      text: SheetText
      /** The BCP 47 tag of the text, if it is not translated yet. */
      textLanguage?: string | undefined
    })
  | (BlockBase & { kind: 'fields'; fields: SheetField[] })
  | (BlockBase & { kind: 'list'; items: SheetText[]; isNumbered: boolean; hasTicks: boolean })
  | SheetTable

/** A sheet with its texts in one language. */
export interface Sheet {
  id: string
  /** The controls that the sheet belongs to, the main one first. */
  controls: string[]
  /** The highest number of printed pages. */
  pages: number
  /** There is also a version for each country, with the contacts after an attack. */
  hasHelp?: boolean | undefined
  title: string
  description: string
  lead: string
  blocks: SheetBlock[]
}

/** The texts around the fields of a sheet. */
type FieldWords = Pick<SheetsWords, 'we' | 'provider' | 'field' | 'line' | 'done'> &
  Partial<Pick<SheetsWords, 'both'>>

/** The texts that a blank sheet needs. */
export interface SheetPrintWords extends Pick<ReportWords, 'language'> {
  checklist: Pick<ReportWords['checklist'], 'page'>
  sheets: FieldWords & Pick<SheetsWords, 'asOf' | 'print'>
}

/** Removes the example of a cell. */
const emptyCell = (cell: SheetCell): SheetCell => ('fixed' in cell ? cell : { example: '' })

/** Returns a sheet without its example. */
export function withoutExample(sheet: Sheet): Sheet {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      if (block.kind === 'fields') {
        return { ...block, fields: block.fields.map((field) => ({ ...field, example: '' })) }
      }
      if (block.kind !== 'table') return block
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(emptyCell) })) }
    }),
  }
}

/** Returns a cell with the name of its field in a form, and with what a screen reader says about it. */
function cellOf(table: SheetTable, row: SheetRow, index: number, at: number, words: FieldWords): PaperCell {
  const cell = row.cells[at]!
  if ('fixed' in cell) return cell
  const { id: columnId, name: column, kind } = table.columns[at]!
  const { head, title } = table
  const id = `${table.id}-${head === undefined ? String(index + 1) : row.id}-${columnId}`
  const tip =
    head === undefined
      ? fill(words.line, { title, n: index + 1, column })
      : fill(words.field, { row: plainText(row.title), column })
  if (kind !== 'who') return { id, tip, example: cell.example }
  const choices = WHO.map((who) => ({
    ...{ id: `${id}-${who}`, tip: `${tip}: ${words[who]}`, label: words[who] },
  }))
  return { choices, example: words[cell.example as (typeof WHO)[number] | 'both'] ?? '' }
}

function tableOf(table: SheetTable, words: FieldWords, urlOf?: (control: string) => string): PaperTable {
  const { title, isNumbered, isLayers, rows } = table
  return {
    ...{ ...table, caption: title },
    isLong: isNumbered || rows.some(({ control, note }) => control !== undefined || note !== ''),
    rows: rows.map((row, index) => ({
      id: row.id,
      title: isLayers ? [{ text: plainText(row.title), isLabel: true }] : row.title,
      state: row.state,
      note: row.note,
      url: row.control === undefined ? undefined : urlOf?.(row.control),
      cells: row.cells.map((_, at) => cellOf(table, row, index, at, words)),
    })),
  }
}

/** Returns a block of a sheet as a block of a document. `urlOf` returns the page about a control. */
function paperBlock(block: SheetBlock, words: FieldWords, urlOf?: (control: string) => string): PaperBlock {
  const { id, title } = block
  switch (block.kind) {
    case 'text':
      return block
    case 'fields':
      return {
        ...block,
        fields: block.fields.map((field) => ({
          ...{ ...field, id: `${id}-${field.id}`, tip: `${title}: ${field.label}` },
        })),
      }
    case 'list': {
      const { hasTicks, ...list } = block
      const boxes = list.items.map((item, index) => ({
        ...{ id: `${id}-${String(index + 1)}`, tip: fill(words.done, { item: plainText(item) }) },
      }))
      return { ...list, ...(hasTicks && { boxes }) }
    }
    case 'table':
      return tableOf(block, words, urlOf)
  }
}

/** Returns a log with the lines of its example and one empty line. Other blocks stay as they are. */
function shortLog(block: SheetBlock): SheetBlock {
  if (block.kind !== 'table' || block.head !== undefined) return block
  const used = block.rows.filter(({ cells }) =>
    cells.some((cell) => 'example' in cell && cell.example !== ''),
  )
  return used.length === 0 ? block : { ...block, rows: block.rows.slice(0, used.length + 1) }
}

/** Returns the blocks of a sheet for a page, with its example. `urlOf` returns the page about a control. */
export function sheetOnPage(
  { blocks }: Sheet,
  words: FieldWords,
  urlOf: (control: string) => string,
): PaperBlock[] {
  return blocks.map((block) => paperBlock(shortLog(block), words, urlOf))
}

/** Returns the sheet as a blank document. `date` is its ISO date. */
export function blankSheet(
  sheet: Sheet,
  words: SheetPrintWords,
  brand: Pick<ChecklistBrand, 'quizTitle'>,
  date: string,
): PaperDocument {
  const { language, checklist, sheets } = words
  const { title: heading, lead, pages, blocks } = withoutExample(sheet)
  const title = fill(sheets.print, { quiz: brand.quizTitle, title: heading })
  return {
    ...{
      language,
      names: [],
      title,
      date,
      dateText: fill(sheets.asOf, { date: dateInWords(date, language) }),
    },
    ...{ heading, lead, facts: [], contact: [], look: 'form', pages },
    blocks: blocks.map((block) => paperBlock(block, sheets)),
    labels: { page: checklist.page, runningHead: title },
    fileName: sheet.id,
  }
}
