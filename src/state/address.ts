import type { ReadableAtom } from 'nanostores'

/** The hash of the URL without "#", and the state of the history entry. */
export interface UrlPosition {
  hash: string
  memory: unknown
}

/** The URL of the page, and the history of its tab. */
export interface Address {
  $position: ReadableAtom<UrlPosition>
  /** Reads the URL and follows its changes. Before this call the position is empty, as on the server. Returns a function that stops. */
  open: () => () => void
  /** Adds one history entry. */
  go: (hash: string, memory?: unknown) => void
  /** Replaces the current history entry. */
  rewrite: (hash: string, memory?: unknown) => void
}
