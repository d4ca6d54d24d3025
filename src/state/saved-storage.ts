/** Texts of saved assessments and of unfinished replies in local storage. Separate from `browser.ts`, so that the quiz does not load it. */
import type { TextStorage } from './saved-assessments.ts'
import { listKeys, listenForTexts, readText, removeText, writeText } from './storage.ts'

/** Stores texts under `shelf/…` (saved assessments) or `reply/…`. Deleting all answers deletes them too. */
export function deviceTexts(folder: 'shelf' | 'reply'): TextStorage {
  const start = `${folder}/`
  return {
    keys: () => listKeys(start).map((key) => key.slice(start.length)),
    read: (key) => readText(start + key),
    write: (key, text) => writeText(start + key, text),
    remove: (key) => {
      removeText(start + key)
    },
    listen: (onChange) =>
      listenForTexts((key) => {
        if (key === null || key.startsWith(start)) onChange()
      }),
  }
}
