import { expect, test } from 'vitest'
import { TABLE_LIMITS, readTable } from '../../../src/core/scan/table.ts'

function rowsOf(text: string): string[][] | string {
  const rows: string[][] = []
  return readTable(text, (has) =>
    has('a', 'b')
      ? { onRow: (cell) => rows.push([cell('a'), cell('b'), cell('c')]), end: () => rows }
      : undefined,
  )
}

test.each<[string, string, string[][]]>([
  ['commas', 'a,b,c\n1,2,3\n', [['1', '2', '3']]],
  ['semicolons', 'a;b;c\n1,5;2;3\n', [['1,5', '2', '3']]],
  ['tabs', 'a\tb\tc\r\n1\t2\t3', [['1', '2', '3']]],
  ['quotes', '"a","b"\r\n"1,""one""","two\r\nlines"\r\n', [['1,"one"', 'two\r\nlines', '']]],
  ['text after a quote', 'a,b\n"1"x,2\n', [['1x', '2', '']]],
  ['a quote inside a cell', 'a,b\n5" pipe,2\n', [['5" pipe', '2', '']]],
  ['empty lines', 'a,b\n\n1,2\n\n\n', [['1', '2', '']]],
  ['carriage returns as line ends', 'a,b\r1,2\r', [['1', '2', '']]],
  ['an empty last cell', 'a,b\n1,', [['1', '', '']]],
  ['a short row before a line end', 'a,b,c\n1,2\n', [['1', '2', '']]],
  ['formulas', 'a,b\n=1+1,@x\n', [['=1+1', '@x', '']]],
  ['column names in another spelling', 'A ,"_b"\n1,2\n', [['1', '2', '']]],
  ['no rows below the header', 'a,b', []],
])('readTable reads a table with %s', (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows)
})

test.each([
  ['inside quotes', 'a,b,c\n1,"2'],
  ['inside quotes in the header', 'a,b,"c'],
  ['in a row', 'a,b,c\n1,2,3\n1,2'],
])('a table that is cut off %s is refused', (_, text) => {
  expect(rowsOf(text)).toBe(text.includes('\n') ? 'brokenOff' : 'strange')
})

test('a table with unknown columns is refused', () => {
  for (const text of ['x,y\n1,2', 'hello', '\n\n', '"']) expect(rowsOf(text)).toBe('strange')
})

const { cells, rows, quotes } = TABLE_LIMITS
test.each([
  ['a header of commas', ','.repeat(cells)],
  ['a row of commas', `a,b\n${','.repeat(cells)}`],
  ['a table with too many rows', `a,b\n${'1\n'.repeat(rows + 1)}`],
  ['a cell of quotes', `a,b\n${'"'.repeat(2 * quotes + 2)}`],
])('%s is refused as too large (docs/threats.md, finding 17)', (_, text) => {
  expect(rowsOf(text)).toBe('tooLarge')
})

test('a table with the largest allowed size is read', () => {
  expect(rowsOf(`a,b${','.repeat(cells - 2)}\n1,2\n`)).toEqual([['1', '2', '']])
  expect(rowsOf(`a,b\n"${'""'.repeat(quotes - 1)}",2`)).toEqual([['"'.repeat(quotes - 1), '2', '']])
})
