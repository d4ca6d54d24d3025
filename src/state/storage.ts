/** The texts of this site in local storage. Blocked storage reads as empty, and writing returns false. */

const BASE = import.meta.env.BASE_URL
/** Precedes each key of the site at "/". In earlier versions it preceded the keys of all sites. */
const ROOT = 'whose-job/'
/** Precedes each key of this site. A path contains no space, so no key of "/a/b/" is one of "/a/". */
const OWN = BASE === '/' ? ROOT : `whose-job ${BASE} `
/** Ends each text of the site at "/", so that other sites do not mistake it for a text of an earlier version. Parsers ignore it. */
const MARK = '\n'

let isSettled = false

/**
 * Migrates the texts of an earlier version, in which all sites of an origin shared keys. The first site that opens gets
 * these texts. The site at "/" marks them. A site under a path moves them if it stores nothing yet. Runs once per page.
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
    // Storage is full: leave the texts where they are. The next page tries again.
    for (const { key } of old) localStorage.removeItem(moved(key))
    return
  }
  for (const { key } of old) localStorage.removeItem(key)
}

/** Runs an action on local storage. Returns undefined if storage is blocked or full. */
function attempt<T>(action: (storage: Storage) => T): T | undefined {
  try {
    if (!isSettled) {
      isSettled = true
      settle()
    }
  } catch {
    // Blocked or full: the action below fails for the same reason.
  }
  try {
    return action(localStorage)
  } catch {
    return undefined
  }
}

/** Returns the text under a key of this site. Undefined if there is none. */
export function readText(key: string): string | undefined {
  return attempt((storage) => storage.getItem(OWN + key))?.replace(/\n$/, '')
}

/** Stores a text under a key of this site. Returns false if the device refuses. */
export function writeText(key: string, text: string): boolean {
  const whole = BASE === '/' ? text + MARK : text
  return (
    attempt((storage) => {
      storage.setItem(OWN + key, whole)
      return true
    }) ?? false
  )
}

/** Deletes a key of this site and its text. */
export function removeText(key: string): void {
  attempt((storage) => {
    storage.removeItem(OWN + key)
  })
}

/** Returns the keys of this site that start with `start`, without the prefix of the site. */
export function listKeys(start = ''): string[] {
  const all = attempt((storage) => Object.keys(storage)) ?? []
  return all.flatMap((key) => (key.startsWith(OWN + start) ? [key.slice(OWN.length)] : []))
}

/** Calls back when another tab changed a key of this site, or with null when it cleared all storage. Returns a function that stops. */
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
