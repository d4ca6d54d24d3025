import { useMemo } from 'preact/hooks'
import type { DeskWords } from '../../messages/ui.ts'
import { type SortColumn, type SortOrder, SortTable } from '../../ui/sort-table/SortTable.tsx'
import { clientHref, sortRows } from './view-state.ts'

/** The props of a view with a table. */
export interface TableProps {
  words: DeskWords
  language: string
  order: SortOrder
  /** Called with the new order, and the label of its column. */
  onOrder: (order: SortOrder, label: string) => void
}

/** A column with the values by which the table is sorted. A column that cannot sort the table has no values. */
export type DeskColumn<Row> = SortColumn<Row> & { cellOf?: (row: Row) => string | number | undefined }

/** Returns the column with the names of clients, as links, and their groups. */
export function clientColumn<Row extends { id: string; name: string; group: string }>(
  words: DeskWords,
): DeskColumn<Row> {
  return {
    ...{ id: 'name', label: words.colClient, isHead: true },
    cell: ({ id, name, group }) => (
      <>
        <a href={clientHref(id)}>{name}</a>
        {group !== '' && <small class="muted">{group}</small>}
      </>
    ),
    cellOf: ({ name }) => name,
  }
}

interface Props<Row> extends TableProps {
  caption: string
  rows: readonly Row[]
  columns: readonly DeskColumn<Row>[]
  /** A class that sets the widths of the columns. */
  place: string
}

/** The table of a view, sorted by the chosen column. */
export function DeskTable<Row extends { id: string }>(props: Props<Row>) {
  const { words, language, order, onOrder, caption, rows, columns, place } = props
  const sorted = useMemo(() => {
    const cellOf = columns.find(({ id }) => id === order.by)?.cellOf
    return cellOf ? sortRows(rows, cellOf, order.isDown, language) : rows
  }, [rows, order])
  return (
    <SortTable
      keyOf={({ id }) => id}
      onOrder={(next) => {
        onOrder(next, columns.find(({ id }) => id === next.by)?.label ?? '')
      }}
      rows={sorted}
      {...{ caption, columns, order, words, place }}
    />
  )
}
