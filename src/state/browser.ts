/** The file that touches local storage, the address bar, the document's events, files and the clipboard; only the shelf has its own, `drawer.ts`. */
import { atom } from 'nanostores'
import type { Accept } from './accept.ts'
import type { Address, Place } from './address.ts'
import type { Kept } from './kept.ts'
import { dropOffline, keepOffline } from './offline.ts'
import { ownScript } from './policy.ts'
import type { Keeper } from './visit.ts'

const OURS = 'whose-job/'
const KEY = `${OURS}answers`
const NAME = `${OURS}name`
const SHELF = `${OURS}shelf/`

/** Reads what an older page or another tab wrote; anything that is not ours counts as nothing. */
function parseKept(text: string | null, accept: Accept): Kept | undefined {
  if (text === null) return undefined
  try {
    const { quiz, answers, changed } = JSON.parse(text) as Record<string, unknown>
    const checked = accept(answers, quiz)
    if (!checked) return undefined
    const times = Object.entries(changed as object).filter((entry): entry is [string, number] =>
      Number.isFinite(entry[1]),
    )
    return { ...checked, changed: Object.fromEntries(times) }
  } catch {
    return undefined
  }
}

/**
 * Keeps answers in this device's local storage under `key` with the version of the question set, `quiz`, and with them the offline
 * copy of the site. `accept` checks what is read; storage that is blocked reads as empty.
 */
export function deviceKeeper(accept: Accept, quiz: string, key = KEY): Keeper {
  const attempt = <T>(action: () => T): T | undefined => {
    try {
      return action()
    } catch {
      return undefined // Storage is blocked or full; the visit says so and goes on in memory.
    }
  }
  const read = (): Kept | undefined => {
    const found = parseKept(attempt(() => localStorage.getItem(key)) ?? null, accept)
    if (found) keepOffline()
    return found
  }
  const remove = (isGone: (one: string) => boolean): void => {
    dropOffline()
    attempt(() => {
      for (const one of Object.keys(localStorage).filter(isGone)) localStorage.removeItem(one)
    })
  }
  return {
    read,
    write: ({ answers, changed }) => {
      keepOffline()
      return (
        attempt(() => {
          localStorage.setItem(key, JSON.stringify({ quiz, answers, changed }))
          return true
        }) ?? false
      )
    },
    clear: () => {
      remove((one) => one === key || one === NAME)
    },
    forget: () => {
      remove((one) => one.startsWith(OURS))
    },
    listen: (onChange) => {
      const onStorage = (event: StorageEvent): void => {
        if (event.key !== key && event.key !== null) return
        const theirs = parseKept(event.newValue, accept)
        // Gone is not the same as written by something we cannot read.
        if (theirs || event.newValue === null) onChange(theirs)
      }
      // A page that Back brings out of the cache has missed every storage event.
      const onShow = (event: PageTransitionEvent): void => {
        if (!event.persisted) return
        onChange(undefined)
        onChange(read())
      }
      addEventListener('storage', onStorage)
      addEventListener('pageshow', onShow)
      return () => {
        removeEventListener('storage', onStorage)
        removeEventListener('pageshow', onShow)
      }
    },
    now: () => Date.now(),
  }
}

/** Calls back when answers have come to this device: in another tab, or while this page lay in the cache of Back. */
export function listenForAnswers(onArrival: () => void): () => void {
  const look = (): void => {
    if (hasKeptAnswers()) onArrival()
  }
  addEventListener('storage', look)
  addEventListener('pageshow', look)
  return () => {
    removeEventListener('storage', look)
    removeEventListener('pageshow', look)
  }
}

/** Whether answers are kept on this device, without reading what they say. */
export function hasKeptAnswers(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

/** Whether whoever follows a link from another page of this site brings answers along, because this device keeps nothing. */
export function isHandedOver(from: string): boolean {
  if (document.referrer !== new URL(from, location.href).href) return false
  try {
    const trial = `${OURS}trial`
    localStorage.setItem(trial, ' '.repeat(8192))
    localStorage.removeItem(trial)
    return false
  } catch {
    return true
  }
}

/** Whether other assessments lie on the shelf of this device. */
export function hasShelf(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(SHELF) && key !== `${SHELF}current`)
  } catch {
    return false
  }
}

/** The company name that came with a link and is kept beside the answers; nothing where there is none. */
export function keptName(): string | undefined {
  try {
    return localStorage.getItem(NAME) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a company name, or nothing in its place. A device that refuses forgets it with the page. */
export function keepName(name: string | undefined): void {
  try {
    if (name === undefined) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, name)
  } catch {
    // The visit says that nothing is kept.
  }
}

/** Follows the address bar; each `go` is one history entry. */
export function followAddress(): Address {
  const here = (): Place => ({
    hash: location.hash.slice(1),
    memory: history.state as unknown,
  })
  const $place = atom<Place>({ hash: '', memory: null })
  const update = (): void => {
    $place.set(here())
  }
  const target = (hash: string): string => (hash ? `#${hash}` : location.pathname + location.search)
  return {
    $place,
    open: () => {
      update()
      addEventListener('popstate', update)
      addEventListener('hashchange', update)
      return () => {
        removeEventListener('popstate', update)
        removeEventListener('hashchange', update)
      }
    },
    go: (hash, memory = null) => {
      history.pushState(memory, '', target(hash))
      update()
    },
    rewrite: (hash, memory = null) => {
      history.replaceState(memory, '', target(hash))
      update()
    },
  }
}

/** Says what happens, for whoever listens on the document: the page around a frame, or a site's own statistics. False where a listener took a lead over. */
export function announce(
  name: 'ready' | 'start' | 'progress' | 'complete' | 'cta' | 'lead',
  detail: object = {},
): boolean {
  return document.dispatchEvent(new CustomEvent(`quiz-${name}`, { detail, cancelable: name === 'lead' }))
}

/** Today as the visitor's calendar has it, an ISO date. */
export function todayHere(): string {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Hands a file to the visitor as a download. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has read the address by then, also on slow devices.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/** Copies text; false when the browser refuses, so that the page can offer the text to select. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Whether this device can hand a PDF to its share sheet. */
export function canShareFile(name: string): boolean {
  const probe = new File([''], name, { type: 'application/pdf' })
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] })
}

/** Opens the device's share sheet with a PDF. `refused`: the press that asked for it was too long ago. */
export async function shareFile(name: string, content: BlobPart): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ files: [new File([content], name, { type: 'application/pdf' })] })
    return 'shared'
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotAllowedError' ? 'refused' : 'closed'
  }
}

/** Starts a module worker under the page's one Trusted Types policy. */
export function createWorker(address: string): Worker {
  return new Worker(ownScript(address), { type: 'module' })
}
