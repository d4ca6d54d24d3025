/** The tables that leave the site, as CSV or as an Excel workbook. */

/**
 * What the cells of a column contain. A date is an ISO date. A cell can be empty, and a cell that is no number or date, such
 * as "20 to 60", is a text.
 */
export type CellKind = 'text' | 'number' | 'date'

/** A column: its heading, its cell in each row, and what the cells contain, by default text. */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => string, kind?: CellKind]

/** A table with its texts. Every row has a cell for each column. */
export interface DataTable {
  columns: readonly { heading: string; kind: CellKind }[]
  rows: readonly (readonly string[])[]
}

/** Returns a table with a row for each of `rows`. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): DataTable {
  return {
    columns: columns.map(([heading, , kind = 'text']) => ({ heading, kind })),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  }
}
