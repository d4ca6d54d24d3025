/** The days on which recovery options end, for the date table and the calendar file. */
import { type PartOutcome, type WindowOutcome, compareEase, segmentsOf } from './windows.ts'

export interface Closing {
  part: PartOutcome
  outcome: WindowOutcome
  /**
   * The easiest recovery option that is left when the option `outcome` ends. `undefined` if no option is left. Equal to
   * `outcome` if `outcome` has no end.
   */
  next: WindowOutcome | undefined
}

function nextAfter({ windows }: PartOutcome, day: number): WindowOutcome | undefined {
  return windows
    .filter(
      ({ state, from, until }) =>
        state !== 'absent' && from !== undefined && from <= day && day < (until ?? Infinity),
    )
    .toSorted(compareEase)[0]
}

/** Returns every recovery option that the business has, the earliest end first. Options without an end come last. */
export function closingsOf(parts: readonly PartOutcome[]): Closing[] {
  return parts
    .flatMap((part) =>
      part.windows
        .filter(({ state, from, until }) => state !== 'absent' && from !== undefined && (until ?? 1) > 0)
        .map((outcome) => ({
          part,
          outcome,
          next: outcome.until === undefined ? outcome : nextAfter(part, outcome.until),
        })),
    )
    .toSorted((a, b) => (a.outcome.until ?? Infinity) - (b.outcome.until ?? Infinity) || 0)
}

/**
 * Returns true if the timeline shows this recovery option. The timeline shows the backup, and each option that is the
 * easiest option on at least one day.
 */
function isShown({ part, outcome }: Closing): boolean {
  return outcome.window === 'backup' || segmentsOf(part).some((stretch) => stretch.outcome === outcome)
}

/** Returns the recovery options on the timeline that end on `today` or later. `today` is an ISO date. */
export function closingsFrom(parts: readonly PartOutcome[], today: string): (Closing & { date: string })[] {
  return closingsOf(parts).flatMap((closing) => {
    const date = closing.outcome.lastSafeDate
    return date !== undefined && date >= today && isShown(closing) ? [{ ...closing, date }] : []
  })
}
