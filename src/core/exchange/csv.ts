/** Tables as CSV (RFC 4180) that a spreadsheet opens with every letter right and that runs nothing. */

/**
 * The places where a spreadsheet could start a cell that it runs as a formula. A cell also starts at ";" and at a tab,
 * because some spreadsheets split there instead, and then the quotes around the cell no longer protect it.
 * Spreadsheets skip quotes and spaces before a formula, and take full-width signs.
 */
const FORMULA_START =
  /(?<=^|[;\t\r\n])(?=(?:["\u0000]|[^\S\t\r\n])*(?:[=+\-@\t\uff1d\uff0b\uff0d\uff20]|\r(?!\n)))/gu

/** One cell: an apostrophe before everything that could run as a formula, quotes where the text needs them. */
function cellOf(text: string): string {
  const safe = text.replace(FORMULA_START, "'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Writes rows as CSV: a byte order mark, so that Excel reads UTF-8, and CRLF after every row. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}
