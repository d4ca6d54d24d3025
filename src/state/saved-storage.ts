/**
 * Stores saved assessments, unfinished replies and the clients of an IT provider in local storage. The quiz page does not
 * need this code, so the code has its own file.
 */
import { listKeys, listenForTexts, readText, removeText, writeText } from './storage.ts'

/** A storage of texts, each under a key. */
export interface TextStorage {
  /** Returns all keys, in any order. */
  keys: () => string[]
  read: (key: string) => string | undefined
  /** Stores a text. Returns false if the storage is blocked or full. */
  write: (key: string, text: string) => boolean
  remove: (key: string) => void
  /** Calls `onChange` when another tab changed one of the texts. Returns a function that stops listening. */
  listen: (onChange: () => void) => () => void
}

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
    listen: (onChange) => {
      const stop = listenForTexts((key) => {
        if (key === null || key.startsWith(start)) onChange()
      })
      // A page in the back/forward cache receives no storage events.
      const onShow = ({ persisted }: PageTransitionEvent): void => {
        if (persisted) onChange()
      }
      addEventListener('pageshow', onShow)
      return () => {
        stop()
        removeEventListener('pageshow', onShow)
      }
    },
  }
}
