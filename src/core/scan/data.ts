/** Reads parsed JSON of unknown origin. Only own keys are read, so that no file reaches a prototype. */
import { isObject } from '../model/is-object.ts'

/** The own property of an object. `undefined` for anything else. */
export function at(data: unknown, key: string): unknown {
  return isObject(data) && Object.hasOwn(data, key) ? data[key] : undefined
}

/** The value at a path of keys. `undefined` if a key is missing. */
export function within(data: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(at, data)
}

/** Returns an array unchanged, and an empty array for any other value. */
export function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : []
}

/** Returns text unchanged and a number as text. `undefined` for any other value. */
export function textOf(data: unknown): string | undefined {
  if (typeof data === 'number') return String(data)
  return typeof data === 'string' ? data : undefined
}

/** Whether JSON text ends too early: inside a string, or before all brackets are closed. */
export function isBrokenOff(text: string): boolean {
  let open = 0
  const marks = /["{}[\]]/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const end = endOfString(text, marks.lastIndex)
      if (end < 0) return true
      marks.lastIndex = end + 1
    } else open += mark[0] === '{' || mark[0] === '[' ? 1 : -1
  }
  return open > 0
}

/** The index of the quote that ends a string. -1 if there is none. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end
  }
  return -1
}
