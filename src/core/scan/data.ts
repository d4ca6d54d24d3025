/**
 * Reads parsed JSON from untrusted files. Reads only own properties, so that a file cannot make this code
 * read a property of `Object.prototype`.
 */
import { isObject } from '../model/is-object.ts'

/**
 * Returns the value of the own property `key` of an object. Returns `undefined` if `data` is not an object or
 * has no such property.
 */
export function ownValue(data: unknown, key: string): unknown {
  return isObject(data) && Object.hasOwn(data, key) ? data[key] : undefined
}

/** Returns the value at a path of keys. `undefined` if a key is missing. */
export function ownValueAt(data: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(ownValue, data)
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

/** Returns true if JSON text is cut off: inside a string, or before all brackets are closed. */
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

/** Returns the index of the quotation mark that ends a JSON string, or -1. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end
  }
  return -1
}
