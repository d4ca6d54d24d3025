/** Adds a caption and header cells to the Markdown tables of MDX pages, so that screen readers announce them. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

interface Shape {
  caption: string
  className: string
  /** True if the first cell of each row is a row header. */
  rowHeads: boolean
}

/** Returns the number of columns of the first table in an HTML text. */
export function columnsOf(html: string): number {
  return html.match(/<th\b/g)?.length ?? 0
}

/**
 * Adds a caption, header cells and a class to the only table in an HTML text. The ARIA roles are explicit, because
 * cells are blocks in a narrow window, and Safari then ignores the table elements.
 * @throws {Error} if the text contains no table.
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
