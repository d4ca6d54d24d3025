import { useMemo } from 'preact/hooks'
import type { GapRow } from '../../core/clients/views.ts'
import { fill, plural } from '../../core/model/format.ts'
import { Button } from '../../ui/button/Button.tsx'
import { type DeskColumn, DeskTable, LazyFold, type TableProps, countColumn } from './DeskTable.tsx'
import { TICKET_JOB } from './GapTickets.tsx'
import { clientHref } from './view-state.ts'

interface Props extends TableProps {
  rows: readonly GapRow[]
  /** The number of clients whose gaps are known. */
  total: number
}

/** The table of open jobs: which clients have each of them, and who could do it. */
export function GapsView({ rows, total, ...table }: Props) {
  const { words, language } = table
  const columns = useMemo(
    (): DeskColumn<GapRow>[] => [
      {
        ...{ id: 'title', label: words.colJob, isHead: true },
        cell: ({ id, title, critical, areaText }) => (
          <>
            {title}
            <small class="muted">
              <span dir="ltr">{id}</span> · {areaText}
              {critical && (
                <>
                  {' · '}
                  <b>{words.critical}</b>
                </>
              )}
            </small>
          </>
        ),
        cellOf: ({ title }) => title,
      },
      {
        ...{ id: 'open', label: words.colOpen, isNumber: true, startsDown: true },
        cell: ({ open }) => <Share n={open} total={total} words={words} />,
        cellOf: ({ open }) => open,
      },
      countColumn('unknown', words.colUnknown),
      {
        ...{ id: 'who', label: words.colWho },
        cell: ({ who }) => (
          <ul class="desk-plain">
            {who.map(({ text, n }) => (
              <li key={text}>{fill(words.whoCount, { who: text, n })}</li>
            ))}
          </ul>
        ),
        cellOf: ({ who }) => who[0]?.text,
      },
      {
        ...{ id: 'clients', label: words.colClients, isSortable: false },
        cell: ({ clients }) => (
          <LazyFold summary={plural(words.showClients, clients.length, language)}>
            {() => (
              <ul class="desk-names">
                {clients.map(({ id, name, state, status }) => (
                  <li key={id}>
                    <a href={clientHref(id)}>{name}</a> <span class="muted">{status || state}</span>
                  </li>
                ))}
              </ul>
            )}
          </LazyFold>
        ),
      },
    ],
    [total],
  )
  if (rows.length === 0) return <p>{words.noJobs}</p>
  return (
    <>
      {rows.some(({ open }) => open > 0) && (
        <p class="noprint">
          <Button look="line" size="small" onClick={goToTickets}>
            {words.tickets}
          </Button>
        </p>
      )}
      <DeskTable {...table} rows={rows} columns={columns} caption={words.captionGaps} class="desk-gaps" />
    </>
  )
}

/** Goes past the table to the choice of a job whose tickets are saved. */
const goToTickets = (): void => document.getElementById(TICKET_JOB)?.focus()

/** A number of clients, with a bar as long as their share. */
function Share({ n, total, words }: { n: number; total: number; words: TableProps['words'] }) {
  return (
    <span class="desk-share">
      <span>{fill(words.clientsOf, { n, total })}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={total === 0 ? 0 : (100 * n) / total} height="10" />
      </svg>
    </span>
  )
}
