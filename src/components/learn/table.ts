/** Adds a caption, column headers and row headers to Markdown tables in MDX, for screen readers. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

interface Shape {
  caption: string
  className: string
  /** Whether the first cell of each row is a row header. */
  rowHeads: boolean
}

/** Returns the number of columns of the first table in `html`. */
export function columnsOf(html: string): number {
  return html.match(/<th\b/g)?.length ?? 0
}

/**
 * Labels the only table in `html`. Roles are explicit: on a narrow window cells are blocks, and Safari then
 * drops their table semantics.
 * @throws if `html` has no table.
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
