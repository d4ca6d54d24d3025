/** Caches what the views show about each client, until the client changes. Computes it in small tasks. */
import type { Client, ClientViewWords } from '../core/clients/client.ts'
import { type ClientFigures, writeClientFigures } from '../core/clients/figures.ts'
import { type SinceRow, sinceRow } from '../core/clients/views.ts'
import type { Model } from '../core/model/model.ts'
import type { Job } from '../core/whose-job/jobs.ts'

/** A value of each client, computed once. */
export interface ClientCache<Value> {
  of: (client: Client) => Value
  /** Returns the clients whose value is not known yet. */
  missing: (clients: readonly Client[]) => Client[]
  /** Computes the values of clients in small tasks. `pause` resolves in a new task. */
  prepare: (
    clients: readonly Client[],
    pause: () => Promise<void>,
    onProgress: (done: number) => void,
  ) => Promise<void>
}

export interface DeskTables {
  figures: ClientCache<ClientFigures>
  /** `undefined` unless the client has two checks with answers. */
  since: ClientCache<SinceRow | undefined>
}

/** The maximum duration of a task, in milliseconds. */
const SLICE = 30

function cacheOf<Value>(compute: (client: Client) => Value): ClientCache<Value> {
  const known = new WeakMap<Client, { value: Value }>()
  const of = (client: Client): Value => {
    const found = known.get(client) ?? { value: compute(client) }
    known.set(client, found)
    return found.value
  }
  return {
    of,
    missing: (clients) => clients.filter((client) => !known.has(client)),
    prepare: async (clients, pause, onProgress) => {
      let started = performance.now()
      for (const [index, client] of clients.entries()) {
        of(client)
        if (performance.now() - started < SLICE) continue
        onProgress(index + 1)
        await pause()
        started = performance.now()
      }
    },
  }
}

/** `today` is an ISO date. `nextCheckDays` is the number of days from one check to the next. `jobs` are the ten jobs. */
export function createDeskTables(
  model: Model,
  words: ClientViewWords,
  today: string,
  nextCheckDays: number,
  jobs: readonly Job[],
): DeskTables {
  return {
    figures: cacheOf((client) => writeClientFigures(model, words, client, today, nextCheckDays, jobs)),
    since: cacheOf((client) => sinceRow(model, words, client)),
  }
}
