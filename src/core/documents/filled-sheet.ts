/** Writes what the answers say into a sheet, such as who does what. */
import type { ChecklistBrand } from './checklist.ts'
import { fileStemOf } from './file-name.ts'
import type { PaperDocument } from './paper.ts'
import { type Sheet, type SheetPrintWords, blankSheet } from './sheet.ts'
import type { SheetsWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import type { Report } from '../report/types.ts'

/** The texts that a sheet from the answers needs. */
export interface SheetFillWords extends SheetPrintWords {
  sheets: SheetPrintWords['sheets'] &
    Pick<SheetsWords, 'fromAnswers' | 'madeFor' | 'statePlace' | 'stateOpen' | 'file'>
}

/**
 * Returns the sheet as a document with the states of a report: each layer and each row about a control says whether it
 * is in place. The fields stay empty.
 */
export function filledSheet(
  sheet: Sheet,
  words: SheetFillWords,
  brand: Pick<ChecklistBrand, 'quizTitle'>,
  { date, name, matrix, actions, inPlace }: Pick<Report, 'date' | 'name' | 'matrix' | 'actions' | 'inPlace'>,
): PaperDocument {
  const { statePlace, stateOpen } = words.sheets
  const states = new Map([
    ...actions.map(({ id, state }) => [id, state || stateOpen] as const),
    ...inPlace.map(({ id }) => [id, statePlace] as const),
  ])
  const layers = new Map(
    matrix.filter(({ owner }) => owner !== 'provider').map(({ id, text }) => [id, text] as const),
  )
  const blocks = sheet.blocks.map((block) => {
    if (block.kind !== 'table') return block
    const rows = block.rows.map((row) => ({
      ...row,
      state: block.isLayers ? layers.get(row.id) : row.control && states.get(row.control),
    }))
    return { ...block, rows }
  })
  const blank = blankSheet({ ...sheet, blocks }, words, brand, date)
  return {
    ...blank,
    dateText: fill(words.sheets.fromAnswers, { date: dateInWords(date, words.language) }),
    names: name ? [name] : [],
    lead: name ? fill(words.sheets.madeFor, { name, lead: blank.lead }) : blank.lead,
    fileName: fileStemOf(words.sheets.file, name ?? '', date),
  }
}
