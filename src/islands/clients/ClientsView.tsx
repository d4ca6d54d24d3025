import { useMemo } from 'preact/hooks'
import type { ClientFigures } from '../../core/clients/figures.ts'
import { dateOnOneLine, fill } from '../../core/model/format.ts'
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

type Column = SortColumn<ClientFigures> & { cellOf: (one: ClientFigures) => string | number | undefined }

function columnsOf(words: DeskWords, language: string): Column[] {
  const day = (date: string): string => dateOnOneLine(date, language)
  return [
    {
      ...{ id: 'name', label: words.colClient, isHead: true },
      cell: ({ id, name, group }) => (
        <>
          <a href={clientHref(id)}>{name}</a>
          {group !== '' && <small class="muted">{group}</small>}
        </>
      ),
      cellOf: ({ name }) => name,
    },
    {
      ...{ id: 'score', label: words.colScore },
      cell: ({ figure, levelText }) => (
        <span class="desk-score">
          {figure !== '' && <b>{figure}</b>} <span>{levelText}</span>
        </span>
      ),
      cellOf: ({ known, low }) => (known === 'tooFew' ? undefined : low),
    },
    {
      ...{ id: 'gate', label: words.colGate },
      cell: ({ gate }) => gate?.title ?? '',
      isEmpty: ({ gate }) => !gate,
      cellOf: ({ gate }) => gate?.title,
    },
    {
      ...{ id: 'critical', label: words.colCritical, isNumber: true },
      cell: ({ critical }) => fill(words.criticalOf, critical),
      cellOf: ({ critical: { full, total } }) => (total === 0 ? undefined : full / total),
    },
    {
      ...{ id: 'unknown', label: words.colUnknown, isNumber: true, startsDown: true },
      cell: ({ unknown }) => unknown,
      cellOf: ({ unknown }) => unknown,
    },
    {
      ...{ id: 'date', label: words.colDate },
      cell: ({ date, isDated, oldest }) => (
        <>
          {isDated ? day(date) : fill(words.dateFile, { date: day(date) })}
          {oldest < date && <small class="muted">{fill(words.oldest, { date: day(oldest) })}</small>}
        </>
      ),
      cellOf: ({ oldest }) => oldest,
    },
    {
      ...{ id: 'nextCheck', label: words.colNext },
      cell: ({ nextCheck, isDue }) =>
        isDue ? <b>{fill(words.due, { date: day(nextCheck) })}</b> : day(nextCheck),
      cellOf: ({ nextCheck }) => nextCheck,
    },
  ]
}

/** The table of clients: score, level, gate, critical controls, unknown controls and dates. */
export function ClientsView({
  words,
  language,
  order,
  onOrder,
  figures,
}: TableProps & { figures: readonly ClientFigures[] }) {
  const columns = useMemo(() => columnsOf(words, language), [])
  const rows = useMemo(() => {
    const column = columns.find(({ id }) => id === order.by) ?? columns[0]!
    return sortRows(figures, column.cellOf, order.isDown, language)
  }, [figures, order])
  if (rows.length === 0) return <p>{words.noMatch}</p>
  return (
    <SortTable
      caption={words.captionClients}
      keyOf={({ id }) => id}
      onOrder={(next) => {
        onOrder(next, columns.find(({ id }) => id === next.by)?.label ?? '')
      }}
      place="desk-clients"
      {...{ rows, columns, order, words }}
    />
  )
}
