/** The places of the shelf and of half-done replies in this device's local storage. Apart from `browser.ts`, so that the quiz does not load them. */
import type { Drawer } from './saved-assessments.ts'
import { listKeys, listenForTexts, readText, removeText, writeText } from './storage.ts'

/** Keeps texts under `shelf/…` or `reply/…`. Deleting all answers deletes these, too. */
export function deviceDrawer(room: 'shelf' | 'reply' = 'shelf'): Drawer {
  const ours = `${room}/`
  return {
    keys: () => listKeys(ours).map((key) => key.slice(ours.length)),
    read: (key) => readText(ours + key),
    write: (key, text) => writeText(ours + key, text),
    remove: (key) => {
      removeText(ours + key)
    },
    listen: (onChange) =>
      listenForTexts((key) => {
        if (key === null || key.startsWith(ours)) onChange()
      }),
  }
}
