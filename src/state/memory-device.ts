/** A storage and address in memory: answers and URL positions are lost when the page closes. */
import { atom } from 'nanostores'
import type { Answers } from '../core/answers/answers.ts'
import type { Address, UrlPosition } from './address.ts'
import type { StoredAnswers } from './merge.ts'
import type { Device } from './report-session.ts'
import type { AnswerStorage } from './visit.ts'

/** A device whose answers the caller can read. `read` returns `undefined` if there are no answers. */
export interface MemoryDevice extends Device {
  read: () => Answers | undefined
}

/** Returns an address whose positions appear neither in the URL nor in the history of the tab. It starts at `first`. */
export function memoryAddress(first: UrlPosition = { hash: '', memory: null }): Address {
  const $position = atom(first)
  const go = (hash: string, memory: unknown = null): void => {
    $position.set({ hash, memory })
  }
  return { $position, open: () => () => undefined, go, rewrite: go }
}

/**
 * Creates a `Device` that keeps the answers and the address in memory. The device uses neither local storage nor the
 * address bar. It starts at `first`, with the answers in `given` if they are valid.
 */
export function memoryDevice(first?: UrlPosition, given?: unknown): MemoryDevice {
  let memory: StoredAnswers | undefined
  let unread = given
  let count = 0
  const clear = (): void => {
    memory = undefined
  }
  const storage: AnswerStorage = {
    read: () => memory,
    write: (kept) => {
      memory = kept
      return true
    },
    clear,
    forget: clear,
    listen: () => () => undefined,
    // A counter is enough as a clock, because no other tab changes these answers.
    now: () => (count += 1),
  }
  return {
    address: memoryAddress(first),
    makeStorage: (accept, quiz) => {
      const sound = unread === undefined ? undefined : accept(unread, quiz)
      unread = undefined
      if (sound) memory = { answers: sound.answers, changed: {} }
      return storage
    },
    hasStoredAnswers: () => memory !== undefined,
    listenForAnswers: () => () => undefined,
    read: () => memory?.answers,
  }
}
