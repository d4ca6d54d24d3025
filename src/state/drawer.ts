/** The shelf's place in this device's local storage. Apart from `browser.ts`, so that the quiz does not load it. */
import type { Drawer } from './shelf.ts'

const OURS = 'whose-job/shelf/'

/** Keeps texts under `whose-job/shelf/…`; storage that is blocked reads as empty. Deleting all answers deletes these, too. */
export function deviceDrawer(): Drawer {
  const attempt = <T>(action: () => T, otherwise: T): T => {
    try {
      return action()
    } catch {
      return otherwise // Storage is blocked or full; the page says so.
    }
  }
  return {
    keys: () =>
      attempt(
        () =>
          Object.keys(localStorage).flatMap((key) => (key.startsWith(OURS) ? [key.slice(OURS.length)] : [])),
        [],
      ),
    read: (key) => attempt(() => localStorage.getItem(OURS + key) ?? undefined, undefined),
    write: (key, text) =>
      attempt(() => {
        localStorage.setItem(OURS + key, text)
        return true
      }, false),
    remove: (key) => {
      attempt(() => {
        localStorage.removeItem(OURS + key)
      }, undefined)
    },
    listen: (onChange) => {
      const onStorage = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith(OURS)) onChange()
      }
      addEventListener('storage', onStorage)
      return () => {
        removeEventListener('storage', onStorage)
      }
    },
  }
}
