import { useMemo } from 'preact/hooks'
import type { ClientFigures } from '../../core/clients/figures.ts'
import { fill } from '../../core/model/format.ts'
import { dateOnOneLine } from '../../core/model/format-dates.ts'
import type { DeskWords } from '../../messages/ui.ts'
import { type DeskColumn, DeskTable, type TableProps, clientColumn, countColumn } from './DeskTable.tsx'

function columnsOf(words: DeskWords, language: string, hasTen: boolean): DeskColumn<ClientFigures>[] {
  const day = (date: string): string => dateOnOneLine(date, language)
  return [
    clientColumn(words),
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
      cell: ({ critical, checks }) => (checks === 0 ? '' : fill(words.criticalOf, critical)),
      isEmpty: ({ checks }) => checks === 0,
      cellOf: ({ critical: { full, total } }) => (total === 0 ? undefined : full / total),
    },
    {
      ...countColumn('unknown', words.colUnknown),
      cell: ({ unknown, checks }) => (checks === 0 ? '' : unknown),
      isEmpty: ({ checks }) => checks === 0,
      cellOf: ({ unknown, checks }) => (checks === 0 ? undefined : unknown),
    },
    ...(hasTen ? [eachOtherColumn(words)] : []),
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

/** The column with the number of the ten jobs of which each side thinks that the other does them. */
function eachOtherColumn(words: DeskWords): DeskColumn<ClientFigures> {
  return {
    ...{ id: 'eachOther', label: words.colTen, isNumber: true, startsDown: true },
    cell: ({ eachOther }) => eachOther?.length ?? '',
    isEmpty: ({ eachOther }) => !eachOther,
    cellOf: ({ eachOther }) => eachOther?.length,
  }
}

/** The table of clients: score, level, gate, critical controls, unknown controls and dates. */
export function ClientsView({ figures, ...table }: TableProps & { figures: readonly ClientFigures[] }) {
  const { words, language } = table
  const hasTen = figures.some(({ eachOther }) => eachOther)
  const columns = useMemo(() => columnsOf(words, language, hasTen), [hasTen])
  if (figures.length === 0) return <p>{words.noMatch}</p>
  return (
    <DeskTable
      {...table}
      columns={columns}
      rows={figures}
      caption={words.captionClients}
      class={hasTen ? 'desk-clients desk-clients--ten' : 'desk-clients'}
    />
  )
}
