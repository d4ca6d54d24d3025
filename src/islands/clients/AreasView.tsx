import { useMemo } from 'preact/hooks'
import type { HeatRow } from '../../core/clients/views.ts'
import type { Model } from '../../core/model/model.ts'
import { type SortColumn, SortTable } from '../../ui/sort-table/SortTable.tsx'
import type { TableProps } from './ClientsView.tsx'
import { clientHref, sortRows } from './view-state.ts'

type Column = SortColumn<HeatRow> & { cellOf: (row: HeatRow) => string | number | undefined }

/** The heat map of clients and areas. Each field has a colour and the score, so it is also the table of the scores. */
export function AreasView({
  words,
  language,
  order,
  onOrder,
  rows: given,
  areas,
  levels,
}: TableProps & { rows: readonly HeatRow[] } & Pick<Model, 'areas' | 'levels'>) {
  const columns = useMemo(
    (): Column[] => [
      {
        ...{ id: 'name', label: words.colClient, isHead: true },
        cell: ({ id, name }) => <a href={clientHref(id)}>{name}</a>,
        cellOf: ({ name }) => name,
      },
      ...areas.map(({ id, short }, index): Column => ({
        ...{ id, label: short, isNumber: true },
        cell: ({ cells }) => cells[index]?.text ?? '\u2013',
        cellOf: ({ cells }) => cells[index]?.low,
        placeOf: ({ cells }) => {
          const cell = cells[index]
          return (
            cell && `heat heat--${String(cell.step)}${cell.text === String(cell.low) ? '' : ' heat--open'}`
          )
        },
      })),
    ],
    [],
  )
  const rows = useMemo(() => {
    const column = columns.find(({ id }) => id === order.by)
    return column ? sortRows(given, column.cellOf, order.isDown, language) : given
  }, [given, order])
  if (rows.length === 0) return <p>{words.noMatch}</p>
  return (
    <>
      <p class="measure">{words.areasLead}</p>
      <ul class="heat-key" aria-hidden="true">
        {levels.map(({ id, from }, index) => (
          <li key={id}>
            <span class={`heat heat--${String(index)}`} /> {from}
            {'\u2013'}
            {(levels[index + 1]?.from ?? 101) - 1}
          </li>
        ))}
      </ul>
      <SortTable
        caption={words.captionAreas}
        keyOf={({ id }) => id}
        onOrder={(next) => {
          onOrder(next, columns.find(({ id }) => id === next.by)?.label ?? '')
        }}
        place="desk-areas"
        {...{ rows, columns, order, words }}
      />
    </>
  )
}
