/**
 * Keeps the clients of the desk in the storage of the device, one text for each client. Follows other tabs: a change in
 * one tab and a change in another tab both stay, unless they are about the same client. Then the change of this tab stays.
 */
import { type ReadableAtom, atom } from 'nanostores'
import type { Client } from '../core/clients/client.ts'
import type { DeskStorage } from './desk-storage.ts'

/**
 * Whether the device stores the clients. `refused`: the visitor wants that, but the storage is full or blocked.
 * `elsewhere`: another tab deleted the stored clients.
 */
export type Keeping = 'off' | 'on' | 'refused' | 'elsewhere'

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
  $keeping: ReadableAtom<Keeping>
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
/** How long to wait before storing a change, or reading changes of another tab, in milliseconds. */
const DELAY = 300

function parseOrder(text: string | undefined): string[] {
  try {
    const ids: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Creates a function that returns the text of each client, and writes it only once. */
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

export function createKeeper({ storage, clients, take, fromText, toText }: KeeperNeeds): DeskKeeper {
  const $keeping = atom<Keeping>('off')
  const $size = atom(0)
  const $unreadable = atom<readonly string[]>([])
  const textOf = textsOf(toText)
  /** Client id → the text that this tab read or wrote last. */
  let known = new Map<string, string>()
  let order: string | undefined
  const isWanted = (): boolean => ['on', 'refused'].includes($keeping.get())

  /** Stores what has changed. Returns false if the storage is full or blocked. */
  const write = (): boolean => {
    const ours = clients()
    const ids = new Set(ours.map(({ id }) => id))
    for (const id of known.keys()) {
      if (ids.has(id)) continue
      storage.remove(id)
      known.delete(id)
    }
    for (const client of ours) {
      const text = textOf(client)
      if (known.get(client.id) === text) continue
      if (!storage.write(client.id, text)) return false
      known.set(client.id, text)
    }
    const now = JSON.stringify([...ids])
    if (now === order) return true
    order = now
    return storage.write(ORDER, now)
  }
  const flush = (): void => {
    if (!isWanted()) return
    $keeping.set(write() ? 'on' : 'refused')
    $size.set([...known.values()].reduce((sum, text) => sum + text.length, 0))
  }
  const saving = createDelay(flush)
  const forget = (to: Keeping): void => {
    saving.cancel()
    known = new Map()
    order = undefined
    $size.set(0)
    $keeping.set(to)
  }

  /** Returns the clients after joining the stored ones with those on the page. `undefined` if nothing is stored. */
  const join = (): { joined: Client[]; stored: Map<string, string> } | undefined => {
    const stored = new Map<string, string>()
    const storedOrder = storage.read(ORDER)
    for (const id of [...parseOrder(storedOrder), ...storage.keys()]) {
      const text = id === ORDER ? undefined : storage.read(id)
      if (text !== undefined) stored.set(id, text)
    }
    if (stored.size === 0 && storedOrder === undefined) return undefined
    const ours = new Map(clients().map((client) => [client.id, client]))
    const problems: string[] = []
    const joined = [...new Set([...stored.keys(), ...ours.keys()])].flatMap((id): Client[] => {
      const mine = ours.get(id)
      const theirs = stored.get(id)
      const before = known.get(id)
      const isMineChanged = (mine && textOf(mine)) !== before
      if (theirs === before || (mine && isMineChanged)) return mine ? [mine] : []
      if (theirs === undefined) return []
      const read = fromText(id, theirs)
      if ('id' in read) return [read]
      problems.push(...read)
      stored.delete(id)
      return []
    })
    order = storedOrder
    $unreadable.set(problems)
    return { joined, stored }
  }
  const follow = (): void => {
    // A tab that keeps nothing follows only if it has no clients of its own.
    if (!isWanted() && clients().length > 0) return
    const found = join()
    if (!found) {
      if (isWanted()) forget('elsewhere')
      return
    }
    known = found.stored
    take(found.joined)
    $keeping.set('on')
    flush()
  }
  const following = createDelay(follow)
  return {
    ...{ $keeping, $size, $unreadable, isWanted },
    later: () => {
      if (isWanted()) saving.start()
    },
    start: () => {
      const found = join()
      if (found) {
        known = found.stored
        take(found.joined)
      }
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
        // A page that closes runs no timer.
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
