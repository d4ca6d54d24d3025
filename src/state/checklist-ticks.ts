/**
 * The ticks of the checklist page, stored on this device. They have their own storage key and never change
 * the answers. Deleting all answers also deletes the ticks.
 */
import { isObject } from '../core/model/is-object.ts'
import { ANSWERS, listenForTexts, readText, removeText, writeText } from './storage.ts'

const TICKS = 'checklist'

/**
 * Control id → state of its checkbox. True means that the visitor ticked it. False means that the visitor
 * cleared a checkbox that the result had ticked.
 */
export type Ticks = Readonly<Record<string, boolean>>

/** Returns the stored ticks. Leaves out everything that is not a tick, because another version may have stored it. */
export function readTicks(): Ticks {
  try {
    const stored: unknown = JSON.parse(readText(TICKS) ?? '{}')
    if (!isObject(stored)) return {}
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    )
  } catch {
    return {}
  }
}

/**
 * Stores the ticks. If `ticks` is empty, deletes the storage key. Returns false if storage is blocked or
 * full.
 */
export function writeTicks(ticks: Ticks): boolean {
  if (Object.keys(ticks).length > 0) return writeText(TICKS, JSON.stringify(ticks))
  removeText(TICKS)
  return true
}

/** Calls `onChange` when another tab changed or deleted the ticks or the answers. */
export function listenForTicks(onChange: () => void): void {
  listenForTexts((key) => {
    if (key === null || key === TICKS || key === ANSWERS) onChange()
  })
}
