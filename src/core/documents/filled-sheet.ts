/** Writes what the answers say into a sheet, such as who does what. */
import type { ChecklistBrand } from './checklist.ts'
import { fileNameOf } from './file-name.ts'
import { type Sheet, type SheetPage, type SheetPrintWords, blankSheet } from './sheet.ts'
import type { SheetsWords } from '../../messages/ui.ts'
import { dateInWords, fill } from '../model/format.ts'
import type { Reply } from '../model/model.ts'
import type { Report } from '../report/types.ts'

/** The texts that a sheet from the answers needs. */
export interface SheetFillWords extends SheetPrintWords {
  sheets: SheetPrintWords['sheets'] &
    Pick<
      SheetsWords,
      'fromAnswers' | 'madeFor' | 'statePlace' | 'statePart' | 'stateOpen' | 'stateUnknown' | 'file'
    >
}

/** Returns the state of a control as text. `undefined` if the report did not ask about it. */
function stateOf(value: Reply | undefined, words: SheetFillWords['sheets']): string | undefined {
  if (value === undefined) return undefined
  if (value === 'unknown') return words.stateUnknown
  if (value === 1) return words.statePlace
  return value === 0 ? words.stateOpen : words.statePart
}

/**
 * Returns the sheet as a document with the states of a report: each layer and each row about a control says whether it
 * is in place. The fields stay empty.
 */
export function filledSheet(
  sheet: Sheet,
  words: SheetFillWords,
  brand: Pick<ChecklistBrand, 'quizTitle'>,
  { date, name, matrix }: Pick<Report, 'date' | 'name' | 'matrix'>,
): SheetPage {
  const blank = blankSheet(sheet, words, brand, date)
  const values = new Map(
    matrix.flatMap(({ controls }) => controls.map(({ id, value }) => [id, value] as const)),
  )
  const layers = new Map(
    matrix.filter(({ owner }) => owner !== 'provider').map(({ id, text }) => [id, text] as const),
  )
  return {
    ...blank,
    kind: 'filled',
    dateText: fill(words.sheets.fromAnswers, { date: dateInWords(date, words.language) }),
    lead: name ? fill(words.sheets.madeFor, { name, lead: blank.lead }) : blank.lead,
    blocks: blank.blocks.map((block) => {
      if (block.kind !== 'table') return block
      const rows = block.rows.map((row) => ({
        ...row,
        state: block.isLayers ? layers.get(row.id) : stateOf(values.get(row.control ?? ''), words.sheets),
      }))
      return { ...block, rows }
    }),
    fileName: fileNameOf(words.sheets.file, name ?? '', date),
  }
}
