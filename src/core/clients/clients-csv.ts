/** Writes the views of a client list as CSV. The first column and the file name say that a file contains many clients. */
import type { ClientViewWords } from './client.ts'
import type { ClientFigures } from './figures.ts'
import type { GapClient, GapRow, SinceRow } from './views.ts'
import { type CsvColumn, tableAsCsv } from '../exchange/csv.ts'
import { fill } from '../model/format.ts'
import type { Model } from '../model/model.ts'
import { mustFind } from '../model/must.ts'

/** The files with more than one client. */
export const CLIENT_FILES = ['clients', 'gaps', 'since', 'workspace'] as const
export type ClientFile = (typeof CLIENT_FILES)[number]

/** Returns the name of a file with more than one client. `date` is an ISO date. */
export function clientFileName(words: ClientViewWords, file: ClientFile, date: string): string {
  const { clients } = words
  const patterns: Record<ClientFile, string> = {
    clients: clients.fileClients,
    gaps: clients.fileGaps,
    since: clients.fileSince,
    workspace: clients.fileWorkspace,
  }
  return `${fill(patterns[file], { date })}.${file === 'workspace' ? 'json' : 'csv'}`
}

const yesNo = (is: boolean, { compare }: ClientViewWords): string => (is ? compare.yes : compare.no)

/** Returns the view of clients as CSV, one row for each client. `model` gives the columns of the areas. */
export function clientsCsv(
  model: Pick<Model, 'areas'>,
  words: ClientViewWords,
  figures: readonly ClientFigures[],
): string {
  const { clients } = words
  const ifChecked = ({ checks }: ClientFigures, n: number): string => (checks === 0 ? '' : String(n))
  const ifShown = ({ known }: ClientFigures, text: string): string => (known === 'tooFew' ? '' : text)
  return tableAsCsv<ClientFigures>(
    [
      [clients.manyClients, ({ name }) => name],
      [clients.group, ({ group }) => group],
      [clients.date, ({ date }) => date],
      [clients.level, ({ levelText }) => levelText],
      [clients.score, ({ figure }) => figure],
      [clients.low, (one) => ifShown(one, String(one.low))],
      [clients.high, (one) => ifShown(one, String(one.high))],
      [clients.gate, ({ gate }) => gate?.title ?? ''],
      [clients.unknown, (one) => ifChecked(one, one.unknown)],
      [clients.criticalDone, (one) => ifChecked(one, one.critical.full)],
      [clients.criticalAll, (one) => ifChecked(one, one.critical.total)],
      [clients.oldest, ({ oldest }) => oldest],
      [clients.nextCheck, ({ nextCheck }) => nextCheck],
      [clients.due, ({ isDue }) => yesNo(isDue, words)],
      [clients.checks, ({ checks }) => String(checks)],
      ...model.areas.map(({ id, name }): CsvColumn<ClientFigures> => [
        name,
        (one) => (one.known === 'tooFew' ? '' : mustFind(one.areas, id).text),
      ]),
      [clients.tenCount, ({ eachOther }) => (eachOther ? String(eachOther.length) : '')],
      [clients.tenJobs, ({ eachOther = [] }) => eachOther.join('\n')],
    ],
    figures,
  )
}

/** Returns the view of gaps as CSV, one row for each client and gap, in the order of the gaps. */
export function gapsCsv(words: ClientViewWords, rows: readonly GapRow[]): string {
  const { clients } = words
  return tableAsCsv<{ gap: GapRow; client: GapClient }>(
    [
      [clients.manyClients, ({ client }) => client.name],
      [clients.group, ({ client }) => client.group],
      [clients.control, ({ gap }) => gap.id],
      [clients.title, ({ gap }) => gap.title],
      [clients.area, ({ gap }) => gap.areaText],
      [clients.critical, ({ gap }) => yesNo(gap.critical, words)],
      [clients.state, ({ client }) => client.state],
      [clients.status, ({ client }) => client.status],
      [clients.who, ({ client }) => client.who],
      [clients.openCount, ({ gap }) => String(gap.open)],
      [clients.unknownCount, ({ gap }) => String(gap.unknown)],
    ],
    rows.flatMap((gap) => gap.clients.map((client) => ({ gap, client }))),
  )
}

/** Returns the changes since the last check as CSV, one row for each client. */
export function sinceCsv(words: ClientViewWords, rows: readonly SinceRow[]): string {
  const { clients } = words
  const titles = (some: readonly { id: string; title: string }[]): string =>
    some.map(({ id, title }) => `${id} ${title}`).join('\n')
  return tableAsCsv<SinceRow>(
    [
      [clients.manyClients, ({ name }) => name],
      [clients.group, ({ group }) => group],
      [clients.from, ({ from }) => from],
      [clients.to, ({ to }) => to],
      [clients.improved, ({ improved }) => String(improved)],
      [clients.slipped, ({ slipped }) => String(slipped)],
      [clients.added, ({ added }) => String(added)],
      [clients.scoreThen, ({ scores }) => scores?.before ?? ''],
      [clients.scoreNow, ({ scores }) => scores?.after ?? ''],
      // A minus sign instead of a hyphen, because a spreadsheet could read a cell that starts with a hyphen as a formula.
      [clients.points, ({ points }) => (points === undefined ? '' : String(points).replace('-', '\u2212'))],
      [clients.reason, ({ reason }) => reason ?? ''],
      [clients.improvedList, ({ controls }) => titles(controls.improved)],
      [clients.slippedList, ({ controls }) => titles(controls.slipped)],
    ],
    rows,
  )
}
