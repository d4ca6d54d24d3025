import type { ComponentChildren } from 'preact'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { useMemo, useState } from 'preact/hooks'
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

/** Returns a column of numbers, of which some may not be known. The first press puts the highest first. */
export function countColumn<Id extends string>(
  id: Id,
  label: string,
): DeskColumn<Record<Id, number | undefined>> {
  return {
    ...{ id, label, isNumber: true, startsDown: true },
    cell: (row) => row[id],
    cellOf: (row) => row[id],
    isEmpty: (row) => row[id] === undefined,
  }
}

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
  class: string
}

/** The table of a view, sorted by the chosen column. */
export function DeskTable<Row extends { id: string }>(props: Props<Row>) {
  const { words, language, order, onOrder, caption, rows, columns, class: blockClass } = props
  const sorted = useMemo(() => {
    const cellOf = columns.find(({ id }) => id === order.by)?.cellOf
    return cellOf ? sortRows(rows, cellOf, order.isDown, language) : rows
  }, [rows, order])
  return (
    <SortTable
      keyOf={({ id }) => id}
      onOrder={(next) => onOrder(next, columns.find(({ id }) => id === next.by)?.label ?? '')}
      rows={sorted}
      caption={caption}
      columns={columns}
      order={order}
      words={words}
      class={blockClass}
    />
  )
}

/** A disclosure that renders its content only when it opens, because a table has many of them. */
export function LazyFold({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure
      summary={summary}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpen(true)
      }}
    >
      {isOpen && children()}
    </Disclosure>
  )
}
