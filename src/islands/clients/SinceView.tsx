import { useMemo } from 'preact/hooks'
import type { SinceRow } from '../../core/clients/views.ts'
import { fill, formatNumber, plural } from '../../core/model/format.ts'
import { dateOnOneLine } from '../../core/model/format-dates.ts'
import {
  type DeskColumn,
  DeskTable,
  LazyFold,
  type TableProps,
  clientColumn,
  countColumn,
} from './DeskTable.tsx'

interface Props extends TableProps {
  rows: readonly SinceRow[]
  /** The number of shown clients without an earlier check. */
  once: number
  /** True while `rows` is not complete. */
  isComparing: boolean
}

/** A change in points with its sign: "+4", "−11". */
function signed(n: number, language: string): string {
  return n === 0 ? '0' : `${n > 0 ? '+' : '\u2212'}${formatNumber(Math.abs(n), language)}`
}

const changedIn = ({ controls }: SinceRow) => (controls ? [...controls.slipped, ...controls.improved] : [])

function columnsOf({ words, language }: TableProps): DeskColumn<SinceRow>[] {
  const day = (date: string): string => dateOnOneLine(date, language)
  return [
    clientColumn(words),
    {
      ...countColumn('slipped', words.colSlipped),
      cell: ({ slipped }) => (slipped ? <b>{slipped}</b> : slipped),
    },
    countColumn('improved', words.colImproved),
    countColumn('added', words.colAdded),
    {
      ...{ id: 'points', label: words.colPoints, isNumber: true },
      cell: ({ points, reason }) =>
        points === undefined ? (
          <span class="muted">{reason ?? words.noPoints}</span>
        ) : (
          fill(words.points, { n: signed(points, language) })
        ),
      cellOf: ({ points }) => points,
      cellClassOf: ({ points }) => (points === undefined ? 'desk-reason' : undefined),
    },
    {
      ...{ id: 'from', label: words.colFrom },
      cell: ({ from }) => day(from),
      cellOf: ({ from }) => from,
    },
    { ...{ id: 'to', label: words.colTo }, cell: ({ to }) => day(to), cellOf: ({ to }) => to },
    {
      ...{ id: 'controls', label: words.colChanged, isSortable: false },
      isEmpty: (row) => changedIn(row).length === 0,
      cell: (row) =>
        changedIn(row).length > 0 && (
          <LazyFold summary={plural(words.showJobs, changedIn(row).length, language)}>
            {() => (
              <ul class="desk-names">
                {changedIn(row).map(({ id, title, movement, before, after }) => (
                  <li key={id}>
                    <b>{movement === 'slipped' ? words.colSlipped : words.colImproved}</b>: {title}{' '}
                    <span class="muted">{fill(words.thenNow, { before, after })}</span>
                  </li>
                ))}
              </ul>
            )}
          </LazyFold>
        ),
    },
  ]
}

/** The table of changes since an earlier check of each client. */
export function SinceView({ rows, once, isComparing, ...table }: Props) {
  const { words, language } = table
  const columns = useMemo(() => columnsOf(table), [])
  if (isComparing) return <p>{words.comparing}</p>
  return (
    <>
      {rows.length > 0 && (
        <DeskTable {...table} rows={rows} columns={columns} caption={words.captionSince} class="desk-since" />
      )}
      {once > 0 && <p class="muted">{plural(words.onceOnly, once, language)}</p>}
      {rows.length === 0 && once === 0 && <p>{words.noMatch}</p>}
    </>
  )
}
