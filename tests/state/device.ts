/** A fake device with any number of tabs, which replaces a browser's storage in tests. */
import type { Answers } from '../../src/core/answers/answers.ts'
import type { Accept } from '../../src/state/validate-stored.ts'
import type { StoredAnswers } from '../../src/state/merge.ts'
import type { TextStorage } from '../../src/state/saved-storage.ts'
import type { AnswerStorage } from '../../src/state/visit.ts'

export interface Device {
  /** The time that the clock returns next. The clock advances by one with each read. */
  clock: number
  isBlocked: boolean
  /** True if storage is full. Stored answers can still be read. */
  isFull: boolean
  /** The number of calls of `write`. */
  writes: number
  kept: () => StoredAnswers | undefined
  openTab: (accept?: Accept) => AnswerStorage
  /**
   * Sends each tab's changes to the other tabs. Until then, the other tabs do not know the changes, as in a browser.
   */
  deliver: () => void
}

/** Creates a device with the stored answers `start`, or without answers. */
export function tinyDevice(start?: StoredAnswers): Device {
  let text = start && JSON.stringify(start)
  const tabs = new Map<AnswerStorage, (kept: StoredAnswers | undefined) => void>()
  const waiting: (() => void)[] = []

  const parse = (from: string | undefined): StoredAnswers | undefined =>
    from === undefined ? undefined : (JSON.parse(from) as StoredAnswers)
  const store = (by: AnswerStorage, next: string | undefined): void => {
    if (text === next) return
    text = next
    for (const [storage, tell] of tabs) {
      if (storage === by) continue
      waiting.push(() => {
        if (tabs.has(storage)) tell(parse(next))
      })
    }
  }

  const device: Device = {
    clock: 1,
    isBlocked: false,
    isFull: false,
    writes: 0,
    kept: () => parse(text),
    openTab: (accept = (data) => ({ answers: data as Answers })) => {
      const check = (kept: StoredAnswers | undefined): StoredAnswers | undefined => {
        const accepted = kept && accept(kept.answers)
        return accepted && { ...kept, ...accepted }
      }
      const storage: AnswerStorage = {
        read: () => (device.isBlocked ? undefined : check(device.kept())),
        write: (kept) => {
          device.writes += 1
          if (device.isBlocked || device.isFull) return false
          store(storage, JSON.stringify(kept))
          return true
        },
        clear: () => {
          store(storage, undefined)
        },
        forget: () => {
          store(storage, undefined)
        },
        listen: (onChange) => {
          tabs.set(storage, (kept) => {
            onChange(check(kept))
          })
          return () => {
            tabs.delete(storage)
          }
        },
        now: () => {
          device.clock += 1
          return device.clock - 1
        },
      }
      return storage
    },
    deliver: () => {
      for (const tell of waiting.splice(0)) tell()
    },
  }
  return device
}

/** Creates a storage of texts. It refuses a text while `isFull` returns true. Tests call the `listeners`. */
export function tinyTexts(
  texts: Map<string, string>,
  isFull = (): boolean => false,
  listeners = new Set<() => void>(),
): TextStorage {
  return {
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key),
    write: (key, text) => {
      if (isFull()) return false
      texts.set(key, text)
      return true
    },
    remove: (key) => void texts.delete(key),
    listen: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
