/** A device that stores nothing: answers and URL positions last only as long as the page. */
import { atom } from 'nanostores'
import type { Answers } from '../core/answers/answers.ts'
import type { Address, UrlPosition } from './address.ts'
import type { StoredAnswers } from './merge.ts'
import type { Device } from './report-session.ts'
import type { AnswerStorage } from './visit.ts'

/** A device with readable answers. `read` returns undefined while there are none. */
export interface MemoryDevice extends Device {
  read: () => Answers | undefined
}

/** Positions that appear neither in the URL nor in the history of the tab. */
export function memoryAddress(): Address {
  const $position = atom<UrlPosition>({ hash: '', memory: null })
  const go = (hash: string, memory: unknown = null): void => {
    $position.set({ hash, memory })
  }
  return { $position, open: () => () => undefined, go, rewrite: go }
}

/** Creates a device that keeps everything in memory. */
export function memoryDevice(): MemoryDevice {
  let memory: StoredAnswers | undefined
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
    // No other tab sees the changes, so a counter is enough.
    now: () => (count += 1),
  }
  return {
    address: memoryAddress(),
    makeStorage: () => storage,
    hasStoredAnswers: () => memory !== undefined,
    listenForAnswers: () => () => undefined,
    read: () => memory?.answers,
  }
}
