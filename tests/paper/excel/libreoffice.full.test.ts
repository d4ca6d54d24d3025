/** Opens the Excel files with LibreOffice in German, which writes what it shows as CSV. The tests fail without LibreOffice. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { tableOf } from '../../../src/core/exchange/table.ts'
import { makeWorkbook } from '../../../src/paper/excel/workbook.ts'
import { convert } from '../../support/libreoffice.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { folder, file } = temporaryFolder()
/** Comma, quotation mark, UTF-8, from the first row, as shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'

test('LibreOffice in German shows a German date, a number, and a formula as a text', () => {
  const table = tableOf(
    [
      ['Aufgabe', ([text]) => text],
      ['Wert', ([, value]) => value, 'number'],
      ['Fällig', ([, , date]) => date, 'date'],
    ],
    [
      ['Größe; "42", ja', '42', '2026-12-08'],
      ['=1+1', '20 bis 60', ''],
    ] as [string, string, string][],
  )
  const about = { title: 'Plan', language: 'de', date: '2026-12-01', maker: 'Nord-IT' }
  convert(folder, [file('plan.xlsx', makeWorkbook(table, about))], CSV, 'de-DE')
  expect(parse(readFileSync(join(folder, 'plan.csv')))).toEqual([
    ['Aufgabe', 'Wert', 'Fällig'],
    ['Größe; "42", ja', '42', '08.12.2026'],
    ['=1+1', '20 bis 60', ''],
  ])
}, 120_000)
