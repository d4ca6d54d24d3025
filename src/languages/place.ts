/** The place in a page that a visitor takes to the same page in another language, in session storage. */

/** A position in the page: an element, and how far the visitor has read past its start. */
export interface ReadingPlace {
  id: string
  /** The start of the element in CSS pixels from the top of the window, if it is in the window. */
  top: number
  /** The part of the element's height that is above the window, 0 to 1. */
  share: number
}

/**
 * The value of a form field that the visitor has changed: a text, a tick, or the index of an option. The value of an
 * option can be its text, which differs between languages.
 */
export type FieldValue = readonly [index: number, value: string | boolean | number]

/** A `details` element: the id of the element around it, and its number among the `details` elements there. */
export type OpenDetails = readonly [id: string, index: number]

export interface StoredPlace {
  /** The path of the page in the other language. */
  path: string
  /** The URL hash with "#", or an empty string. */
  hash: string
  /** The state of the history entry. */
  state: unknown
  fields: readonly FieldValue[]
  open: readonly OpenDetails[]
  reading?: ReadingPlace | undefined
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
const LINK_DATA = { guest: 'r', own: 'r', reply: 'reply', ask: 'ask' } as const

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
