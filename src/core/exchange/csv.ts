/** Writes tables as CSV (RFC 4180) that spreadsheets open safely: no cell runs as a formula. */
import type { DataTable } from './table.ts'

/**
 * Matches each position where a spreadsheet could start a formula. Spreadsheets skip quotation marks and spaces before
 * a formula, and accept full-width signs. Some spreadsheets split cells at ";" or at a tab, even inside quotation
 * marks.
 */
const FORMULA_START =
  /(?<=^|[;\t\r\n])(?=(?:["\u0000]|[^\S\t\r\n])*(?:[=+\-@\t\uff1d\uff0b\uff0d\uff20]|\r(?!\n)))/gu

/** Returns a text with an apostrophe before each possible formula. */
export function withoutFormulas(text: string): string {
  return text.replace(FORMULA_START, "'")
}

/** Returns one CSV cell that runs no formula. Adds quotation marks if CSV requires them for this text. */
function cellOf(text: string): string {
  const safe = withoutFormulas(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Returns a table as CSV: the headings, and a row for each of its rows. */
export function tableAsCsv({ columns, rows }: DataTable): string {
  return writeCsv([columns.map(({ heading }) => heading), ...rows])
}

/** Returns rows as CSV. The byte order mark makes Excel read UTF-8. Every row ends with CRLF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}
