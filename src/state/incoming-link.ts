/**
 * Removes the payload of a link from the report page's URL. The history entry stores the payload, for a reload and for
 * the Back button.
 */
import type { UrlPosition } from './address.ts'

/** The payloads that a history entry can store. An entry has at most one of these payloads. */
export interface Remembered {
  /** Someone else's answers or result summary. */
  guest?: string
  /** The visitor's own answers. If the device cannot store answers, the quiz passes the answers in a link. */
  own?: string
  /** A reply from the IT person. */
  reply?: string
}

/** Returns the payload from the state of a history entry. Ignores unknown fields. */
export function readMemory(memory: unknown): Remembered {
  const found = Object(memory) as Record<keyof Remembered, unknown>
  const read = <Kind extends keyof Remembered>(kind: Kind): Pick<Remembered, Kind> | undefined =>
    typeof found[kind] === 'string' ? ({ [kind]: found[kind] } as Pick<Remembered, Kind>) : undefined
  return { ...read('guest'), ...read('own'), ...read('reply') }
}

/** Returns true if the hash contains answers, a summary or a reply. */
export function isLink(hash: string): boolean {
  return /^(?:r|own|reply)=/.test(hash)
}

/**
 * Returns the history entry that must replace the current one, or `undefined` if the current entry can stay.
 * The new entry has no payload in its URL, so that no one copies the payload by accident. After a jump inside
 * the page, the new entry contains the payload of the previous entry. `isHandedOver` returns true if a link
 * with answers comes from this visitor's own quiz, or from this page in another language.
 */
export function replaceEntry(
  { hash, memory }: UrlPosition,
  before: Remembered,
  isHandedOver: (isFromLanguage: boolean) => boolean,
): UrlPosition | undefined {
  const payload = hash.slice(hash.indexOf('=') + 1)
  if (hash.startsWith('reply=')) return { hash: '', memory: { reply: payload } }
  if (isLink(hash)) {
    const isOwn = isHandedOver(hash.startsWith('own='))
    return { hash: '', memory: { [isOwn ? 'own' : 'guest']: payload } }
  }
  if (hash === '' || memory !== null) return undefined
  // Do not use `null` as the state. When the visitor returns to an entry without state, this function copies a payload
  // into the entry.
  return { hash, memory: Object.keys(before).length > 0 ? before : { guest: null } }
}
