/** The file that touches the address bar, the document's events, files and the clipboard, and keeps the answers in `storage.ts`. */
import { atom } from 'nanostores'
import { localDay } from '../core/model/dates.ts'
import { cleanName } from '../core/model/clean-name.ts'
import type { Accept } from './validate-stored.ts'
import type { Address, UrlPosition } from './address.ts'
import { type Kept, soundTimes } from './merge.ts'
import { dropOffline, keepOffline } from './offline.ts'
import { ownScript } from './trusted-types.ts'
import { listKeys, listenForTexts, readText, removeText, writeText } from './storage.ts'
import type { Keeper } from './visit.ts'

const ANSWERS = 'answers'
const NAME = 'name'
const SHELF = 'shelf/'

/** Reads what an older page or another tab wrote; undefined for anything that is not ours. */
function parseKept(text: string | null | undefined, accept: Accept): Kept | undefined {
  try {
    const { quiz, answers, changed } = JSON.parse(text ?? '') as Record<string, unknown>
    const checked = accept(answers, quiz)
    return checked && { ...checked, changed: soundTimes(changed as object) }
  } catch {
    return undefined
  }
}

/**
 * Keeps answers in this device's local storage under `key`, with the version of the question set, `quiz`, and touches no
 * other key. `accept` checks what is read.
 */
export function keyKeeper(accept: Accept, quiz: string, key: string): Keeper {
  const read = (): Kept | undefined => parseKept(readText(key), accept)
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
        const theirs = parseKept(text, accept)
        // Gone is not the same as written by something we cannot read.
        if (theirs || text === null) onChange(theirs)
      })
      // A page that Back brings out of the cache has missed every storage event.
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

/** Keeps the site's own answers, and with them the offline copy of the site. */
export function deviceKeeper(accept: Accept, quiz: string): Keeper {
  const own = keyKeeper(accept, quiz, ANSWERS)
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
  return readText(ANSWERS) !== undefined
}

/** Whether whoever follows a link from another page of this site brings answers along, because this device keeps nothing. */
export function isHandedOver(from: string): boolean {
  if (document.referrer !== new URL(from, location.href).href) return false
  const isKept = writeText('trial', ' '.repeat(8192))
  removeText('trial')
  return !isKept
}

/** Whether other assessments are on the shelf of this device. */
export function hasShelf(): boolean {
  return listKeys(SHELF).some((key) => key !== `${SHELF}current`)
}

/** The company name that is kept beside the answers, safe to show; undefined when there is none. */
export function keptName(): string | undefined {
  return cleanName(readText(NAME) ?? '')
}

/** Keeps a company name beside the answers; undefined removes it. A device that refuses forgets it with the page. */
export function keepName(name: string | undefined): void {
  if (name === undefined) removeText(NAME)
  else writeText(NAME, name)
}

/** Follows the address bar; each `go` is one history entry. */
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

/** Says what happens, for whoever listens on the document: the page around a frame, or a site's own statistics. False where a listener took a lead over. */
export function announce(
  name: 'ready' | 'start' | 'progress' | 'complete' | 'cta' | 'lead',
  detail: object = {},
): boolean {
  return document.dispatchEvent(new CustomEvent(`quiz-${name}`, { detail, cancelable: name === 'lead' }))
}

/** Today as the visitor's calendar has it, an ISO date. */
export function todayHere(): string {
  return localDay(new Date())
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
