/**
 * Stores saved assessments, unfinished replies and the clients of an IT provider in local storage. The quiz page does not
 * need this code, so the code has its own file.
 */
import type { TextStorage } from './saved-assessments.ts'
import { listKeys, listenForTexts, readText, removeText, writeText } from './storage.ts'

/**
 * Returns a storage under `shelf/…` (saved assessments), `reply/…` (unfinished replies) or `desk/…` (clients). Deleting
 * all answers also deletes these texts.
 */
export function deviceTexts(folder: 'shelf' | 'reply' | 'desk'): TextStorage {
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
