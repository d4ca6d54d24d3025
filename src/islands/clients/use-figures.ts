import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Client } from '../../core/clients/client.ts'
import type { ClientFigures } from '../../core/clients/figures.ts'
import type { SinceRow } from '../../core/clients/views.ts'
import type { DeskTables } from '../../state/desk-tables.ts'
import { pause } from './pause.ts'

/** The figures of all clients, in the order of the list. */
export interface AllFigures {
  figures: readonly ClientFigures[]
  since: readonly SinceRow[]
}

/** How many clients may be computed while the page renders. */
const FEW = 6

/**
 * Returns the figures of clients. Computes many clients in small tasks, and returns `progress` until all are known.
 * Meanwhile, `all` is the result for the previous list.
 */
export function useFigures(
  tables: DeskTables,
  clients: readonly Client[],
): { all: AllFigures | undefined; progress: { done: number; total: number } | undefined } {
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [prepared, setPrepared] = useState<readonly Client[]>()
  const missing = useMemo(() => tables.missing(clients), [clients, prepared])
  const isReady = missing.length <= FEW
  useEffect(() => {
    if (isReady) return undefined
    let isCurrent = true
    setProgress({ done: 0, total: missing.length })
    void tables
      .prepare(missing, pause, (done) => {
        if (isCurrent) setProgress({ done, total: missing.length })
      })
      .then(() => {
        if (!isCurrent) return
        setProgress(undefined)
        setPrepared(clients)
      })
    return () => {
      isCurrent = false
    }
  }, [clients])
  const [last, setLast] = useState<AllFigures>()
  const now = useMemo(
    () =>
      isReady
        ? {
            figures: clients.map((client) => tables.figuresOf(client)),
            since: clients.flatMap((client) => tables.sinceOf(client) ?? []),
          }
        : undefined,
    [clients, isReady],
  )
  useEffect(() => {
    if (now) setLast(now)
  }, [now])
  return { all: now ?? last, progress: isReady ? undefined : progress }
}
