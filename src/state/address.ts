import type { ReadableAtom } from 'nanostores'

/** The part of the address after "#", and what this history entry remembers. */
export interface UrlPosition {
  hash: string
  memory: unknown
}

/** Where the page stands in the history of its tab. */
export interface Address {
  $position: ReadableAtom<UrlPosition>
  /** Reads the address and follows it; until then the place is empty, as on the server. Returns a function that stops. */
  open: () => () => void
  /** Adds one history entry. */
  go: (hash: string, memory?: unknown) => void
  /** Changes this entry instead of adding one. */
  rewrite: (hash: string, memory?: unknown) => void
}
