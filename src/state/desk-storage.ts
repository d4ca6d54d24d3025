/** Stores the clients of the page for IT providers on the device, if the visitor wants that. */
import { keepOffline } from './offline.ts'
import type { TextStorage } from './saved-storage.ts'
import { deviceTexts } from './saved-storage.ts'

/** A storage with one text for each client. */
export interface DeskStorage extends TextStorage {
  /** Calls `onHide` when the page closes or goes into the background. Returns a function that stops listening. */
  onHide: (onHide: () => void) => () => void
}

/**
 * Returns the storage for clients, under `desk/…`. Storing a client also stores the site's files for use without a
 * connection. "Delete everything" in the check deletes all texts of the site, also these.
 */
export function deskStorage(): DeskStorage {
  const texts = deviceTexts('desk')
  return {
    ...texts,
    write: (key, text) => {
      keepOffline('journey')
      return texts.write(key, text)
    },
    onHide: (onHide) => {
      addEventListener('pagehide', onHide)
      document.addEventListener('visibilitychange', onHide)
      return () => {
        removeEventListener('pagehide', onHide)
        document.removeEventListener('visibilitychange', onHide)
      }
    },
  }
}
