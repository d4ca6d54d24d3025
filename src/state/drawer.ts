/** The places of the shelf and of half-done replies in this device's local storage. Apart from `browser.ts`, so that the quiz does not load them. */
import type { Drawer } from './shelf.ts'

/** Keeps texts under `whose-job/shelf/…` or `whose-job/reply/…`; storage that is blocked reads as empty. Deleting all answers deletes these, too. */
export function deviceDrawer(room: 'shelf' | 'reply' = 'shelf'): Drawer {
  const ours = `whose-job/${room}/`
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
          Object.keys(localStorage).flatMap((key) => (key.startsWith(ours) ? [key.slice(ours.length)] : [])),
        [],
      ),
    read: (key) => attempt(() => localStorage.getItem(ours + key) ?? undefined, undefined),
    write: (key, text) =>
      attempt(() => {
        localStorage.setItem(ours + key, text)
        return true
      }, false),
    remove: (key) => {
      attempt(() => {
        localStorage.removeItem(ours + key)
      }, undefined)
    },
    listen: (onChange) => {
      const onStorage = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith(ours)) onChange()
      }
      addEventListener('storage', onStorage)
      return () => {
        removeEventListener('storage', onStorage)
      }
    },
  }
}
