/** Days, in and out of what scanners write. */

const DAY_MS = 86_400_000
/** Days after which a report is called old. */
export const OLD_AFTER = 90

function asDay(time: number): string | undefined {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

/** The day of a report as an ISO date: from text that starts with one, or from seconds since 1970; undefined where it is neither, or lies outside 2000 to 2099. */
export function dayOf(given: unknown): string | undefined {
  let day: string | undefined
  if (typeof given === 'number') day = asDay(given * 1000)
  else if (typeof given === 'string') {
    const [, text, seconds] =
      /^(?:(\d{4}-\d\d-\d\d)(?!\d)|(\d{10})(?:\.\d+)?$)/.exec(given.slice(0, 40)) ?? []
    if (text !== undefined) day = asDay(Date.parse(`${text}T00:00:00Z`)) === text ? text : undefined
    else if (seconds !== undefined) day = asDay(Number(seconds) * 1000)
  }
  return day?.startsWith('20') ? day : undefined
}

/** Whole days from one ISO date to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
