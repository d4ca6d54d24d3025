/** The only file that uses the address bar, the document's events, downloads and the share sheet. It stores answers through `storage.ts`. */
import { atom } from 'nanostores'
import { localDay } from '../core/model/dates.ts'
import { cleanName } from '../core/model/clean-text.ts'
import type { Accept } from './validate-stored.ts'
import type { Address, UrlPosition } from './address.ts'
import { type StoredAnswers, soundTimes } from './merge.ts'
import { dropOffline, keepOffline } from './offline.ts'
import { ownScript } from './trusted-types.ts'
import { listKeys, listenForTexts, readText, removeText, writeText } from './storage.ts'
import type { AnswerStorage } from './visit.ts'

const ANSWERS = 'answers'
const NAME = 'name'
const SAVED = 'shelf/'

/** Parses and validates stored answers. Another tab or an earlier version may have written them. Undefined if they are invalid. */
function parseStored(text: string | null | undefined, accept: Accept): StoredAnswers | undefined {
  try {
    const { quiz, answers, changed } = JSON.parse(text ?? '') as Record<string, unknown>
    const checked = accept(answers, quiz)
    return checked && { ...checked, changed: soundTimes(changed as object) }
  } catch {
    return undefined
  }
}

/**
 * Returns a storage for answers in local storage under `key`. It changes no other key. `quiz` is the version of the
 * question set, stored with the answers. `accept` validates stored answers.
 */
export function keyStorage(accept: Accept, quiz: string, key: string): AnswerStorage {
  const read = (): StoredAnswers | undefined => parseStored(readText(key), accept)
  const clear = (): void => {
    removeText(key)
  }
  return {
    read,
    write: ({ answers, changed }) => writeText(key, JSON.stringify({ quiz, answers, changed })),
    clear,
    forget: clear,
    listen: (onChange) => {
      const stop = listenForTexts((changed, text) => {
        if (changed !== key && changed !== null) return
        const theirs = parseStored(text, accept)
        // A deleted text is a change. An invalid text is not.
        if (theirs || text === null) onChange(theirs)
      })
      // A page from the back/forward cache has missed every storage event.
      const onShow = (event: PageTransitionEvent): void => {
        if (!event.persisted) return
        onChange(undefined)
        onChange(read())
      }
      addEventListener('pageshow', onShow)
      return () => {
        stop()
        removeEventListener('pageshow', onShow)
      }
    },
    now: () => Date.now(),
  }
}

/** Returns the storage for the site's own answers. The offline copy of the site is made and deleted with the answers. */
export function deviceStorage(accept: Accept, quiz: string): AnswerStorage {
  const own = keyStorage(accept, quiz, ANSWERS)
  return {
    ...own,
    read: () => {
      const found = own.read()
      if (found) keepOffline()
      return found
    },
    write: (kept) => {
      keepOffline()
      return own.write(kept)
    },
    clear: () => {
      dropOffline()
      own.clear()
      removeText(NAME)
    },
    forget: () => {
      dropOffline()
      for (const key of listKeys()) removeText(key)
    },
  }
}

/** Calls back when another tab stores answers, or stored answers while this page was in the back/forward cache. */
export function listenForAnswers(onArrival: () => void): () => void {
  const look = (): void => {
    if (hasStoredAnswers()) onArrival()
  }
  addEventListener('storage', look)
  addEventListener('pageshow', look)
  return () => {
    removeEventListener('storage', look)
    removeEventListener('pageshow', look)
  }
}

/** Whether answers are stored on this device. Does not read them. */
export function hasStoredAnswers(): boolean {
  return readText(ANSWERS) !== undefined
}

/** True if the visitor came from the page `from` and local storage is blocked, so that the URL carries their answers. */
export function isHandedOver(from: string): boolean {
  if (document.referrer !== new URL(from, location.href).href) return false
  const isKept = writeText('trial', ' '.repeat(8192))
  removeText('trial')
  return !isKept
}

/** Whether this device stores other assessments than the current one. */
export function hasSavedAssessments(): boolean {
  return listKeys(SAVED).some((key) => key !== `${SAVED}current`)
}

/** The company name that is stored beside the answers, cleaned. Undefined if there is none. */
export function storedName(): string | undefined {
  return cleanName(readText(NAME) ?? '')
}

/** Stores a company name beside the answers; undefined removes it. If the device refuses, the name is lost with the page. */
export function storeName(name: string | undefined): void {
  if (name === undefined) removeText(NAME)
  else writeText(NAME, name)
}

/** The address bar of this tab. Each `go` adds one history entry. */
export function followAddress(): Address {
  const here = (): UrlPosition => ({
    hash: location.hash.slice(1),
    memory: history.state as unknown,
  })
  const $position = atom<UrlPosition>({ hash: '', memory: null })
  const update = (): void => {
    $position.set(here())
  }
  const target = (hash: string): string => (hash ? `#${hash}` : location.pathname + location.search)
  return {
    $position,
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

/** Dispatches a `quiz-*` event on the document. Returns false if a listener cancelled a `lead` event to send the lead itself. */
export function announce(
  name: 'ready' | 'start' | 'progress' | 'complete' | 'cta' | 'lead',
  detail: object = {},
): boolean {
  return document.dispatchEvent(new CustomEvent(`quiz-${name}`, { detail, cancelable: name === 'lead' }))
}

/** Today in the visitor's time zone, as an ISO date. */
export function todayHere(): string {
  return localDay(new Date())
}

/** Downloads a file to the visitor's device. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // After a minute, even a slow device has read the URL.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/** Whether this device can share a PDF through its share sheet. */
export function canShareFile(name: string): boolean {
  const probe = new File([''], name, { type: 'application/pdf' })
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] })
}

/** Opens the device's share sheet with a PDF. `refused`: the browser wants a more recent click. */
export async function shareFile(name: string, content: BlobPart): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ files: [new File([content], name, { type: 'application/pdf' })] })
    return 'shared'
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotAllowedError' ? 'refused' : 'closed'
  }
}

/** Starts a module worker through the page's Trusted Types policy. */
export function createWorker(address: string): Worker {
  return new Worker(ownScript(address), { type: 'module' })
}
