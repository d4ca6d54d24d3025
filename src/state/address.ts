/**
 * The position of a page is in the hash of its URL, such as "#q=backup". So Back, reload and links work without a router.
 * Paths with `pushState` would need rewrite rules, which a static host may not have.
 */
import type { ReadableAtom } from 'nanostores'

/**
 * A position in the history of the tab. `hash` is the hash of the URL without "#". `memory` is the state of
 * the history entry.
 */
export interface UrlPosition {
  hash: string
  memory: unknown
}

/** The URL of the page, and the history of its tab. */
export interface Address {
  $position: ReadableAtom<UrlPosition>
  /**
   * Reads the URL and follows its changes. Before this call, the position is empty, as in the server-rendered HTML.
   * Returns a function that stops following.
   */
  open: () => () => void
  /** Sets the hash and adds a history entry. */
  go: (hash: string, memory?: unknown) => void
  /** Sets the hash and replaces the current history entry. */
  rewrite: (hash: string, memory?: unknown) => void
}
