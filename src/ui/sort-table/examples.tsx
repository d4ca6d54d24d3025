import { useMemo, useState } from 'preact/hooks'
import { type SortColumn, type SortOrder, SortTable } from './SortTable.tsx'

export const title = 'Sorted table'

interface Row {
  name: string
  score: number
  note: string
}

const ROWS: readonly Row[] = [
  { name: 'Harbour Street Dental', score: 54, note: 'Second step' },
  { name: 'Lakeside Accountants', score: 71, note: '' },
  { name: 'Bright Florists of the Lower Valley and of the Old Harbour', score: 8, note: 'Separate backup' },
]

const COLUMNS: readonly SortColumn<Row>[] = [
  { id: 'name', label: 'Client', isHead: true, cell: ({ name }) => name },
  { id: 'score', label: 'Score', isNumber: true, cell: ({ score }) => score },
  {
    id: 'note',
    label: 'Held back by',
    isSortable: false,
    isEmpty: ({ note }) => note === '',
    cell: ({ note }) => note,
  },
]

const WORDS = { sortBy: 'Sort by', sortUp: 'Lowest first', sortDown: 'Highest first' }

function Sorted() {
  const [order, setOrder] = useState<SortOrder>({ by: 'score', isDown: true })
  const rows = useMemo(
    () =>
      ROWS.toSorted(
        (a, b) =>
          (order.by === 'score' ? a.score - b.score : a.name.localeCompare(b.name)) * (order.isDown ? -1 : 1),
      ),
    [order],
  )
  return (
    <SortTable
      caption="Clients and their scores"
      keyOf={({ name }) => name}
      columns={COLUMNS}
      words={WORDS}
      class="sort-example"
      onOrder={setOrder}
      rows={rows}
      order={order}
    />
  )
}

export const examples = {
  'sorted by a number': () => <Sorted />,
  'not sortable': () => (
    <SortTable
      caption="Clients and their scores"
      rows={ROWS}
      keyOf={({ name }) => name}
      columns={COLUMNS}
      words={WORDS}
      class="sort-example"
    />
  ),
}
