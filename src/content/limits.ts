/** Time limits of the recovery clock for pages that name one: a number of days is in the model and nowhere else. */
import type { Recovery } from '../core/recovery/model.ts'

/**
 * How long something lasts by default (days) and the sources of that: of several windows, the shortest.
 * @throws {Error} where a window is not in the model or has no fixed end.
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
