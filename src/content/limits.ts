/**
 * Returns the lengths of recovery windows for other pages, so that no page repeats a number of days. A
 * recovery window is the time in which deleted data can be restored.
 */
import type { Recovery } from '../core/recovery/model.ts'

/**
 * Returns the length of the shortest of these recovery windows in days, and the sources of all of them. `ids`
 * are the ids of the recovery windows.
 * @throws {Error} if a recovery window does not exist or has no number of days.
 */
export function limitOf(
  { parts }: Pick<Recovery, 'parts'>,
  ids: readonly [string, ...string[]],
): { days: number; sources: string[] } {
  const windows = parts.flatMap((part) => part.windows)
  const found = ids.map((id) => {
    const window = windows.find((one) => one.id === id)
    if (!window?.days)
      throw new Error(`content/model/recovery.yml has no window "${id}" with a number of days.`)
    return { days: window.days.default, source: window.source }
  })
  return {
    days: Math.min(...found.map(({ days }) => days)),
    sources: [...new Set(found.map(({ source }) => source))],
  }
}
