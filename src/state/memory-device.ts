/** A visit that leaves nothing behind: answers and place are remembered by the page alone, and gone with it. */
import { atom } from 'nanostores'
import type { Answers } from '../core/answers/answers.ts'
import type { Address, UrlPosition } from './address.ts'
import type { Kept } from './merge.ts'
import type { Device } from './report-session.ts'
import type { Keeper } from './visit.ts'

/** The same, and what was answered so far; nothing while there is nothing. */
export interface MemoryDevice extends Device {
  read: () => Answers | undefined
}

/** A place that neither the address nor the history of the tab shows. */
export function memoryAddress(): Address {
  const $position = atom<UrlPosition>({ hash: '', memory: null })
  const go = (hash: string, memory: unknown = null): void => {
    $position.set({ hash, memory })
  }
  return { $position, open: () => () => undefined, go, rewrite: go }
}

/** Keeps everything in memory. Drop it, and nothing is left. */
export function memoryDevice(): MemoryDevice {
  let memory: Kept | undefined
  let count = 0
  const clear = (): void => {
    memory = undefined
  }
  const keeper: Keeper = {
    read: () => memory,
    write: (kept) => {
      memory = kept
      return true
    },
    clear,
    forget: clear,
    listen: () => () => undefined,
    // No other tab knows of it, so any order of changes will do.
    now: () => (count += 1),
  }
  return {
    address: memoryAddress(),
    makeKeeper: () => keeper,
    hasKeptAnswers: () => memory !== undefined,
    listenForAnswers: () => () => undefined,
    read: () => memory?.answers,
  }
}
