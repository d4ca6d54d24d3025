/** Removes links from the URL of the report page. The history entry stores their payload, so that reload and Back show it again. */
import type { UrlPosition } from './address.ts'

/** The payloads that a history entry can store. An entry has at most one of these payloads. */
export interface Remembered {
  /** Answers or a summary of someone else. */
  guest?: string
  /** The visitor's own answers, which the quiz handed over because the device stores nothing. */
  own?: string
  /** A reply from the IT person. */
  reply?: string
}

/** Reads the payload from the state of a history entry. Ignores unknown fields. */
export function readMemory(memory: unknown): Remembered {
  const found = Object(memory) as Record<keyof Remembered, unknown>
  const read = <Kind extends keyof Remembered>(kind: Kind): Pick<Remembered, Kind> | undefined =>
    typeof found[kind] === 'string' ? ({ [kind]: found[kind] } as Pick<Remembered, Kind>) : undefined
  return { ...read('guest'), ...read('own'), ...read('reply') }
}

/** Whether the hash carries answers, a summary or a reply. */
export function isLink(hash: string): boolean {
  return /^(?:r|reply)=/.test(hash)
}

/**
 * Returns the history entry that must replace the current one. Undefined if the current entry can stay. A link leaves the
 * URL at once, so that nobody copies it by accident. A jump inside the page copies the payload of the previous entry.
 * `isHandedOver` returns whether a link with answers comes from the quiz of this visitor.
 */
export function replaceEntry(
  { hash, memory }: UrlPosition,
  before: Remembered,
  isHandedOver: () => boolean,
): UrlPosition | undefined {
  const payload = hash.slice(hash.indexOf('=') + 1)
  if (hash.startsWith('reply=')) return { hash: '', memory: { reply: payload } }
  if (isLink(hash)) return { hash: '', memory: { [isHandedOver() ? 'own' : 'guest']: payload } }
  if (hash === '' || memory !== null) return undefined
  // Not null: an entry with the state null would copy a payload again when Back leads to it.
  return { hash, memory: Object.keys(before).length > 0 ? before : { guest: null } }
}
