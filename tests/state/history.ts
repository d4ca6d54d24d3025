/** A fake browser history of one tab, which replaces the address bar in tests. */
import { atom } from 'nanostores'
import type { Address, UrlPosition } from '../../src/state/address.ts'

export interface History {
  address: Address
  /** The URL hashes of all entries, without "#", the earliest first. */
  hashes: () => string[]
  here: () => UrlPosition
  back: () => void
  forward: () => void
  /** Changes the hash, as a link inside the page or typing into the address bar does. */
  type: (hash: string) => void
}

/** Creates a history with one entry: the URL that opened the page. */
export function tinyHistory(hash = '', memory: unknown = null): History {
  const entries: UrlPosition[] = [{ hash, memory }]
  let at = 0
  let isFollowed = false
  const $position = atom<UrlPosition>({ hash: '', memory: null })
  const here = (): UrlPosition => entries[at] as UrlPosition
  const update = (): void => {
    $position.set({ ...here() })
  }
  const notice = (): void => {
    if (isFollowed) update()
  }
  const add = (place: UrlPosition): void => {
    at += 1
    entries.splice(at, entries.length, place)
  }
  return {
    address: {
      $position,
      open: () => {
        isFollowed = true
        update()
        return () => {
          isFollowed = false
        }
      },
      go: (to, remembered = null) => {
        add({ hash: to, memory: remembered })
        update()
      },
      rewrite: (to, remembered = null) => {
        entries[at] = { hash: to, memory: remembered }
        update()
      },
    },
    hashes: () => entries.map((place) => place.hash),
    here,
    back: () => {
      at -= 1
      notice()
    },
    forward: () => {
      at += 1
      notice()
    },
    type: (to) => {
      add({ hash: to, memory: null })
      notice()
    },
  }
}
