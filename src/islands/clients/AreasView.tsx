import { useMemo } from 'preact/hooks'
import type { HeatRow } from '../../core/clients/views.ts'
import type { Model } from '../../core/model/model.ts'
import { type DeskColumn, DeskTable, type TableProps } from './DeskTable.tsx'
import { clientHref } from './view-state.ts'

interface Props extends TableProps, Pick<Model, 'areas' | 'levels'> {
  rows: readonly HeatRow[]
}

/** The heat map of clients and areas. Each field has a colour and the score, so it is also the table of the scores. */
export function AreasView({ rows, areas, levels, ...table }: Props) {
  const { words } = table
  const columns = useMemo(
    (): DeskColumn<HeatRow>[] => [
      {
        ...{ id: 'name', label: words.colClient, isHead: true },
        cell: ({ id, name }) => <a href={clientHref(id)}>{name}</a>,
        cellOf: ({ name }) => name,
      },
      ...areas.map(({ id, short }, index): DeskColumn<HeatRow> => ({
        ...{ id, label: short, isNumber: true },
        cell: ({ cells }) => cells[index]?.text ?? '\u2013',
        cellOf: ({ cells }) => cells[index]?.low,
        cellClassOf: ({ cells }) => {
          const cell = cells[index]
          return (
            cell && `heat heat--${String(cell.step)}${cell.text === String(cell.low) ? '' : ' heat--open'}`
          )
        },
      })),
    ],
    [],
  )
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
      <DeskTable {...table} rows={rows} columns={columns} caption={words.captionAreas} class="desk-areas" />
    </>
  )
}
