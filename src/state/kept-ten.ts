/** Reads the stored answers to the ten jobs. Only the page of the ten jobs writes them. */

/** The name of the stored text. The page of the ten jobs has the whole key in its HTML. */
export const TEN = 'whose-job'

/**
 * Returns the fields of a stored text, which can be damaged. `undefined` without a text, and while the device is passed on to someone
 * who must not see the answers yet.
 */
export function keptTen(text: string | undefined): { said?: unknown; all?: unknown } | undefined {
  try {
    const kept = JSON.parse(text ?? '') as Record<string, unknown> | null
    return kept?.['passed'] ? undefined : (kept ?? undefined)
  } catch {
    return undefined
  }
}
