/**
 * The clients on the page for IT providers. The list is in memory. It is stored on the device only while the visitor
 * wants that.
 */
import { type ReadableAtom, atom } from 'nanostores'
import type { Client } from '../core/clients/client.ts'
import {
  type ClientChange,
  type FoundItem,
  type ReadClients,
  addChecks,
  changeClient,
  removeClient,
} from '../core/clients/clients.ts'
import type { GivenFile } from '../core/clients/file-name.ts'
import { TABLE_FILE, type TableColumns } from '../core/clients/table-columns.ts'
import { FILE_NAME_LIMIT, cleanText } from '../core/model/clean-text.ts'
import { type DeskKeeper, type KeeperNeeds, createKeeper } from './desk-keeper.ts'

/** A file that the visitor chose. Its text is read only if the file is not too large. */
export interface DeskFile extends Omit<GivenFile, 'text'> {
  /** Size in bytes. */
  size: number
  text: () => Promise<string>
}

/** A file that could not be read, with sentences that say why. */
export interface UnreadFile {
  name: string
  problems: readonly string[]
}

/** A table from another program that was read. */
export interface ReadTable {
  file: DeskFile
  /** False if nothing in it could be read. */
  isRead: boolean
}

/** The result of reading files. */
export interface ReadOutcome {
  /** The number of checks in the files, and of answers to the ten jobs. */
  checks: number
  tens: number
  /** The clients of the checks with numbers only, which have no gaps and give no tickets. */
  numbersOf: readonly string[]
  /** The number of new clients, and of clients that got something further. */
  added: number
  grown: number
  refused: readonly UnreadFile[]
  /** The tables in the files, whose columns the visitor can choose. */
  tables: readonly ReadTable[]
}

export interface ClientsDesk extends Pick<DeskKeeper, '$keeping' | '$size' | '$unreadable' | 'open'> {
  $clients: ReadableAtom<readonly Client[]>
  /** True while the page shows the made-up clients of the example. They are never stored. */
  $isExample: ReadableAtom<boolean>
  /** The number of files read so far. `undefined` while no file is being read. */
  $reading: ReadableAtom<{ done: number; total: number } | undefined>
  $outcome: ReadableAtom<ReadOutcome | undefined>
  /** True if closing the page loses work: names, groups, removals or pasted links. Chosen files stay where they are. */
  hasUnsaved: () => boolean
  /** Reads files and adds their checks. `isPasted` is true if the visitor has no file with the content. */
  add: (files: readonly DeskFile[], isPasted?: boolean) => Promise<void>
  /**
   * Reads the last files again, with other columns of one table. The clients of the first reading leave the list, unless the
   * list has changed since.
   */
  readColumns: (table: DeskFile, columns: TableColumns) => Promise<void>
  /** Changes the name, the group or the ten jobs of a client. Returns a function that undoes the change. */
  change: (id: string, change: ClientChange) => () => void
  /** Removes a client. Returns a function that undoes it. */
  remove: (id: string) => () => void
  /** Removes all clients, also from the device. Returns a function that undoes it. */
  clear: () => () => void
  /** Stores the clients on the device from now on. */
  keep: () => void
  /** Deletes the stored clients. The clients stay on the page. */
  stopKeeping: () => void
  showExample: (clients: readonly Client[]) => void
  leaveExample: () => void
  /** Called after the visitor saved all clients as a file. */
  noteSaved: () => void
  dismissOutcome: () => void
}

export interface DeskNeeds extends Pick<KeeperNeeds, 'storage' | 'toText' | 'fromText'> {
  /** Reads one file into checks. */
  read: (file: GivenFile) => ReadClients
  /** Returns a sentence for a file that is too large to read. `undefined` for other files. */
  tooLarge: (size: number) => string | undefined
  /** The sentence for a file that the browser could not open. */
  unreadable: string
  makeId: () => string
  /** Resolves in a new task, so that the browser can paint and handle input. */
  pause: () => Promise<void>
  /** Returns the time in milliseconds. */
  now: () => number
}

/** The number of files that are open at the same time. */
const LANES = 64
/** The maximum duration of a task that reads files, in milliseconds. */
const SLICE = 24

/** Reads files without blocking the page. Calls `onProgress` from time to time. */
async function readFiles(
  files: readonly DeskFile[],
  { read, tooLarge, unreadable, pause, now }: DeskNeeds,
  onProgress: (done: number) => void,
): Promise<{ found: FoundItem[]; refused: UnreadFile[]; tables: ReadTable[] }> {
  const found: FoundItem[] = []
  const refused: UnreadFile[] = []
  const tables: ReadTable[] = []
  let started = now()
  for (let at = 0; at < files.length; at += LANES) {
    const some = files.slice(at, at + LANES)
    const texts = await Promise.all(
      some.map(async (file) => (tooLarge(file.size) === undefined ? file.text().catch(() => undefined) : '')),
    )
    for (const [index, file] of some.entries()) {
      const large = tooLarge(file.size)
      const text = texts[index]
      const { name, folder, modified, columns } = file
      const shown = cleanText(name, FILE_NAME_LIMIT)
      if (large !== undefined || text === undefined) {
        refused.push({ name: shown, problems: [large ?? unreadable] })
        continue
      }
      const result = read({ name, folder, modified, text, columns })
      if (TABLE_FILE.test(name)) tables.push({ file, isRead: result.ok })
      const problems = result.ok ? result.skipped : result.problems
      if (result.ok) found.push(...result.found)
      if (problems.length > 0) refused.push({ name: shown, problems })
      if (now() - started < SLICE) continue
      onProgress(at + index + 1)
      await pause()
      started = now()
    }
  }
  return { found, refused, tables }
}

/** The stores of a desk, and the functions that all its actions use. */
function createStores(needs: DeskNeeds) {
  const $clients = atom<readonly Client[]>([])
  const $isExample = atom(false)
  const $outcome = atom<ReadOutcome | undefined>()
  const work = { isUnsaved: false }
  const keeper = createKeeper({
    ...needs,
    clients: () => ($isExample.get() ? [] : $clients.get()),
    take: (next) => {
      $isExample.set(false)
      $clients.set(next)
    },
  })
  keeper.$keeping.listen((keeping) => {
    if (keeping === 'elsewhere') work.isUnsaved = true
  })
  /** Shows a changed list. `isWork` is true if the change is in no file, so that closing the page would lose it. */
  const set = (next: readonly Client[], isWork: boolean): void => {
    $clients.set(next)
    if (isWork) work.isUnsaved = true
    keeper.later()
  }
  return {
    ...{ $clients, $isExample, $outcome, work, keeper, set },
    leaveExample: () => {
      if (!$isExample.get()) return
      $isExample.set(false)
      $clients.set([])
      $outcome.set(undefined)
    },
    /** Puts removed or changed clients back into the list, for an undo. */
    restore: (lost: readonly Client[]) => {
      const ids = new Set(lost.map(({ id }) => id))
      set([...lost, ...$clients.get().filter(({ id }) => !ids.has(id))], true)
    },
  }
}

/** Creates the function that reads files. A second call waits for the first, so that each shows its own progress and result. */
function createReading(needs: DeskNeeds, stores: ReturnType<typeof createStores>) {
  const { $clients, $outcome, set, leaveExample } = stores
  const $reading = atom<{ done: number; total: number } | undefined>()
  let waiting: Promise<void> = Promise.resolve()
  /** The last reading, with the list before and after it. */
  let last: {
    files: readonly DeskFile[]
    isPasted: boolean
    before: readonly Client[]
    after: readonly Client[]
  }
  /** `given` is the list to which the files belong. Without it, this is the list on the page. */
  const addNow = async (
    files: readonly DeskFile[],
    isPasted: boolean,
    given?: readonly Client[],
  ): Promise<void> => {
    $outcome.set(undefined)
    $reading.set({ done: 0, total: files.length })
    try {
      const { found, refused, tables } = await readFiles(files, needs, (done) => {
        $reading.set({ done, total: files.length })
      })
      if (found.length > 0) leaveExample()
      const old = given ?? $clients.get()
      const next = addChecks(old, found, needs.makeId)
      const grown = old.filter((client, index) => next[index] !== client).length
      const tens = found.filter((one) => 'ten' in one).length
      const numbers = found.filter((one) => 'check' in one && one.check.kind === 'summary')
      const numbersOf = [...new Set(numbers.map(({ name }) => name))]
      const isChanged = next.length > old.length || grown > 0
      if (isChanged || given) set(isChanged ? next : old, isPasted)
      last = { files, isPasted, before: old, after: $clients.get() }
      const added = next.length - old.length
      $outcome.set({ checks: found.length - tens, tens, numbersOf, added, grown, refused, tables })
    } finally {
      $reading.set(undefined)
    }
  }
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const reading = waiting.then(act)
    waiting = reading.catch(() => undefined)
    return reading
  }
  return {
    $reading,
    add: (files: readonly DeskFile[], isPasted = false) => inTurn(() => addNow(files, isPasted)),
    readColumns: (table: DeskFile, columns: TableColumns) =>
      inTurn(() => {
        const { files, isPasted, before, after } = last
        return addNow(
          files.map((file) => (file === table ? { ...file, columns } : file)),
          isPasted,
          after === $clients.get() && after !== before ? before : undefined,
        )
      }),
  }
}

/** Starts the desk. Reads nothing until `open` is called. */
export function startClientsDesk(needs: DeskNeeds): ClientsDesk {
  const stores = createStores(needs)
  const { $clients, $isExample, $outcome, work, keeper, set, leaveExample, restore } = stores
  return {
    ...{ $clients, $isExample, $outcome, leaveExample, ...createReading(needs, stores) },
    ...{ $keeping: keeper.$keeping, $size: keeper.$size, $unreadable: keeper.$unreadable },
    hasUnsaved: () =>
      work.isUnsaved && !$isExample.get() && $clients.get().length > 0 && keeper.$keeping.get() !== 'on',
    open: keeper.open,
    change: (id, change) => {
      const old = $clients.get()
      set(changeClient(old, id, change), true)
      return () => {
        // Another client can have joined this client, so put back every client that the change touched.
        const now = new Set($clients.get().map((client) => client.id))
        restore(old.filter((client) => client.id === id || !now.has(client.id)))
      }
    },
    remove: (id) => {
      const old = $clients.get()
      set(removeClient(old, id), true)
      return () => {
        restore(old.filter((client) => client.id === id))
      }
    },
    clear: () => {
      const old = $clients.get()
      const wasKept = keeper.isWanted()
      if (wasKept) keeper.stop()
      $clients.set([])
      $outcome.set(undefined)
      return () => {
        restore(old)
        if (wasKept) keeper.start()
      }
    },
    keep: () => {
      if (!$isExample.get()) keeper.start()
    },
    stopKeeping: () => {
      keeper.stop()
      work.isUnsaved = true
    },
    showExample: (clients) => {
      $outcome.set(undefined)
      $isExample.set(true)
      $clients.set(clients)
    },
    noteSaved: () => {
      work.isUnsaved = false
    },
    dismissOutcome: () => {
      $outcome.set(undefined)
    },
  }
}
