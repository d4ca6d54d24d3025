/**
 * Keeps the clients of the desk in the storage of the device, one text for each client. Follows other tabs: a change in
 * one tab and a change in another tab both stay, unless they are about the same client. Then the change of this tab stays.
 */
import { type ReadableAtom, atom } from 'nanostores'
import type { Client } from '../core/clients/client.ts'
import { joinNamesakes } from '../core/clients/clients.ts'
import type { DeskStorage } from './desk-storage.ts'

/**
 * Whether the device stores the clients. `refused`: the visitor wants that, but the storage is full or blocked.
 * `elsewhere`: another tab deleted the stored clients.
 */
export type StoringState = 'off' | 'on' | 'refused' | 'elsewhere'

export interface KeeperNeeds {
  storage: DeskStorage
  /** Returns the text of a client. Equal clients have equal texts. */
  toText: (client: Client) => string
  /** Reads the text of a client. Returns sentences for a text that cannot be read. */
  fromText: (id: string, text: string) => Client | readonly string[]
  /** Returns the clients on the page. */
  clients: () => readonly Client[]
  /** Shows other clients on the page. */
  take: (clients: readonly Client[]) => void
}

export interface DeskKeeper {
  $keeping: ReadableAtom<StoringState>
  /** The number of stored characters. */
  $size: ReadableAtom<number>
  /** Sentences about stored clients that cannot be read. They stay stored, unchanged. */
  $unreadable: ReadableAtom<readonly string[]>
  /** Returns true if the visitor wants the clients stored. */
  isWanted: () => boolean
  /** Stores the changes soon, if the visitor wants that. */
  later: () => void
  start: () => void
  /** Deletes the stored clients. They stay on the page. */
  stop: () => void
  /** Reads the stored clients and follows other tabs. Returns a function that stops following. */
  open: () => () => void
}

/** The key that stores the order of the clients. No client has this id. */
const ORDER = 'order'
/** The delay before storing a change, or reading changes of another tab, in milliseconds. */
const DELAY = 300

function parseOrder(text: string | undefined): string[] {
  try {
    const ids: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Creates a function that returns the text of a client. It computes each text only once. */
function textsOf(toText: (client: Client) => string): (client: Client) => string {
  const known = new WeakMap<Client, string>()
  return (client) => {
    const text = known.get(client) ?? toText(client)
    known.set(client, text)
    return text
  }
}

/** A timer that runs an action once, some time after the first of many calls. */
function createDelay(action: () => void): { start: () => void; cancel: () => boolean } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = (): boolean => {
    const isWaiting = timer !== undefined
    clearTimeout(timer)
    timer = undefined
    return isWaiting
  }
  return {
    cancel,
    start: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        action()
      }, DELAY)
    },
  }
}

/** The stored texts, as this tab last read or wrote them. A text that differs now was changed by another tab. */
interface Known {
  /** Client id → the text of the client. */
  texts: Map<string, string>
  order: string | undefined
}

type JoinNeeds = Pick<KeeperNeeds, 'storage' | 'fromText' | 'clients'> & {
  textOf: (client: Client) => string
  known: Known
}

/** The stored clients joined with those on the page, what is stored now, and sentences about unreadable clients. */
interface Joined {
  clients: Client[]
  now: Known
  problems: string[]
}

/** Joins the stored clients with those on the page. Returns `undefined` if nothing is stored. */
function joinStored({ storage, fromText, clients, textOf, known }: JoinNeeds): Joined | undefined {
  const order = storage.read(ORDER)
  const texts = new Map<string, string>()
  for (const id of new Set([...parseOrder(order), ...storage.keys()])) {
    const text = id === ORDER ? undefined : storage.read(id)
    if (text !== undefined) texts.set(id, text)
  }
  if (texts.size === 0 && order === undefined) return undefined
  const ours = new Map(clients().map((client) => [client.id, client]))
  const problems: string[] = []
  const joined = [...new Set([...texts.keys(), ...ours.keys()])].flatMap((id): Client[] => {
    const mine = ours.get(id)
    const theirs = texts.get(id)
    const before = known.texts.get(id)
    const isMineChanged = (mine && textOf(mine)) !== before
    if (theirs === before || (mine && isMineChanged)) return mine ? [mine] : []
    if (theirs === undefined) return []
    const read = fromText(id, theirs)
    if ('id' in read) return [read]
    problems.push(...read)
    texts.delete(id)
    return []
  })
  return { clients: joinNamesakes(joined), now: { texts, order }, problems }
}

/**
 * Stores the clients that have changed since `known`, and updates `known`. Returns false if the storage is full or blocked.
 * Deletes removed clients last: the checks of a renamed client can have moved to another client, which must be stored first.
 */
function writeChanges(
  storage: DeskStorage,
  clients: readonly Client[],
  textOf: (client: Client) => string,
  known: Known,
): boolean {
  const ids = new Set(clients.map(({ id }) => id))
  const gone = [...known.texts].filter(([id]) => !ids.has(id))
  const writeTexts = (): boolean =>
    clients.every((client) => {
      const text = textOf(client)
      const isStored = known.texts.get(client.id) === text || storage.write(client.id, text)
      if (isStored) known.texts.set(client.id, text)
      return isStored
    })
  const isWritten = writeTexts()
  // A storage that refuses a text which it already has is blocked, not full. It would not take a removed client back.
  if (!isWritten && gone.some(([id, text]) => !storage.write(id, text))) return false
  for (const [id] of gone) storage.remove(id)
  if (!isWritten && !writeTexts()) {
    for (const [id, text] of gone) storage.write(id, text)
    return false
  }
  for (const [id] of gone) known.texts.delete(id)
  const order = JSON.stringify([...ids])
  if (order === known.order) return true
  if (!storage.write(ORDER, order)) return false
  known.order = order
  return true
}

export function createKeeper(needs: KeeperNeeds): DeskKeeper {
  const { storage, clients, take } = needs
  const $keeping = atom<StoringState>('off')
  const $size = atom(0)
  const $unreadable = atom<readonly string[]>([])
  const textOf = textsOf(needs.toText)
  let known: Known = { texts: new Map(), order: undefined }
  /** `known.texts` from before the stored clients were deleted. */
  let past: Known['texts'] = new Map()
  const isWanted = (): boolean => ['on', 'refused'].includes($keeping.get())

  const flush = (): void => {
    // A page in the back/forward cache receives no storage events, so it can miss that another tab deleted all clients.
    // `writeChanges` would then store only the changed clients, and the list would be incomplete.
    if (known.order !== undefined && storage.read(ORDER) === undefined) forget('elsewhere')
    if (!isWanted()) return
    $keeping.set(writeChanges(storage, clients(), textOf, known) ? 'on' : 'refused')
    $size.set([...known.texts.values()].reduce((sum, text) => sum + text.length, 0))
  }
  const saving = createDelay(flush)
  function forget(to: StoringState): void {
    saving.cancel()
    past = known.texts
    known = { texts: new Map(), order: undefined }
    $size.set(0)
    $keeping.set(to)
  }
  /** Adds the stored clients to those on the page. Returns false if nothing is stored. */
  const join = (): boolean => {
    const found = joinStored({ ...needs, textOf, known })
    if (!found) return false
    known = found.now
    $unreadable.set(found.problems)
    take(found.clients)
    return true
  }
  const follow = (): void => {
    // The visitor does not want the clients of this tab stored, so do not mix them with the stored clients.
    if (!isWanted() && clients().length > 0) return
    if (join()) {
      $keeping.set('on')
      flush()
    } else if (isWanted()) forget('elsewhere')
  }
  const following = createDelay(follow)
  return {
    ...{ $keeping, $size, $unreadable, isWanted },
    later: () => {
      if (isWanted()) saving.start()
    },
    start: () => {
      // Ids are random. So a stored client with an id from `past` means that another tab has stored the same list again.
      // `joinStored` then treats the clients that are missing in the storage as removed.
      if (!isWanted() && storage.keys().some((id) => past.has(id))) known.texts = past
      join()
      $keeping.set('on')
      flush()
    },
    stop: () => {
      for (const key of storage.keys()) storage.remove(key)
      $unreadable.set([])
      forget('off')
    },
    open: () => {
      follow()
      const stops = [
        storage.listen(following.start),
        // A page that closes runs no more timers, so store the waiting changes now.
        storage.onHide(() => {
          if (saving.cancel()) flush()
        }),
      ]
      return () => {
        if (saving.cancel()) flush()
        following.cancel()
        for (const stop of stops) stop()
      }
    },
  }
}
