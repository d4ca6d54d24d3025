/** Computes the figures of each client once, in small tasks, and keeps them as long as the client does not change. */
import type { Client, ClientViewWords } from '../core/clients/client.ts'
import { type ClientFigures, writeClientFigures } from '../core/clients/figures.ts'
import { type SinceRow, sinceRow } from '../core/clients/views.ts'
import type { Model } from '../core/model/model.ts'

/** What the views need to know about a client. */
interface Computed {
  figures: ClientFigures
  /** `undefined` unless the client has two checks with answers. */
  since: SinceRow | undefined
}

export interface DeskTables {
  figuresOf: (client: Client) => ClientFigures
  sinceOf: (client: Client) => SinceRow | undefined
  /** Returns the clients whose figures are not known yet. */
  missing: (clients: readonly Client[]) => Client[]
  /** Computes the figures of clients in small tasks. `pause` resolves in a new task. */
  prepare: (
    clients: readonly Client[],
    pause: () => Promise<void>,
    onProgress: (done: number) => void,
  ) => Promise<void>
}

/** How long one task may compute, in milliseconds. */
const SLICE = 30

/** `today` is an ISO date. `nextCheckDays` is the number of days from one check to the next. */
export function createDeskTables(
  model: Model,
  words: ClientViewWords,
  today: string,
  nextCheckDays: number,
): DeskTables {
  const known = new WeakMap<Client, Computed>()
  const computed = (client: Client): Computed => {
    const found = known.get(client)
    if (found) return found
    const made = {
      figures: writeClientFigures(model, words, client, today, nextCheckDays),
      since: sinceRow(model, words, client, today),
    }
    known.set(client, made)
    return made
  }
  return {
    figuresOf: (client) => computed(client).figures,
    sinceOf: (client) => computed(client).since,
    missing: (clients) => clients.filter((client) => !known.has(client)),
    prepare: async (clients, pause, onProgress) => {
      let started = performance.now()
      for (const [index, client] of clients.entries()) {
        computed(client)
        if (performance.now() - started < SLICE) continue
        onProgress(index + 1)
        await pause()
        started = performance.now()
      }
    },
  }
}
