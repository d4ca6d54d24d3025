/** This site's texts in the device's local storage. Storage that is blocked reads as empty and refuses to keep. */

const BASE = import.meta.env.BASE_URL
/** Before each key of the site at "/", and of every site until each had keys of its own. */
const ROOT = 'whose-job/'
/** Before each key of this site. A path holds no space, so the keys of "/a/" are never those of "/a/b/". */
const OWN = BASE === '/' ? ROOT : `whose-job ${BASE} `
/** Ends each text of the site at "/", so that no site under a path takes it for an older version's. JSON and names ignore it. */
const MARK = '\n'

let isSettled = false

/**
 * Decides once a page whose the texts of an older version are, which all sites of an origin shared: they belong to the
 * first site that opens. The site at "/" marks them. A site under a path moves them, if it keeps nothing yet.
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
    // No room for both: all stays where it is, and the next page tries again.
    for (const { key } of old) localStorage.removeItem(moved(key))
    return
  }
  for (const { key } of old) localStorage.removeItem(key)
}

/** Does something with the storage; undefined when it is blocked or full. */
function attempt<T>(action: (storage: Storage) => T): T | undefined {
  try {
    if (!isSettled) {
      isSettled = true
      settle()
    }
  } catch {
    // Blocked, or too full for a mark: what follows says so itself.
  }
  try {
    return action(localStorage)
  } catch {
    return undefined
  }
}

/** The text under a key of this site; undefined when there is none. */
export function readText(key: string): string | undefined {
  return attempt((storage) => storage.getItem(OWN + key))?.replace(/\n$/, '')
}

/** Keeps a text under a key of this site; false when the device refuses. */
export function writeText(key: string, text: string): boolean {
  const whole = BASE === '/' ? text + MARK : text
  return (
    attempt((storage) => {
      storage.setItem(OWN + key, whole)
      return true
    }) ?? false
  )
}

/** Removes a key of this site and its text. */
export function removeText(key: string): void {
  attempt((storage) => {
    storage.removeItem(OWN + key)
  })
}

/** The keys of this site that start with `start`. */
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
