/** The views of a client list: sorting, gaps, changes since the last check, and the heat map. */
import { scoreCheck } from './check-score.ts'
import type { Client, ClientCheck, ClientViewWords } from './client.ts'
import type { ClientFigures } from './figures.ts'
import type { Model, Reply } from '../model/model.ts'
import { mustFind } from '../model/must.ts'
import { cacheByLanguage } from '../model/format.ts'
import { type ComparedScore, type Comparison, compareResults, compareScores } from '../report/compare.ts'
import { scoreAnswers } from '../scoring/result.ts'

/** The columns by which the view of clients can be sorted. */
export const CLIENT_COLUMNS = [
  'name',
  'group',
  'date',
  'score',
  'gate',
  'unknown',
  'critical',
  'oldest',
  'nextCheck',
] as const
export type ClientColumn = (typeof CLIENT_COLUMNS)[number]

const collators = cacheByLanguage((language) => new Intl.Collator(language, { numeric: true }))

/** Compares two cells. An empty cell, `undefined`, comes last in both directions. */
export function compareCells(
  a: string | number | undefined,
  b: string | number | undefined,
  isDown: boolean,
  language: string,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collators(language).compare(String(a), String(b))
  return isDown ? -order : order
}

function cellOf(column: ClientColumn, one: ClientFigures): string | number | undefined {
  if (column === 'score') return one.known === 'tooFew' ? undefined : one.low
  if (column === 'gate') return one.gate?.title
  if (column === 'critical')
    return one.critical.total === 0 ? undefined : one.critical.full / one.critical.total
  if (column === 'unknown') return one.checks === 0 ? undefined : one.unknown
  if (column === 'group') return one.group || undefined
  return one[column]
}

/**
 * Sorts the figures of clients by a column, without changing the list. `isDown` puts the highest value first. Clients
 * with equal cells keep their order. Clients without a value come last.
 */
export function sortClients(
  figures: readonly ClientFigures[],
  column: ClientColumn,
  isDown: boolean,
  language: string,
): ClientFigures[] {
  return figures.toSorted((a, b) => compareCells(cellOf(column, a), cellOf(column, b), isDown, language))
}

/** One client in the row of a gap. */
export interface GapClient {
  id: string
  name: string
  group: string
  /** `undefined` if the client was not asked. */
  value: Reply | undefined
  /** The value as text: "Partly in place". */
  state: string
  /** The status as text. Empty without a status. */
  status: string
  /** The person who could do it, as text. */
  who: string
}

/** One control that is not known to be fully in place at some clients. */
export interface GapRow {
  /** Control id. */
  id: string
  title: string
  /** Area id. */
  area: string
  areaText: string
  critical: boolean
  /** The clients at which the control is certainly not fully in place. */
  open: number
  /** The clients at which nobody knows. */
  unknown: number
  /** The clients of `open` and of `unknown`, in the order of the figures. */
  clients: readonly GapClient[]
  /** The number of these clients by the person who could do it, the highest number first. */
  who: readonly { text: string; n: number }[]
}

function countWho(clients: readonly GapClient[]): GapRow['who'] {
  const counts = new Map<string, number>()
  for (const { who } of clients) counts.set(who, (counts.get(who) ?? 0) + 1)
  return [...counts].map(([text, n]) => ({ text, n })).toSorted((a, b) => b.n - a.n)
}

/**
 * Returns a row for each control that is not known to be fully in place at some client. The row with the most clients at
 * which the control is certainly open comes first. On a tie, critical controls come first, then the controls that most
 * clients don't know, then the order of the quiz model.
 */
export function gapRows(model: Model, figures: readonly ClientFigures[]): GapRow[] {
  const byControl = new Map<string, GapClient[]>(model.controls.map(({ id }) => [id, []]))
  for (const { id, name, group, gaps } of figures) {
    for (const { control, value, state, status, who } of gaps) {
      byControl.get(control)?.push({ id, name, group, value, state, status, who })
    }
  }
  const rows = model.controls.map(({ id, area, critical, words }): GapRow => {
    const clients = byControl.get(id) as GapClient[]
    const open = clients.filter(({ value }) => typeof value === 'number').length
    return {
      ...{ id, area, critical, open, clients },
      title: words.title,
      areaText: mustFind(model.areas, area).name,
      unknown: clients.length - open,
      who: countWho(clients),
    }
  })
  return rows
    .filter(({ clients }) => clients.length > 0)
    .toSorted((a, b) => b.open - a.open || Number(b.critical) - Number(a.critical) || b.unknown - a.unknown)
}

/** The changes of one client between two of its checks. If one of them has numbers only, only the scores are compared. */
export interface SinceRow {
  id: string
  name: string
  group: string
  /** ISO dates of the two checks. */
  from: string
  to: string
  /** The numbers of controls that got better and worse. `undefined` if only the scores are compared. */
  improved: number | undefined
  slipped: number | undefined
  /** The number of controls that the earlier check did not ask about. `undefined` if only the scores are compared. */
  added: number | undefined
  /** The two scores as text, and the change in points. `undefined` if the scores are not compared. */
  scores: { before: string; after: string } | undefined
  points: number | undefined
  /** Why the scores are not compared, as a sentence. `undefined` if they are. */
  reason: string | undefined
  /** `undefined` if only the scores are compared. */
  controls: Comparison['controls'] | undefined
}

/**
 * Returns the latest check of a client, and the last one of an earlier day. Nobody knows which of two checks of one day is the later
 * one. Answers are compared with earlier answers if there are any, because they say more than numbers.
 */
function checksToCompare({ checks }: Client): [before: ClientCheck, after: ClientCheck] | undefined {
  const after = checks.at(-1)
  if (!after) return undefined
  const earlier = checks.filter(({ date }) => date < after.date)
  const alike = after.kind === 'answers' ? earlier.findLast(({ kind }) => kind === 'answers') : undefined
  const before = alike ?? earlier.at(-1)
  return before && [before, after]
}

function compareChecks(
  model: Model,
  words: ClientViewWords,
  before: ClientCheck,
  after: ClientCheck,
): {
  controls?: Comparison['controls']
  reason?: string | undefined
  score?: ComparedScore | undefined
} {
  const both = { report: words, compare: words.compare }
  if (before.kind !== 'answers' || after.kind !== 'answers')
    return compareScores(both, scoreCheck(model, before), scoreCheck(model, after))
  return compareResults(
    model,
    both,
    [before, scoreAnswers(model, before.answers)],
    [after, scoreAnswers(model, after.answers)],
  )
}

/** Compares the latest check of a client with an earlier one. Returns `undefined` without an earlier one. */
export function sinceRow(model: Model, words: ClientViewWords, client: Client): SinceRow | undefined {
  const { id, name, group } = client
  const checks = checksToCompare(client)
  if (!checks) return undefined
  const [before, after] = checks
  const { controls, reason, score } = compareChecks(model, words, before, after)
  const shown = score?.isCertain === false ? score : undefined
  return {
    ...{ id, name, group, controls },
    from: before.date,
    to: after.date,
    improved: controls?.improved.length,
    slipped: controls?.slipped.length,
    added: controls?.new.length,
    scores: shown && { before: shown.before, after: shown.after },
    points: shown?.points,
    reason: reason ?? (shown ? undefined : words.clients.noPoints),
  }
}

/**
 * Returns true if a client got worse: its score fell. One slipped answer beside many better ones is no reason to call. If the scores
 * are not compared, more slipped controls than improved ones.
 */
export function isWorse(row: SinceRow): boolean {
  return row.points === undefined ? netImproved(row) < 0 : row.points < 0
}

/** Returns how many more controls improved than slipped. 0 if only the scores are compared. */
function netImproved({ improved = 0, slipped = 0 }: SinceRow): number {
  return improved - slipped
}

/** Sorts changes: the client that lost the most points first, then those without points, by how many more slipped than improved. */
export function sortSince(rows: readonly SinceRow[]): SinceRow[] {
  const group = (row: SinceRow): number => (isWorse(row) ? 0 : 1)
  return rows.toSorted(
    (a, b) =>
      group(a) - group(b) ||
      compareCells(a.points, b.points, false, 'en') ||
      netImproved(a) - netImproved(b) ||
      compareCells(a.slipped, b.slipped, true, 'en'),
  )
}

/** Returns the changes of all clients with checks of two days. See `sinceRow` and `sortSince`. */
export function sinceRows(model: Model, words: ClientViewWords, clients: readonly Client[]): SinceRow[] {
  return sortSince(clients.flatMap((client) => sinceRow(model, words, client) ?? []))
}

/** One cell of the heat map. */
export interface HeatCell {
  /** Area id. */
  area: string
  /** The score as text, as in the view of clients. */
  text: string
  low: number
  high: number
  /** The position of the level that `low` reaches, from 0. It selects the colour of the cell. */
  step: number
}

/** One client in the heat map, with a cell for each area. */
export interface HeatRow {
  id: string
  name: string
  group: string
  cells: readonly HeatCell[]
}

/**
 * Returns the rows of the heat map of clients and areas, in the order of the figures. A client with too few answers has
 * no cells.
 */
export function heatRows(model: Pick<Model, 'levels'>, figures: readonly ClientFigures[]): HeatRow[] {
  const stepOf = (low: number): number => model.levels.findLastIndex(({ from }) => low >= from)
  return figures.map(({ id, name, group, known, areas }) => ({
    ...{ id, name, group },
    cells:
      known === 'tooFew'
        ? []
        : areas.map(({ id: area, text, low, high }) => ({ area, text, low, high, step: stepOf(low) })),
  }))
}
