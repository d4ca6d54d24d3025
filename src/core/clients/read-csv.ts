/** Reads a table that another program has exported as CSV (RFC 4180), with commas, semicolons or tabs between the cells. */

/** Returns the separator that the first line has most often. */
function separatorOf(text: string): string {
  const line = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)))
  const count = (sign: string): number => line.split(sign).length
  return [';', '\t'].reduce(
    (best, sign) => (count(sign) > 1 && count(sign) >= count(best) ? sign : best),
    ',',
  )
}

/** Matches a first line that only tells a spreadsheet program the separator, such as "sep=;". */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?(?:\r\n|\r|\n|$)/i

/**
 * Returns the rows of a table, each as its cells. A cell in quotation marks can have line breaks. A blank row has one empty cell, so
 * that the others keep their numbers. Never throws.
 */
export function readCsv(file: string): string[][] {
  const text = file.replace(SEPARATOR_LINE, '')
  const separator = SEPARATOR_LINE.exec(file)?.[1] ?? separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  const sign = separator === '\t' ? '\\t' : separator
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^${sign}\\r\\n]*))[^${sign}\\r\\n]*(${sign}|\\r\\n|\\r|\\n|$)`,
    'y',
  )
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, plain = '', after] = match
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (after === separator) continue
    // The line break at the end of a file starts no further row.
    if (after !== '' || row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    if (after === '') break
  }
  return rows
}
