/** The place in a page that a visitor takes to the same page in another language, in session storage. */

export interface StoredPlace {
  /** The path of the page in the other language. */
  path: string
  /** The URL hash of the followed link. Another hash means that the visitor opened another link to the same page. */
  link: string
  /** The URL hash with "#", or an empty string. */
  hash: string
  /** The state of the history entry. */
  state: unknown
}

/** Parses a stored place. `undefined` without a text. The text comes from a page of this site. */
export function readPlaceText(text: string | undefined): StoredPlace | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as StoredPlace)
  } catch {
    return undefined
  }
}

/** The data of a link in the state of a history entry, and its name in a URL hash. `src/state` writes the state. */
const LINK_DATA = { guest: 'r', own: 'own', reply: 'reply', ask: 'ask' } as const

/**
 * Returns the URL hash with the data of a link that the page has moved from its URL to the history entry. Without such
 * data, returns `hash`.
 */
export function hashWithData(hash: string, state: unknown): string {
  const found = Object(state) as Record<string, unknown>
  for (const [key, name] of Object.entries(LINK_DATA)) {
    const data = found[key]
    if (typeof data === 'string') return `#${name}=${data}`
  }
  return hash
}

/** Returns the state of a history entry without its scroll position, which fits only one language. */
export function withoutScroll(state: unknown): unknown {
  if (typeof state !== 'object' || state === null) return state
  const { scroll: _, ...rest } = state as Record<string, unknown>
  return Object.keys(rest).length > 0 ? rest : null
}
