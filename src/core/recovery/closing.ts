/** What closes when: the rows of the date table, and the entries of the calendar file. */
import { type PartOutcome, type WindowOutcome, compareEase, stretchesOf } from './windows.ts'

export interface Closing {
  part: PartOutcome
  outcome: WindowOutcome
  /** The easiest way that is still open on the day after; undefined when it is gone for good then. */
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

/** Every way back that this business has: the first to close first, those without an end last. */
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

/** Whether a way is drawn: the easiest one on at least one day, or the backup. */
function isShown({ part, outcome }: Closing): boolean {
  return outcome.window === 'backup' || stretchesOf(part).some((stretch) => stretch.outcome === outcome)
}

/** The last safe days from `today` on, one for each way that is the easiest on some day. */
export function closingsFrom(parts: readonly PartOutcome[], today: string): (Closing & { date: string })[] {
  return closingsOf(parts).flatMap((closing) => {
    const date = closing.outcome.lastSafeDate
    return date !== undefined && date >= today && isShown(closing) ? [{ ...closing, date }] : []
  })
}
