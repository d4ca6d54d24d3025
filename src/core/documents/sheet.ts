/**
 * The sheets to fill in, such as the plan for a bad day. A sheet has blocks with fields. The page shows an example, and
 * the PDF has empty fields. The site never stores what someone writes into a sheet: phone numbers for a bad day would help
 * an attacker.
 */
import type { ChecklistBrand } from './checklist.ts'
import type { AnyDocument } from './paper.ts'
import type { SheetsWords, ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'

/** What someone writes into a field. It decides the width of the field. `who` is a pair of tick boxes. */
export const FIELD_KINDS = ['text', 'phone', 'date', 'time', 'initials', 'who'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** The two tick boxes of a field of the kind `who`: your business, and the IT provider. */
export const WHO = ['we', 'provider'] as const

/** A text in parts. A part with `isLabel` is a label of a portal. */
export type SheetText = readonly { text: string; isLabel: boolean }[]

/** A field with its label. `example` is the text on the page. */
export interface SheetField {
  id: string
  label: string
  kind: FieldKind
  example: string
}

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

export interface SheetColumn {
  id: string
  name: string
  kind: FieldKind
}

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

/** A sheet as a document to print. The data is plain JSON. */
export interface SheetPage extends AnyDocument {
  heading: string
  lead: string
  pages: number
  blocks: SheetBlock[]
  labels: Pick<SheetsWords, 'we' | 'provider' | 'field' | 'line' | 'done'> & {
    /** The template of a page number: "Page {page} of {pages}". */
    page: string
  }
}

/** The texts that a blank sheet needs. */
export interface SheetPrintWords extends Pick<ReportWords, 'language'> {
  checklist: Pick<ReportWords['checklist'], 'page'>
  sheets: Pick<SheetsWords, 'we' | 'provider' | 'field' | 'line' | 'done' | 'asOf' | 'print'>
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

/** Returns the sheet as a blank document. `date` is its ISO date. */
export function blankSheet(
  sheet: Sheet,
  words: SheetPrintWords,
  brand: Pick<ChecklistBrand, 'quizTitle'>,
  date: string,
): SheetPage {
  const { language, checklist, sheets } = words
  const { title, lead, pages, blocks } = withoutExample(sheet)
  const { we, provider, field, line, done } = sheets
  return {
    language,
    names: [],
    title: fill(sheets.print, { quiz: brand.quizTitle, title }),
    date,
    dateText: fill(sheets.asOf, { date: dateInWords(date, language) }),
    heading: title,
    lead,
    pages,
    blocks,
    labels: { we, provider, field, line, done, page: checklist.page },
    fileName: `${sheet.id}.pdf`,
  }
}
