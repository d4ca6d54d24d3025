/** Returns a random id of 32 hexadecimal digits. Unlike `randomUUID`, this function also works on a page without HTTPS. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
