import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { type SortColumn, type SortOrder, SortTable } from '../../src/ui/sort-table/SortTable.tsx'
import { draw } from '../islands/draw.ts'

interface Row {
  name: string
  n: number
}
const COLUMNS: readonly SortColumn<Row>[] = [
  { id: 'name', label: 'Name', isHead: true, cell: ({ name }) => name },
  { id: 'n', label: 'Number', isNumber: true, startsDown: true, cell: ({ n }) => n },
  {
    id: 'note',
    label: 'Note',
    isSortable: false,
    isEmpty: () => true,
    cellClassOf: () => 'own',
    cell: () => '',
  },
]
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Row ${String(index)}`, n: index }))

function table(
  rows: readonly Row[],
  order?: SortOrder,
  onOrder: (order: SortOrder) => void = () => undefined,
) {
  return (
    <SortTable
      caption="All rows"
      keyOf={({ name }) => name}
      columns={COLUMNS}
      words={{ sortBy: 'Sort by', sortUp: 'Up', sortDown: 'Down' }}
      class="test"
      rows={rows}
      order={order}
      onOrder={onOrder}
    />
  )
}

test('a heading asks for its order, and a second press for the other direction', async () => {
  const onOrder = vi.fn()
  const rows = rowsOf(2)
  const { user, redraw } = await draw(table(rows, { by: 'name', isDown: false }, onOrder))
  await user.click(screen.getByRole('button', { name: 'Number' }))
  expect(onOrder).toHaveBeenLastCalledWith({ by: 'n', isDown: true })
  await redraw(table(rows, { by: 'n', isDown: true }, onOrder))
  expect(screen.getByRole('columnheader', { name: 'Number' }).getAttribute('aria-sort')).toBe('descending')
  await user.click(screen.getByRole('button', { name: 'Number' }))
  expect(onOrder).toHaveBeenLastCalledWith({ by: 'n', isDown: false })
})

test('the field for a narrow window offers the same orders', async () => {
  const onOrder = vi.fn()
  const { user } = await draw(table(rowsOf(2), { by: 'name', isDown: false }, onOrder))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Number')
  expect(onOrder).toHaveBeenLastCalledWith({ by: 'n', isDown: true })
  await user.click(screen.getByRole('button', { name: 'Up' }))
  expect(onOrder).toHaveBeenLastCalledWith({ by: 'name', isDown: true })
  expect(screen.queryByRole('option', { name: 'Note' })).toBeNull()
})

test('a table without an order has no buttons', async () => {
  await draw(table(rowsOf(2)))
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBeNull()
})

test('each cell names its column for a narrow window', async () => {
  await draw(table(rowsOf(1)))
  const cells = within(screen.getByRole('table', { name: 'All rows' })).getAllByRole('cell')
  expect(cells.map(({ dataset }) => dataset['label'])).toEqual(['Number', 'Note'])
  expect(cells[1]?.className).toBe('sort-empty own')
})

test('a long table shows its first rows at once, and all rows soon', async () => {
  const rows = rowsOf(200)
  await draw(table(rows))
  expect(screen.getAllByRole('row').length).toBeLessThan(150)
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(201))
})

test('a new list starts at its first rows again', async () => {
  const { redraw } = await draw(table(rowsOf(200)))
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(201))
  await redraw(table(rowsOf(100).toReversed()))
  expect(screen.getAllByRole('rowheader')[0]?.textContent).toBe('Row 99')
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(101))
})
