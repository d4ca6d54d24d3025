import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '../../../src/core/exchange/csv.ts'
import { forAll } from '../../support/for-all.ts'

/**
 * Parses CSV as spreadsheets do. Quotes enclose a cell only if the cell starts with a quote. Text after the closing
 * quote belongs to the cell. With a comma as separator, the format is RFC 4180.
 */
function parse(text: string, separator = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isStart = true
  let isQuoted = false
  const endCell = (): void => {
    row.push(cell)
    cell = ''
    isStart = true
  }
  const signs = text.replace(/^\uFEFF/, '')
  for (let place = 0; place < signs.length; place += 1) {
    const sign = signs[place]!
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (signs[place + 1] === '"') cell += signs[(place += 1)]!
      else isQuoted = false
    } else if (isStart && sign === '"') {
      isQuoted = true
      isStart = false
    } else if (sign === separator) endCell()
    else if (sign === '\r' || sign === '\n') {
      if (sign === '\r' && signs[place + 1] === '\n') place += 1
      endCell()
      rows.push(row)
      row = []
    } else {
      cell += sign
      isStart = false
    }
  }
  if (cell !== '' || row.length > 0) {
    endCell()
    rows.push(row)
  }
  return rows
}

/** Matches a cell that a spreadsheet may run as a formula, also after quotes, spaces, a tab or a carriage return. */
const FORMULA = /^["\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^["\u0000]*[\t\r](?!\n)/u

test('a CSV table starts with a byte order mark and ends every row with CRLF', () => {
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
  ['x;"=SUM(1)*2;y', 'x;\'"=SUM(1)*2;y'],
  ['x\t"=1', 'x\t\'"=1'],
  ['"=1', '\'"=1'],
  ['a;\tb', "a;'\tb"],
  ['a\r\n\r\nb', 'a\r\n\r\nb'],
  ['a-b, c + d', 'a-b, c + d'],
])('a spreadsheet does not run the cell %j as a formula', (text, cell) => {
  expect(parse(writeCsv([[text]]))).toEqual([[cell]])
})

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('=', '+', '"', '""', ',', ';', '\r', '\n', '\t', 'a', '@', '-', ' '))
    .map((signs) => signs.join('')),
)
const anyRows = fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 1 })

test('a CSV table keeps its rows and columns, and only apostrophes are added', () => {
  forAll(anyRows, (rows) => {
    const read = parse(writeCsv(rows))
    expect(read.map((row) => row.map((cell) => cell.replaceAll("'", '')))).toEqual(
      rows.map((row) => row.map((cell) => cell.replaceAll("'", ''))),
    )
  })
})

test.each([',', ';', '\t'])('no formula if %j separates cells (docs/threats.md, finding 11)', (by) => {
  forAll(anyRows, (rows) => {
    const cells = parse(writeCsv(rows), by).flat()
    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
  })
})
