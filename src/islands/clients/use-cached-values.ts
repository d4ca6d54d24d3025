import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Client } from '../../core/clients/client.ts'
import type { ClientCache } from '../../state/desk-tables.ts'
import { pause } from './pause.ts'

export interface CachedValues<Value> {
  /** The values in the order of the clients. `undefined` until all are known for the first time. */
  values: readonly Value[] | undefined
  /** How many values are known, while `values` belongs to an earlier list. */
  progress: { done: number; total: number } | undefined
}

/** How many values may be computed while the page renders. */
const FEW = 6

/**
 * Returns the values of clients. Computes many values in small tasks, and meanwhile returns the values of the previous
 * list. Computes nothing until `isWanted` is true.
 */
export function useCachedValues<Value>(
  cache: ClientCache<Value>,
  clients: readonly Client[],
  isWanted: boolean,
): CachedValues<Value> {
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [prepared, setPrepared] = useState<readonly Client[]>()
  const [last, setLast] = useState<readonly Value[]>()
  const missing = useMemo(() => cache.missing(clients), [clients, prepared])
  const isReady = missing.length <= FEW
  const mustPrepare = isWanted && !isReady
  useEffect(() => {
    if (!mustPrepare) return undefined
    let isCurrent = true
    setProgress({ done: 0, total: missing.length })
    void cache
      .prepare(missing, pause, (done) => {
        if (isCurrent) setProgress({ done, total: missing.length })
      })
      .then(() => {
        if (isCurrent) setPrepared(clients)
      })
    return () => {
      isCurrent = false
    }
  }, [clients, mustPrepare])
  const now = useMemo(
    () => (isWanted && isReady ? clients.map((client) => cache.of(client)) : undefined),
    [clients, isWanted && isReady],
  )
  useEffect(() => {
    if (now) setLast(now)
  }, [now])
  return { values: now ?? last, progress: mustPrepare ? progress : undefined }
}
