/** Parses tables with columns separated by commas, semicolons or tabs (RFC 4180). */

/** Returns the cell of the current row by column name, or an empty string for an unknown column. */
export type Cell = (column: string) => string

/** Normalises a column name for comparison: only letters and digits, in lower case. */
export function columnName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The maximum numbers of cells in a row, rows in a table and quotation marks in a cell. Without these limits,
 * 60 MB of commas need gigabytes of memory. Reports from real scanners have about 40 columns and at most a
 * million rows.
 */
export const TABLE_LIMITS = { cells: 1000, rows: 1_000_000, quotes: 100_000 }

/** Returns the separator of a table: the comma, semicolon or tab that the first line contains most often. */
export function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).replace(/[\r\n].*/s, '')
  const count = (separator: string): number => line.split(separator).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/**
 * Yields each row as an array of cells. Returns `whole` at the end of the text. Returns `brokenOff` if a cell
 * has no closing quotation mark, and `tooLarge` above `TABLE_LIMITS`.
 */
function* readRows(text: string): Generator<string[], 'whole' | 'brokenOff' | 'tooLarge'> {
  const separator = separatorOf(text)
  const stop = new RegExp(`[${separator}\r\n]`, 'g')
  let row: string[] = []
  let place = 0
  let rows = 0
  while (place < text.length) {
    let cell = ''
    if (text[place] === '"') {
      let quotes = 0
      for (let quoted = true; quoted;) {
        if (++quotes > TABLE_LIMITS.quotes) return 'tooLarge'
        const end = text.indexOf('"', place + 1)
        if (end < 0) return 'brokenOff'
        cell += text.slice(place + 1, end)
        place = end + 1
        quoted = text[place] === '"'
        if (quoted) cell += '"'
      }
    }
    stop.lastIndex = place
    const end = stop.exec(text)?.index ?? text.length
    row.push(cell + text.slice(place, end))
    place = end + 1
    const isWithin = text[end] === separator
    // If the text ends with a separator, the row ends with an empty cell.
    if (isWithin && place === text.length) row.push('')
    if (row.length > TABLE_LIMITS.cells) return 'tooLarge'
    if (isWithin) continue
    if (text[end] === '\r' && text[place] === '\n') place += 1
    if (row.length > 1 || row[0] !== '') {
      if (++rows > TABLE_LIMITS.rows) return 'tooLarge'
      yield row
    }
    row = []
  }
  if (row.length > 0) yield row
  return 'whole'
}

/** Processes the rows of a table. */
export interface RowReader<Result> {
  onRow: (cell: Cell) => void
  /** Returns the result after the last row. */
  end: () => Result
}

/**
 * Reads a table and passes each row below the header to a reader. `choose` selects the reader by the columns. Returns
 * `strange` if no reader fits, `brokenOff` if the text is cut off, or `tooLarge` above `TABLE_LIMITS`.
 */
export function readTable<Result>(
  text: string,
  choose: (has: (...columns: string[]) => boolean) => RowReader<Result> | undefined,
): Result | 'strange' | 'brokenOff' | 'tooLarge' {
  const rows = readRows(text)
  const first = rows.next()
  const names = first.done ? [] : first.value.map(columnName)
  const places = new Map(names.map((name, place) => [name, place]))
  const placeOf = (column: string): number => places.get(columnName(column)) ?? -1
  const reader = choose((...columns) => columns.every((column) => placeOf(column) >= 0))
  if (first.done && first.value === 'tooLarge') return 'tooLarge'
  if (!reader) return 'strange'
  let row: readonly string[] = []
  const cell: Cell = (column) => row[placeOf(column)] ?? ''
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done) {
      const isCut = row.length > 0 && row.length < names.length && !/[\r\n]/.test(text.slice(-1))
      if (next.value !== 'whole') return next.value
      return isCut ? 'brokenOff' : reader.end()
    }
    row = next.value
    reader.onRow(cell)
  }
}
