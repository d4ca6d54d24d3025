/** Returns true for an object with keys. Returns false for an array, `null` or any other value. */
export function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
