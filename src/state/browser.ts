/**
 * Access to the browser: the address bar, the document's events and the stored answers. `storage.ts` reads and writes the
 * texts, `save-and-share.ts` saves files.
 */
import { atom } from 'nanostores'
import { localDay } from '../core/model/dates.ts'
import { cleanName } from '../core/model/clean-text.ts'
import type { Accept } from './validate-stored.ts'
import type { Address, UrlPosition } from './address.ts'
import { type StoredAnswers, soundTimes } from './merge.ts'
import { dropOffline, keepOffline } from './offline.ts'
import {
  ASKED,
  ANSWERS,
  RESULT,
  hasStoredAnswers,
  listKeys,
  listenForTexts,
  readText,
  removeText,
  writeText,
} from './storage.ts'
import type { AnswerStorage } from './visit.ts'

export { hasStoredAnswers } from './storage.ts'

const NAME = 'name'
const SAVED = 'shelf/'

/**
 * Parses and validates stored answers, because another tab or an earlier version may have written them. Returns
 * `undefined` for invalid answers.
 */
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
 * Returns a storage that keeps answers in local storage under `key` and changes no other key. `quiz` is the version of
 * the question set, which is stored with the answers. `accept` validates stored answers.
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
        // Report a deletion (`null`) and valid answers. Ignore invalid text.
        if (theirs || text === null) onChange(theirs)
      })
      // A page in the back/forward cache receives no storage events, so read the answers when the page returns.
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

/**
 * Returns the storage for the site's own answers. The first answer also creates the offline copy of the site.
 * Deleting the answers also deletes the offline copy.
 */
export function deviceStorage(accept: Accept, quiz: string): AnswerStorage {
  const own = keyStorage(accept, quiz, ANSWERS)
  return {
    ...own,
    read: () => {
      const found = own.read()
      if (found) keepOffline('journey')
      return found
    },
    write: (kept) => {
      keepOffline('journey')
      return own.write(kept)
    },
    clear: () => {
      dropOffline()
      own.clear()
      removeText(NAME)
      removeText(RESULT)
      removeText(ASKED)
      announce('cleared')
    },
    forget: () => {
      dropOffline()
      for (const key of listKeys()) removeText(key)
      announce('cleared')
    },
  }
}

/**
 * Calls `onArrival` when another tab stores answers, or when this page returns from the back/forward cache and answers
 * exist. Returns a function that stops listening.
 */
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

/**
 * Returns true if the visitor came from a page at or below `from`, and local storage is blocked or full. The URL then
 * contains the visitor's answers. A link from elsewhere with answers shows a result of someone else. `window.name` could not
 * tell the two apart, because every site can write it.
 */
export function isHandedOver(from: string): boolean {
  if (!document.referrer.startsWith(new URL(from, location.href).href)) return false
  const isKept = writeText('trial', ' '.repeat(8192))
  removeText('trial')
  return !isKept
}

/** Returns true if this device stores assessments besides the current one. */
export function hasSavedAssessments(): boolean {
  return listKeys(SAVED).some((key) => key !== `${SAVED}current`)
}

/**
 * Returns the company name that is stored beside the answers, without invisible characters. Returns `undefined` without
 * a name.
 */
export function storedName(): string | undefined {
  return cleanName(readText(NAME) ?? '')
}

/**
 * Stores a company name beside the answers. `undefined` removes the name. If storage is blocked or full, the name is
 * lost when the page closes. The name has its own key, because files and share links contain the answers without it.
 */
export function storeName(name: string | undefined): void {
  if (name === undefined) removeText(NAME)
  else writeText(NAME, name)
}

/** Returns the address of this tab. Each call of `go` adds one history entry. */
export function followAddress(): Address {
  const here = (): UrlPosition => ({
    hash: location.hash.slice(1),
    memory: history.state as unknown,
  })
  const $position = atom<UrlPosition>({ hash: '', memory: null })
  let path = ''
  const update = (): void => {
    // An entry of another page can belong to this document, because `showPage` replaces a page without a new document.
    if (location.pathname === path) $position.set(here())
    else location.reload()
  }
  const target = (hash: string): string => (hash ? `#${hash}` : location.pathname + location.search)
  return {
    $position,
    open: () => {
      path = location.pathname
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

/**
 * Dispatches a `quiz-*` event on the document. Returns false if a listener cancelled a `lead` event in order to send
 * the lead itself.
 */
export function announce(
  name: 'ready' | 'start' | 'progress' | 'complete' | 'cleared' | 'cta' | 'lead' | 'pdf',
  detail: object = {},
): boolean {
  return document.dispatchEvent(new CustomEvent(`quiz-${name}`, { detail, cancelable: name === 'lead' }))
}

/** Returns today's ISO date in the visitor's time zone. */
export function todayHere(): string {
  return localDay(new Date())
}
