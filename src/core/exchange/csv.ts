/** Writes tables as CSV (RFC 4180). Spreadsheets read every character correctly and run no cell as a formula. */

/**
 * Matches the places where a spreadsheet could start a cell that it runs as a formula. Some spreadsheets split cells at ";"
 * or at a tab instead, and then the quotes around the cell do not protect it.
 * Spreadsheets skip quotes and spaces before a formula, and accept full-width signs.
 */
const FORMULA_START =
  /(?<=^|[;\t\r\n])(?=(?:["\u0000]|[^\S\t\r\n])*(?:[=+\-@\t\uff1d\uff0b\uff0d\uff20]|\r(?!\n)))/gu

/** Writes one cell, with an apostrophe before each possible formula, and in quotes if CSV requires quotes. */
function cellOf(text: string): string {
  const safe = text.replace(FORMULA_START, "'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Writes rows as CSV, with a byte order mark, so that Excel reads UTF-8, and with CRLF after every row. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}
