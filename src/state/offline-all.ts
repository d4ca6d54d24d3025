/** Stores all of the offline copy at once, because the visitor wants it. */
import { inTurn, registerWorker } from './offline.ts'

/** The number of parts of the list (`src/offline/list.ts`). */
const ALL_PARTS = 4
/** How long a page waits until every part is stored, in milliseconds. A worker of an earlier release never replies. */
const LONGEST_WAIT = 300_000

/** Stores every file that the copy may have, whatever the connection. Resolves to false if one of them could not be stored. */
export function keepEverything(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT, false)
    inTurn(async () => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => resolve(data === true)
      const found = await registerWorker().catch(() => undefined)
      if (!found) resolve(false)
      found?.postMessage([ALL_PARTS, []], [port2])
    })
  })
}
