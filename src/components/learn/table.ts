/** Tables that a writer of MDX makes with pipes: given a caption, column heads and row heads for screen readers. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

interface Shape {
  caption: string
  className: string
  /** Whether the first cell of each row names the row. */
  rowHeads: boolean
}

/** How many columns the first table of `html` has. */
export function columnsOf(html: string): number {
  return html.match(/<th\b/g)?.length ?? 0
}

/**
 * Names the one table in `html`. Roles are written out, because a narrow window shows cells as blocks and Safari then
 * forgets what they are.
 * @throws where there is no table.
 */
export function nameTable(html: string, { caption, className, rowHeads }: Shape): string {
  if (columnsOf(html) === 0) throw new Error(`“${caption}” needs a table with | between the cells.`)
  return html
    .replace('<table>', `<table class="${className}" role="table"><caption>${escape(caption)}</caption>`)
    .replaceAll('<tr>', '<tr role="row">')
    .replaceAll('<th>', '<th scope="col" role="columnheader">')
    .replace(/(<tr role="row">\s*)<td>([^]*?)<\/td>/g, (row, start: string, cell: string) =>
      rowHeads ? `${start}<th scope="row" role="rowheader">${cell}</th>` : row,
    )
    .replaceAll('<td>', '<td role="cell">')
}
