/** Looks into parsed JSON of unknown origin: own keys only, so that no file reaches a prototype. */
import { isObject } from '../model/is-object.ts'

/** The own property of an object. `undefined` for anything else. */
export function at(data: unknown, key: string): unknown {
  return isObject(data) && Object.hasOwn(data, key) ? data[key] : undefined
}

/** The value at a path of keys. */
export function within(data: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(at, data)
}

/** A list as it is; anything else as none. */
export function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : []
}

/** Text as it is, a number as text; undefined for anything else. */
export function textOf(data: unknown): string | undefined {
  if (typeof data === 'number') return String(data)
  return typeof data === 'string' ? data : undefined
}

/** Whether text of braces stops before its last one: inside a string, or with something still open. */
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

/** The index of the quote that ends a string, or -1. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end
  }
  return -1
}
