/** A new id of 32 hexadecimal digits, random, so that nobody can tell from it who made it. It needs no secure page, unlike `randomUUID`. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
