/** Writes the views of a client list as CSV. The first column and the file name say that a file contains many clients. */
import type { ClientViewWords } from './client.ts'
import type { ClientFigures } from './figures.ts'
import type { GapRow, SinceRow } from './views.ts'
import { writeCsv } from '../exchange/csv.ts'
import { fill } from '../model/format.ts'
import type { Model } from '../model/model.ts'

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
  const head = [
    clients.manyClients,
    clients.group,
    clients.date,
    clients.level,
    clients.score,
    clients.low,
    clients.high,
    clients.gate,
    clients.unknown,
    clients.criticalDone,
    clients.criticalAll,
    clients.oldest,
    clients.nextCheck,
    clients.due,
    clients.checks,
    ...model.areas.map(({ name }) => name),
  ]
  const rows = figures.map((one) => {
    const isShown = one.known !== 'tooFew'
    return [
      one.name,
      one.group,
      one.date,
      one.levelText,
      one.figure,
      isShown ? String(one.low) : '',
      isShown ? String(one.high) : '',
      one.gate?.title ?? '',
      String(one.unknown),
      String(one.critical.full),
      String(one.critical.total),
      one.oldest,
      one.nextCheck,
      yesNo(one.isDue, words),
      String(one.checks),
      ...one.areas.map(({ text }) => (isShown ? text : '')),
    ]
  })
  return writeCsv([head, ...rows])
}

/** Returns the view of gaps as CSV, one row for each client and gap, in the order of the gaps. */
export function gapsCsv(words: ClientViewWords, rows: readonly GapRow[]): string {
  const { clients } = words
  const head = [
    clients.manyClients,
    clients.group,
    clients.control,
    clients.title,
    clients.area,
    clients.critical,
    clients.state,
    clients.status,
    clients.who,
    clients.openCount,
    clients.unknownCount,
  ]
  const body = rows.flatMap(({ id, title, areaText, critical, open, unknown, clients: some }) =>
    some.map(({ name, group, state, status, who }) => [
      ...[name, group, id, title, areaText, yesNo(critical, words), state, status, who],
      ...[String(open), String(unknown)],
    ]),
  )
  return writeCsv([head, ...body])
}

/** Returns the changes since the last check as CSV, one row for each client. */
export function sinceCsv(words: ClientViewWords, rows: readonly SinceRow[]): string {
  const { clients } = words
  const head = [
    clients.manyClients,
    clients.group,
    clients.from,
    clients.to,
    clients.improved,
    clients.slipped,
    clients.added,
    clients.scoreThen,
    clients.scoreNow,
    clients.points,
    clients.reason,
    clients.improvedList,
    clients.slippedList,
  ]
  const titles = (some: readonly { id: string; title: string }[]): string =>
    some.map(({ id, title }) => `${id} ${title}`).join('\n')
  const body = rows.map(
    ({ name, group, from, to, improved, slipped, added, scores, points, reason, controls }) => [
      ...[name, group, from, to, String(improved), String(slipped), String(added)],
      scores?.before ?? '',
      scores?.after ?? '',
      // A minus sign instead of a hyphen, because a spreadsheet could read a cell that starts with a hyphen as a formula.
      points === undefined ? '' : String(points).replace('-', '\u2212'),
      reason ?? '',
      titles(controls.improved),
      titles(controls.slipped),
    ],
  )
  return writeCsv([head, ...body])
}
