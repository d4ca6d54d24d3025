/** Reads text separated by commas, semicolons or tabs, with or without quotes (RFC 4180). Formulas stay text. */

/** A row by column name; a column that is not there reads as nothing. */
export type Cell = (column: string) => string

/** The names of the columns, as they are compared: lower case, letters and digits only. */
export function columnName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * What a table may have at most. A file of 60 MB that is only commas or quotes would need gigabytes otherwise. Real
 * reports have some 40 columns, and a row takes at least 64 bytes, so that 64 MB hold at most a million.
 */
export const TABLE_LIMITS = { cells: 1000, rows: 1_000_000, quotes: 100_000 }

/** The separator of a table: the comma, semicolon or tab that its first line contains most often. */
export function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).replace(/[\r\n].*/s, '')
  const count = (separator: string): number => line.split(separator).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** Reads cells one by one, each row an array. Returns how the text ended, or that it exceeds a limit. */
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
    // A separator at the very end has an empty cell after it.
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

/** What takes the rows of a table that is known. */
export interface RowReader<Result> {
  onRow: (cell: Cell) => void
  /** What they come to, after the last one. */
  end: () => Result
}

/**
 * Hands every row below the header to the reader that `choose` gives for its columns, if any. A text breaks off where it
 * ends inside quotes, or in a row that is too short and has no end. A table that exceeds `TABLE_LIMITS` is too large.
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
