/** Writes what the people say about the ten jobs into the sheet "who does what". */
import type { ChecklistBrand } from '../documents/checklist.ts'
import { fileStemOf } from '../documents/file-name.ts'
import type { SheetFillWords } from '../documents/filled-sheet.ts'
import type { PaperDocument } from '../documents/paper.ts'
import {
  type Sheet,
  type SheetBlock,
  type SheetCell,
  type SheetTable,
  blankSheet,
} from '../documents/sheet.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import type { ComparedJob } from './compare.ts'

/** What the sheet says about the ten jobs. */
export interface AgreedJobs {
  /** The heading of the ten jobs, and the name of Microsoft. */
  title: string
  microsoft: string
  rows: readonly ComparedJob[]
  /** Returns what each person says about a job. */
  said: (row: ComparedJob) => string
  /** The names that people typed. */
  names: readonly string[]
  /** The ISO date of the sheet. */
  date: string
  /** The words for people of one business, who have no IT provider to sign. `undefined` with an IT person, and for one person. */
  us?: UsWords | undefined
}

/** What the sheet says if all who answered are of the business. */
export interface UsWords {
  title: string
  lead: string
  /** Who else can do a job. */
  outside: string
  /** The IT person, if all say so. */
  it: string
  /** The first two people, who sign. */
  signs: readonly [string, string]
}

/** Returns the sheet for people of one business: two of them sign, and there is no contract. */
function amongUs(sheet: Sheet, { title, lead, outside, signs: [first, second] }: UsWords): Sheet {
  const blocks = sheet.blocks.map((block): SheetBlock => {
    if (block.kind === 'fields') {
      const labels = new Map(block.fields.map(({ id, label }) => [id, label]))
      labels.set('us', first).set('provider', second).set('provider-date', labels.get('us-date')!)
      const fields = block.fields.filter(({ id }) => id !== 'clause')
      return { ...block, fields: fields.map((field) => ({ ...field, label: labels.get(field.id)! })) }
    }
    if (block.kind !== 'table') return block
    const rows = block.rows.map((row) =>
      row.id === 'provider' ? { ...row, title: [{ text: outside, isLabel: false }] } : row,
    )
    return { ...block, rows }
  })
  return { ...sheet, title, lead, blocks }
}

/**
 * Returns the sheet as a document with a table of the ten jobs before its other tables. Where all agree, it says who does the
 * job, there and in the row about the same control. The other fields stay empty.
 */
export function agreedSheet(
  sheet: Sheet,
  words: SheetFillWords,
  brand: Pick<ChecklistBrand, 'quizTitle'>,
  { title, microsoft, rows, said, names, date, us }: AgreedJobs,
): PaperDocument {
  const sheets = us ? { ...words.sheets, provider: us.outside } : words.sheets
  const own = us ? amongUs(sheet, us) : sheet
  const { we, provider, fromAnswers, file } = sheets
  const doerOf = ({ job, verdict, doers: [doer] }: ComparedJob): SheetCell => {
    if (job.side === 'microsoft') return { fixed: microsoft }
    return verdict === 'agreed' ? { fixed: doer === 'it' ? (us?.it ?? provider) : we } : { example: '' }
  }
  const agreed = new Map(rows.flatMap((row) => row.job.controls.map((id) => [id, doerOf(row)] as const)))
  const blocks = own.blocks.map((block) => {
    if (block.kind !== 'table') return block
    const filled = block.rows.map((row) => {
      const [who, ...rest] = row.cells
      return { ...row, cells: who ? [agreed.get(row.control ?? '') ?? who, ...rest] : [] }
    })
    return { ...block, rows: filled }
  })
  const duties = own.blocks.findLast((block): block is SheetTable => block.kind === 'table')!
  const ten: SheetTable = {
    ...{ kind: 'table', id: 'ten', title, lead: [], half: false, head: duties.head },
    ...{ isNumbered: false, isLayers: false, columns: duties.columns.slice(0, 2) },
    rows: rows.map((row) => ({
      ...{ id: row.job.id, title: [{ text: row.job.short, isLabel: false }], note: '', state: said(row) },
      cells: [doerOf(row), { example: '' }],
    })),
  }
  const all = [...blocks.slice(0, 1), ten, ...blocks.slice(1)]
  const filled = { ...own, blocks: all, pages: own.pages + 1 }
  return {
    ...blankSheet(filled, { ...words, sheets }, brand, date),
    dateText: fill(fromAnswers, { date: dateInWords(date, words.language) }),
    names: [...names],
    fileName: fileStemOf(file, '', date),
  }
}
