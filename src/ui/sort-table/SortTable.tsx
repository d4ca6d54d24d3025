import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../button/Button.tsx'

/** A column of a table that the visitor can sort. */
export interface SortColumn<Row> {
  id: string
  /** The heading of the column. In a narrow window, it is also the label of each cell. */
  label: string
  cell: (row: Row) => ComponentChildren
  /** True for the column that names the row. Exactly one column does. */
  isHead?: boolean
  /** True for numbers, which are aligned at the end. */
  isNumber?: boolean
  /** False if the table cannot be sorted by this column. */
  isSortable?: boolean
  /** True if the first press puts the highest value first. */
  startsDown?: boolean
  /** True to omit the cell of a row in a narrow window, because it has no content there. */
  isEmpty?: (row: Row) => boolean
  /** An additional class of the cell. */
  cellClassOf?: (row: Row) => string | undefined
}

/** The column by which a table is sorted. `isDown` puts the highest value first. */
export interface SortOrder {
  by: string
  isDown: boolean
}

interface Props<Row> {
  caption: string
  /** The rows in their order. A new list starts at the top, so a caller keeps the same list for the same rows. */
  rows: readonly Row[]
  keyOf: (row: Row) => string
  columns: readonly SortColumn<Row>[]
  /** The order of `rows`. `undefined` for a table that cannot be sorted. */
  order?: SortOrder | undefined
  onOrder?: (order: SortOrder) => void
  words: {
    sortBy: string
    /** The names of the two directions, for the button in a narrow window. */
    sortUp: string
    sortDown: string
  }
  /** A class that sets the widths of the columns, as `--columns`. */
  class: string
}

/** The number of rows in the first task, and in each later task. */
const FIRST = 12
const STEP = 40
/** How long to wait before the first and each later step, in milliseconds, so that the browser paints the rows before. */
const FIRST_WAIT = 60
const WAIT = 16

interface ChunkProps<Row> {
  rows: readonly Row[]
  columns: readonly SortColumn<Row>[]
  keyOf: (row: Row) => string
}

/** Some rows of the table. The same rows give the same elements, so that a further chunk costs nothing here. */
function Chunk<Row>({ rows, columns, keyOf }: ChunkProps<Row>) {
  return useMemo(
    () => (
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={keyOf(row)}>
            {columns.map(({ id, label, cell, isHead, isNumber, isEmpty, cellClassOf }) => {
              const classes = [isNumber && 'sort-number', isEmpty?.(row) && 'sort-empty', cellClassOf?.(row)]
              const name = classes.filter(Boolean).join(' ') || undefined
              return isHead ? (
                <th role="rowheader" scope="row" class={name} key={id}>
                  {cell(row)}
                </th>
              ) : (
                <td role="cell" class={name} data-label={label} key={id}>
                  {cell(row)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    ),
    [rows, columns],
  )
}

/** Returns how many rows to render. Grows in small tasks until all rows are there. A new list starts again. */
function useGrowingCount(rows: readonly unknown[]): number {
  const [grown, setGrown] = useState({ rows, count: FIRST })
  const count = grown.rows === rows ? grown.count : FIRST
  useEffect(() => {
    if (count >= rows.length) return undefined
    const timer = setTimeout(
      () => setGrown({ rows, count: count + STEP }),
      count === FIRST ? FIRST_WAIT : WAIT,
    )
    return () => clearTimeout(timer)
  }, [rows, count])
  return count
}

/**
 * A table whose headings sort it. In a narrow window, each row is a list of its cells with their labels, and a field
 * above the table chooses the order. A long table is rendered in steps: the first rows at once, the others after them,
 * so that the search of the browser finds all rows and paper shows them.
 */
export function SortTable<Row>(props: Props<Row>) {
  const { caption, rows, keyOf, columns, order, onOrder, words, class: blockClass } = props
  const id = `${blockClass}-sort`
  const count = useGrowingCount(rows)
  const chunks = useMemo(() => {
    const starts = [0]
    for (let start = FIRST; start < rows.length; start += STEP) starts.push(start)
    return starts.map((start, index) => rows.slice(start, starts[index + 1]))
  }, [rows])
  const startsDown = (by: string): boolean => columns.find((column) => column.id === by)?.startsDown ?? false
  const press = (by: string): void => {
    onOrder?.({ by, isDown: order?.by === by ? !order.isDown : startsDown(by) })
  }
  const sortable = order && onOrder ? columns.filter(({ isSortable = true }) => isSortable) : []
  return (
    <div class={`sort-table ${blockClass}`}>
      {order && sortable.length > 0 && (
        <p class="sort-choice noprint">
          <label for={id}>{words.sortBy}</label>
          <select
            id={id}
            value={order.by}
            onChange={({ currentTarget }) => {
              const { value: by } = currentTarget
              onOrder?.({ by, isDown: startsDown(by) })
            }}
          >
            {sortable.map((column) => (
              <option key={column.id} value={column.id}>
                {column.label}
              </option>
            ))}
          </select>
          <Button look="line" size="small" onClick={() => press(order.by)}>
            {order.isDown ? words.sortDown : words.sortUp}
          </Button>
        </p>
      )}
      <table role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => {
              const isSorted = order?.by === column.id
              return (
                <th
                  role="columnheader"
                  scope="col"
                  key={column.id}
                  class={column.isNumber ? 'sort-number' : undefined}
                  aria-sort={isSorted ? (order.isDown ? 'descending' : 'ascending') : undefined}
                >
                  {sortable.includes(column) ? (
                    <button type="button" class="sort-by" onClick={() => press(column.id)}>
                      {column.label}
                    </button>
                  ) : (
                    column.label
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        {chunks.map(
          (chunk, index) =>
            (index === 0 || FIRST + (index - 1) * STEP < count) && (
              <Chunk<Row> key={index} rows={chunk} columns={columns} keyOf={keyOf} />
            ),
        )}
      </table>
    </div>
  )
}
