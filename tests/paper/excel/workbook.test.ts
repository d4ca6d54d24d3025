import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Column, tableOf } from '../../../src/core/exchange/table.ts'
import { makeWorkbook } from '../../../src/paper/excel/workbook.ts'
import type { OfficeAbout } from '../../../src/paper/ooxml/package.ts'

const ABOUT: OfficeAbout = {
  title: 'What to do',
  language: 'en',
  date: '2026-12-01',
  maker: 'Northgate IT',
}
type Row = readonly [text: string, number: string, date: string]
const COLUMNS: readonly Column<Row>[] = [
  ['Job', ([text]) => text],
  ['Score', ([, number]) => number, 'number'],
  ['Due', ([, , date]) => date, 'date'],
]

function open(rows: readonly Row[], about: Partial<OfficeAbout> = {}): Record<string, string> {
  const files = unzipSync(makeWorkbook(tableOf(COLUMNS, rows), { ...ABOUT, ...about }))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}
const sheet = (rows: readonly Row[], about: Partial<OfficeAbout> = {}): string =>
  open(rows, about)['xl/worksheets/sheet1.xml']!
const nameOf = (title: string): string =>
  /<sheet name="([^"]*)"/.exec(open([], { title })['xl/workbook.xml']!)![1]!
/** Returns the cell at a place as XML. */
const cell = (xml: string, place: string): string | undefined =>
  new RegExp(`<c r="${place}".*?</c>`, 's').exec(xml)?.[0]

test('numbers and dates are values, which Excel counts and sorts', () => {
  const xml = sheet([['Back up', '42', '2026-12-08']])
  expect(cell(xml, 'B2')).toBe('<c r="B2" s="0"><v>42</v></c>')
  // 8 December 2026 is 46,364 days after 30 December 1899.
  expect(cell(xml, 'C2')).toBe('<c r="C2" s="2"><v>46364</v></c>')
})

test('a date before March 1900 is a text, because Excel counts a 29 February 1900', () => {
  expect(cell(sheet([['', '', '1900-03-01']]), 'C2')).toContain('<v>61</v>')
  expect(cell(sheet([['', '', '1900-02-28']]), 'C2')).toContain('1900-02-28')
})

test('a number with a minus sign is negative', () => {
  expect(cell(sheet([['', '\u22125', '']]), 'B2')).toContain('<v>-5</v>')
})

test.each(['20 to 60', '1e5', '0x10', '12345678901234567890'])(
  '“%s” in a column of numbers is a text',
  (text) => {
    expect(cell(sheet([['', text, '']]), 'B2')).toContain(`>${text}</t>`)
  },
)

test('an empty cell is left out', () => {
  const xml = sheet([['', '', '']])
  expect(cell(xml, 'A2')).toBeUndefined()
  expect(xml).toContain('<row r="2"/>')
})

test('no text becomes a formula or other markup', () => {
  const hostile = fc.constantFrom('=1+1', '+A1', '@x', '<f>1</f>', '_x003D_1')
  fc.assert(
    fc.property(fc.oneof(fc.string(), hostile), (text) => {
      const xml = sheet([[text, text, text]])
      expect(xml).not.toMatch(/<f[ >]/)
      expect(xml).not.toMatch(/>_x003D_/)
    }),
  )
})

test('a text keeps its spaces and line breaks', () => {
  expect(cell(sheet([[' one\ntwo ', '', '']]), 'A2')).toContain('<t xml:space="preserve"> one\ntwo </t>')
})

test('a text that is longer than Excel allows is cut', () => {
  const xml = sheet([['a'.repeat(40_000), '', '']])
  expect(/<t xml:space="preserve">(a+)<\/t>/.exec(xml)![1]).toHaveLength(32_767)
})

test('the headings stay in view and have a filter over all rows', () => {
  const xml = sheet([
    ['a', '1', ''],
    ['b', '2', ''],
  ])
  expect(xml).toContain('state="frozen"')
  expect(xml).toContain('<autoFilter ref="A1:C3"/>')
})

test('a column is as wide as its longest line, up to a limit', () => {
  const xml = sheet([[`${'a'.repeat(20)}\nb`, '', '']])
  expect(xml).toContain('<col min="1" max="1" width="22" customWidth="1"/>')
  expect(xml).toContain('<col min="3" max="3" width="8" customWidth="1"/>')
  expect(sheet([['a'.repeat(500), '', '']])).toContain('width="60"')
})

test('the columns of a sheet in Arabic start at the right', () => {
  expect(sheet([], { language: 'ar' })).toContain('rightToLeft="1"')
  expect(sheet([], { language: 'art' })).not.toContain('rightToLeft')
})

test('a cell in Arabic is read from the right, also if it starts with a Latin name', () => {
  const orders = (language: string) => open([], { language })['xl/styles.xml']!.match(/readingOrder="2"/g)
  expect(orders('ar')).toHaveLength(4)
  expect(orders('en')).toBeNull()
})

test.each([
  ['Clients: all [2026]?', 'Clients  all  2026'],
  ["'quoted'", 'quoted'],
  ['a'.repeat(40), 'a'.repeat(31)],
  ['/', '1'],
])('the title “%s” becomes the name of the sheet', (title, name) => {
  expect(nameOf(title)).toBe(name)
})

test('a sheet can have more than 26 columns', () => {
  const columns = Array.from({ length: 28 }, (_, index): Column<null> => [String(index), () => 'x'])
  const files = unzipSync(makeWorkbook(tableOf(columns, [null]), ABOUT))
  expect(cell(strFromU8(files['xl/worksheets/sheet1.xml']!), 'AB2')).toContain('>x</t>')
})

test('equal tables give equal bytes', () => {
  const make = (): Uint8Array => makeWorkbook(tableOf(COLUMNS, [['a', '1', '2026-12-01']]), ABOUT)
  expect(make()).toEqual(make())
})
