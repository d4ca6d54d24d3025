import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '../../src/quiz/csv.ts'

/** Reads CSV as RFC 4180 says. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
const FORMULA = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u

test('a table starts with a byte order mark and ends every row with CRLF', () => {
  expect(
    writeCsv([
      ['a', 'ł'],
      ['c,"d"', 'e\nf'],
    ]),
  ).toBe('\uFEFFa,ł\r\n"c,""d""","e\nf"\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+8 points', "'+8 points"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', "' =1"],
  ['\t=1', "'\t'=1"],
  ['\tx', "'\tx"],
  ['\uff1dx', "'\uff1dx"],
  ['Guard;=HYPERLINK("x")', 'Guard;\'=HYPERLINK("x")'],
  ['a\n=1', "a\n'=1"],
  ['a-b, c + d', 'a-b, c + d'],
])('%j cannot be run as a formula', (text, cell) => {
  expect(parse(writeCsv([[text]]))).toEqual([[cell]])
})

test('whatever is in the cells, the table has its rows and columns, no cell is a formula, and only apostrophes were added', () => {
  const anyCell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('=', '+', '"', ',', ';', '\r', '\n', '\t', 'a', '@', '-', ' '))
      .map((signs) => signs.join('')),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 1 }), (rows) => {
      const read = parse(writeCsv(rows))
      expect(read.map((row) => row.length)).toEqual(rows.map(() => 3))
      for (const [at, cell] of read.flat().entries()) {
        expect(cell.split(/[;\t\r\n]/).filter((part) => FORMULA.test(part))).toEqual([])
        expect(cell.replaceAll("'", '')).toBe(rows.flat()[at]?.replaceAll("'", ''))
      }
    }),
    { numRuns: 1000 },
  )
})
