/**
 * Reads and writes this site's texts in local storage. If storage is blocked, reading finds nothing and writing returns
 * false.
 */
import { ROOT_START as ROOT, keyStart } from '../first-paint/site-text.ts'

/** The keys of the answers, of the summary of their result, and of the day on which the visitor asked the IT person. */
export const ANSWERS = 'answers'
export const RESULT = 'result'
export const ASKED = 'asked'

const BASE = import.meta.env.SITE_ROOT
const OWN = keyStart(BASE)
/**
 * The last character of each text that the site at "/" stores. A text without this character comes from an earlier
 * version. Any site of the origin may take over such a text.
 */
const MARK = '\n'

let isSettled = false

/**
 * Migrates texts of an earlier version, in which all sites of an origin shared their keys. The first site that the
 * visitor opens gets these texts. The site at "/" adds `MARK` to the texts. A site under another path moves the texts
 * to its own keys, unless the site already stores texts.
 */
function settle(): void {
  const keys = Object.keys(localStorage)
  if (BASE !== '/' && keys.some((key) => key.startsWith(OWN))) return
  const old = keys.flatMap((key) => {
    const text = key.startsWith(ROOT) ? (localStorage.getItem(key) ?? MARK) : MARK
    return text.endsWith(MARK) ? [] : [{ key, text }]
  })
  if (BASE === '/') {
    for (const { key, text } of old) localStorage.setItem(key, text + MARK)
    return
  }
  const moved = (key: string): string => OWN + key.slice(ROOT.length)
  try {
    for (const { key, text } of old) localStorage.setItem(moved(key), text)
  } catch {
    // Storage is full, so undo the move. The next page that the visitor opens tries again.
    for (const { key } of old) localStorage.removeItem(moved(key))
    return
  }
  for (const { key } of old) localStorage.removeItem(key)
}

/** Runs an action on local storage. Returns `undefined` if storage is blocked or full. */
function attempt<T>(action: (storage: Storage) => T): T | undefined {
  try {
    if (!isSettled) {
      isSettled = true
      settle()
    }
  } catch {
    // Ignore the failure: if storage is blocked or full, the action below fails too.
  }
  try {
    return action(localStorage)
  } catch {
    return undefined
  }
}

/** Returns the text under one of this site's keys, or `undefined` without a text. */
export function readText(key: string): string | undefined {
  return attempt((storage) => storage.getItem(OWN + key))?.replace(/\n$/, '')
}

/** Stores a text under one of this site's keys. Returns false if storage is blocked or full. */
export function writeText(key: string, text: string): boolean {
  const whole = BASE === '/' ? text + MARK : text
  return (
    attempt((storage) => {
      storage.setItem(OWN + key, whole)
      return true
    }) ?? false
  )
}

/** Deletes the text under one of this site's keys. */
export function removeText(key: string): void {
  attempt((storage) => {
    storage.removeItem(OWN + key)
  })
}

/** Returns this site's keys that start with `start`, without the site's prefix. */
export function listKeys(start = ''): string[] {
  const all = attempt((storage) => Object.keys(storage)) ?? []
  return all.flatMap((key) => (key.startsWith(OWN + start) ? [key.slice(OWN.length)] : []))
}

/**
 * Calls `onChange` when another tab changed the text under one of this site's keys. If the tab cleared the whole
 * storage, the key is `null`. Returns a function that stops listening.
 */
export function listenForTexts(onChange: (key: string | null, text: string | null) => void): () => void {
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === null) onChange(null, null)
    else if (key.startsWith(OWN)) onChange(key.slice(OWN.length), newValue)
  }
  addEventListener('storage', onStorage)
  return () => {
    removeEventListener('storage', onStorage)
  }
}

/** Returns true if this device stores answers. Does not parse the answers. */
export function hasStoredAnswers(): boolean {
  return readText(ANSWERS) !== undefined
}
