/** The views of a client list as tables, and the names of files with many clients. The first column and the file name say that a file contains many clients. */
import type { ClientViewWords } from './client.ts'
import type { ClientFigures } from './figures.ts'
import type { GapClient, GapRow, SinceRow } from './views.ts'
import { type Column, type DataTable, tableOf } from '../exchange/table.ts'
import { fill } from '../model/format.ts'
import type { Model } from '../model/model.ts'
import { mustFind } from '../model/must.ts'

/** The files with more than one client. */
export const CLIENT_FILES = ['clients', 'gaps', 'since', 'workspace'] as const
export type ClientFile = (typeof CLIENT_FILES)[number]

/** Returns the name of a file with more than one client. `date` is an ISO date. `ending` is that of a table. */
export function clientFileName(
  words: ClientViewWords,
  file: ClientFile,
  date: string,
  ending: 'csv' | 'xlsx' = 'csv',
): string {
  const { clients } = words
  const patterns: Record<ClientFile, string> = {
    clients: clients.fileClients,
    gaps: clients.fileGaps,
    since: clients.fileSince,
    workspace: clients.fileWorkspace,
  }
  return `${fill(patterns[file], { date })}.${file === 'workspace' ? 'json' : ending}`
}

const yesNo = (is: boolean, { compare }: ClientViewWords): string => (is ? compare.yes : compare.no)

/** Returns the view of clients as a table, one row for each client. `model` gives the columns of the areas. */
export function clientsTable(
  model: Pick<Model, 'areas'>,
  words: ClientViewWords,
  figures: readonly ClientFigures[],
): DataTable {
  const { clients } = words
  const ifChecked = ({ checks }: ClientFigures, n: number): string => (checks === 0 ? '' : String(n))
  const ifShown = ({ known }: ClientFigures, text: string): string => (known === 'tooFew' ? '' : text)
  return tableOf<ClientFigures>(
    [
      [clients.manyClients, ({ name }) => name],
      [clients.group, ({ group }) => group],
      [clients.date, ({ date }) => date, 'date'],
      [clients.level, ({ levelText }) => levelText],
      [clients.score, ({ figure }) => figure, 'number'],
      [clients.low, (one) => ifShown(one, String(one.low)), 'number'],
      [clients.high, (one) => ifShown(one, String(one.high)), 'number'],
      [clients.gate, ({ gate }) => gate?.title ?? ''],
      [clients.unknown, (one) => ifChecked(one, one.unknown), 'number'],
      [clients.criticalDone, (one) => ifChecked(one, one.critical.full), 'number'],
      [clients.criticalAll, (one) => ifChecked(one, one.critical.total), 'number'],
      [clients.oldest, ({ oldest }) => oldest, 'date'],
      [clients.nextCheck, ({ nextCheck }) => nextCheck, 'date'],
      [clients.due, ({ isDue }) => yesNo(isDue, words)],
      [clients.checks, ({ checks }) => String(checks), 'number'],
      ...model.areas.map(({ id, name }): Column<ClientFigures> => [
        name,
        (one) => (one.known === 'tooFew' ? '' : mustFind(one.areas, id).text),
        'number',
      ]),
      [clients.tenCount, ({ eachOther }) => (eachOther ? String(eachOther.length) : ''), 'number'],
      [clients.tenJobs, ({ eachOther = [] }) => eachOther.join('\n')],
    ],
    figures,
  )
}

/** Returns the view of gaps as a table, one row for each client and gap, in the order of the gaps. */
export function gapsTable(words: ClientViewWords, rows: readonly GapRow[]): DataTable {
  const { clients } = words
  return tableOf<{ gap: GapRow; client: GapClient }>(
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
      [clients.openCount, ({ gap }) => String(gap.open), 'number'],
      [clients.unknownCount, ({ gap }) => String(gap.unknown), 'number'],
    ],
    rows.flatMap((gap) => gap.clients.map((client) => ({ gap, client }))),
  )
}

/** Returns the changes since the last check as a table, one row for each client. */
export function sinceTable(words: ClientViewWords, rows: readonly SinceRow[]): DataTable {
  const { clients } = words
  const titles = (some: readonly { id: string; title: string }[] = []): string =>
    some.map(({ id, title }) => `${id} ${title}`).join('\n')
  const count = (n: number | undefined): string => (n === undefined ? '' : String(n))
  return tableOf<SinceRow>(
    [
      [clients.manyClients, ({ name }) => name],
      [clients.group, ({ group }) => group],
      [clients.from, ({ from }) => from, 'date'],
      [clients.to, ({ to }) => to, 'date'],
      [clients.improved, ({ improved }) => count(improved), 'number'],
      [clients.slipped, ({ slipped }) => count(slipped), 'number'],
      [clients.added, ({ added }) => count(added), 'number'],
      [clients.scoreThen, ({ scores }) => scores?.before ?? '', 'number'],
      [clients.scoreNow, ({ scores }) => scores?.after ?? '', 'number'],
      // A minus sign instead of a hyphen, because a spreadsheet could read a cell that starts with a hyphen as a formula.
      [
        clients.points,
        ({ points }) => (points === undefined ? '' : String(points).replace('-', '\u2212')),
        'number',
      ],
      [clients.reason, ({ reason }) => reason ?? ''],
      [clients.improvedList, ({ controls }) => titles(controls?.improved)],
      [clients.slippedList, ({ controls }) => titles(controls?.slipped)],
    ],
    rows,
  )
}
