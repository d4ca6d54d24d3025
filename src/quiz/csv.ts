/** Tables as CSV (RFC 4180) that a spreadsheet opens with every letter right and that runs nothing. */

/** Spreadsheets take a cell that starts like this for a formula; full-width signs count, too. */
const FORMULA = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

// Where a spreadsheet splits at ";" or a tab instead, what follows would start a cell.
const INNER = /([;\t\r\n]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu

/** One cell: an apostrophe in front of what could be a formula, quotes where the text needs them. */
function cellOf(text: string): string {
  const inner = text.replace(INNER, "$1'")
  const safe = FORMULA.test(inner) ? `'${inner}` : inner
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Writes rows as CSV: a byte order mark, so that Excel reads UTF-8, and CRLF after every row. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}
