/**
 * Converts text to base64url with a checksum, and back (RFC 4648, section 5, without padding). Code in
 * `src/core` must not use a DOM or Node API, such as btoa or Buffer.
 */
import { fnv1a } from '../model/fnv1a.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function toBytes(text: string): number[] {
  const escaped = encodeURIComponent(text).match(/%..|./g) ?? []
  return escaped.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0)))
}

/** Decodes UTF-8 bytes. @throws {URIError} if the bytes are not valid UTF-8. */
function fromBytes(bytes: readonly number[]): string {
  return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
}

/** Returns the FNV-1a hash of bytes as 4 bytes. The hash detects damaged links, but not forged links. */
function checksum(bytes: readonly number[]): number[] {
  const hash = fnv1a(bytes)
  return [24, 16, 8, 0].map((shift) => (hash >>> shift) & 255)
}

/** Encodes text with a checksum as base64url. The text must not contain lone surrogates. */
export function encodeBase64Url(text: string): string {
  const body = toBytes(text)
  const bytes = [...body, ...checksum(body)]
  let packed = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = bytes.slice(at, at + 3)
    const bits = three.reduce((sum, byte, index) => sum | (byte << (16 - 8 * index)), 0)
    for (let index = 0; index <= three.length; index += 1)
      packed += ALPHABET.charAt((bits >> (18 - 6 * index)) & 63)
  }
  return packed
}

/** Decodes the result of `encodeBase64Url`. Returns `undefined` if the checksum does not match. */
export function decodeBase64Url(packed: string): string | undefined {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of packed) {
    const six = ALPHABET.indexOf(character)
    if (six < 0) return undefined
    bits = ((bits << 6) | six) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes.push((bits >> held) & 255)
    }
  }
  const left = bits & ((1 << held) - 1)
  const body = bytes.slice(0, -4)
  if (held === 6 || left !== 0 || checksum(body).join() !== bytes.slice(-4).join()) return undefined
  try {
    return fromBytes(body)
  } catch {
    return undefined
  }
}
