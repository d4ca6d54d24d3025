/**
 * Changes a client list: adds checks, renames clients, removes checks. All functions return a new list and do not change
 * the old list, so that a caller can undo a change. Unchanged clients stay the same objects.
 */
import type { Client, ClientCheck, ClientTen } from './client.ts'
import { cleanName, cleanText } from '../model/clean-text.ts'
import { packPerson } from '../whose-job/people.ts'

/** The maximum length of a group name, in characters. */
export const GROUP_LIMIT = 60

/** The client that a part of a file belongs to. */
interface FoundPart {
  name: string
  group: string
  /** True if the file is in no folder, so that its group is not known. See `addChecks`. */
  isLoose: boolean
}

/** A check from a file, with the client that it belongs to. */
export interface FoundCheck extends FoundPart {
  check: ClientCheck
}

/** Answers to the ten jobs, with the client that they belong to. */
export interface FoundTen extends FoundPart {
  ten: ClientTen
}

export type FoundItem = FoundCheck | FoundTen

/**
 * The result of reading a file: the checks and the answers to the ten jobs in it, or a sentence for each problem. `skipped` has a sentence for each part
 * of the file that cannot be read, if other parts can.
 */
export type ReadClients =
  | { ok: true; found: readonly FoundItem[]; skipped: readonly string[] }
  | { ok: false; problems: readonly string[] }

/** Returns a name for comparison: without capital letters, punctuation and differences in Unicode form. */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return folded === '' ? name : folded
}

const keyOf = ({ name, group }: Pick<Client, 'name' | 'group'>): string =>
  JSON.stringify([foldName(name), foldName(group)])

/** Sorts checks by date. On the same day, a check with answers comes after a check with numbers only. */
function inOrder(checks: readonly ClientCheck[]): ClientCheck[] {
  const rank = ({ kind }: ClientCheck): number => (kind === 'answers' ? 1 : 0)
  return checks.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : rank(a) - rank(b)))
}

/**
 * Returns the length of the statuses, scanner marks and notes of a check, as JSON. An answers file contains all of them, a
 * report and a link only some.
 */
function notesLength(check: ClientCheck): number {
  if (check.kind === 'summary') return 0
  const { choices: _, context: _facts, controls: _values, ...notes } = check.answers
  return JSON.stringify(notes).length
}

/**
 * Joins two copies of one check. Takes the date from the copy whose file contains a date. If neither file does, takes the
 * earlier date: copying a file makes its date newer. Takes everything else from the copy with more notes.
 */
function joinCopies(a: ClientCheck, b: ClientCheck): ClientCheck {
  const isBetter = a.isDated === b.isDated ? b.date < a.date : b.isDated
  const { date, isDated } = isBetter ? b : a
  const fuller = notesLength(b) > notesLength(a) ? b : a
  return fuller.date === date && fuller.isDated === isDated ? fuller : { ...fuller, date, isDated }
}

/**
 * Returns true if two checks are copies of one check: their content is the same, and so is their date. A date that is
 * only the day of the file's last change does not count.
 */
function isCopy(a: ClientCheck, b: ClientCheck): boolean {
  return a.digest === b.digest && (a.date === b.date || !a.isDated || !b.isDated)
}

/** Adds checks to the checks of one client. Keeps one copy of each check. */
function joinChecks(checks: readonly ClientCheck[], more: readonly ClientCheck[]): ClientCheck[] {
  const joined = [...checks]
  for (const check of more) {
    const copy = joined.findIndex((one) => isCopy(one, check))
    if (copy < 0) joined.push(check)
    else joined[copy] = joinCopies(joined[copy] as ClientCheck, check)
  }
  return inOrder(joined)
}

/**
 * Returns the newer answers to the ten jobs. Answers that are read again keep their first date. On the same day, the answers of
 * more people are the newer ones, and then those that are read later.
 */
function newerTen(a: ClientTen | undefined, b: ClientTen | undefined): ClientTen | undefined {
  if (!a || !b) return a ?? b
  const [said, saidLater] = [a, b].map(({ people }) => people.map(packPerson).join('\n'))
  if (said === saidLater) return b.date < a.date ? b : a
  if (a.date !== b.date) return b.date < a.date ? a : b
  return b.people.length < a.people.length ? a : b
}

/** Returns the answers to the ten jobs as a part of a client, without the field if there are none. */
const tenPart = (ten: ClientTen | undefined): Pick<Client, 'ten'> => (ten ? { ten } : {})

const hasSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

/**
 * Adds checks, and answers to the ten jobs, to a client list. A check belongs to the client with the same name and group. Capital letters and
 * punctuation do not matter. A loose check belongs to the only client with its name, in any group. Loose checks are added
 * last, so that the order of the files does not matter. A check without a client makes a new client at the end of the
 * list. `makeId` returns the id of a new client.
 */
export function addChecks(
  clients: readonly Client[],
  found: readonly FoundItem[],
  makeId: () => string,
): Client[] {
  const list = [...clients]
  const places = new Map<string, number>()
  const named = new Map<string, number[]>()
  const note = (client: Pick<Client, 'name' | 'group'>, place: number): void => {
    places.set(keyOf(client), place)
    const name = foldName(client.name)
    named.set(name, [...(named.get(name) ?? []), place])
  }
  list.forEach(note)
  const added = new Map<number, FoundItem[]>()
  const looseLast = found.toSorted((a, b) => Number(a.isLoose) - Number(b.isLoose))
  for (const one of looseLast) {
    const { name, group, isLoose } = one
    const namesakes = named.get(foldName(name)) ?? []
    const only = isLoose && namesakes.length === 1 ? namesakes[0] : undefined
    let place = only ?? places.get(keyOf({ name, group }))
    if (place === undefined) {
      place = list.length
      list.push({ id: makeId(), name, group, checks: [] })
      note({ name, group }, place)
    }
    added.set(place, [...(added.get(place) ?? []), one])
  }
  for (const [place, more] of added) {
    const client = list[place] as Client
    const checks = joinChecks(
      client.checks,
      more.flatMap((one) => ('check' in one ? one.check : [])),
    )
    const ten = more.reduce((last, one) => ('ten' in one ? newerTen(last, one.ten) : last), client.ten)
    if (!hasSame(checks, client.checks) || ten !== client.ten)
      list[place] = { ...client, checks, ...tenPart(ten) }
  }
  return list
}

/** Returns the client with a name and a group, compared as `addChecks` does. `undefined` if there is none. */
export function findNamesake(
  clients: readonly Client[],
  wanted: Pick<Client, 'name' | 'group'>,
): Client | undefined {
  return clients.find((client) => keyOf(client) === keyOf(wanted))
}

/**
 * Joins clients with the same name and group, because two tabs can read the same files. The smallest id stays, so that
 * both tabs keep the same one.
 */
export function joinNamesakes(clients: readonly Client[]): Client[] {
  const joined = new Map<string, Client>()
  for (const client of clients) {
    const key = keyOf(client)
    const other = joined.get(key)
    if (!other) joined.set(key, client)
    else {
      const [first, second] = other.id < client.id ? [other, client] : [client, other]
      const checks = joinChecks(first.checks, second.checks)
      joined.set(key, { ...first, checks, ...tenPart(newerTen(first.ten, second.ten)) })
    }
  }
  return [...joined.values()]
}

/** A change of a client. `ten` is `undefined` to remove the answers to the ten jobs. */
export type ClientChange = Partial<Pick<Client, 'name' | 'group' | 'ten'>>

/**
 * Gives a client another name or group, or other answers to the ten jobs. If another client already has this name and group, its checks move to the
 * changed client, because two clients never have the same name and group. An empty name changes nothing.
 */
export function changeClient(clients: readonly Client[], id: string, change: ClientChange): Client[] {
  const client = clients.find((one) => one.id === id)
  const name = change.name === undefined ? client?.name : cleanName(change.name)
  if (!client || name === undefined) return [...clients]
  const group = change.group === undefined ? client.group : cleanText(change.group, GROUP_LIMIT)
  const other = clients.find((one) => one.id !== id && keyOf(one) === keyOf({ name, group }))
  const checks = other ? joinChecks(client.checks, other.checks) : client.checks
  const ten = 'ten' in change ? change.ten : newerTen(client.ten, other?.ten)
  return clients
    .filter((one) => one !== other)
    .map((one) => (one.id === id ? { id, name, group, checks, ...tenPart(ten) } : one))
}

/** Removes a client with all its checks. */
export function removeClient(clients: readonly Client[], id: string): Client[] {
  return clients.filter((client) => client.id !== id)
}

/** Returns the names of all groups, sorted. Groups that differ only in capital letters or punctuation are one group. */
export function clientGroups(clients: readonly Pick<Client, 'group'>[], language: string): string[] {
  const groups = new Map<string, string>()
  for (const { group } of clients) {
    const key = foldName(group)
    if (group !== '' && !groups.has(key)) groups.set(key, group)
  }
  return [...groups.values()].toSorted(new Intl.Collator(language, { numeric: true }).compare)
}

/**
 * Returns the clients of one group. For `undefined`, returns all clients. For an empty text, returns the clients without
 * a group.
 */
export function inGroup<One extends Pick<Client, 'group'>>(
  clients: readonly One[],
  group: string | undefined,
): readonly One[] {
  return group === undefined ? clients : clients.filter((one) => foldName(one.group) === foldName(group))
}
