/** Returns true if the data is an object with keys. Returns false for arrays and `null`. */
export function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
