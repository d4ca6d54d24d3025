/** The end of each recovery option: for the date table and the calendar file. */
import { type PartOutcome, type WindowOutcome, compareEase, stretchesOf } from './windows.ts'

export interface Closing {
  part: PartOutcome
  outcome: WindowOutcome
  /** The easiest option after `outcome` closes: `undefined` if none is left, `outcome` if it never closes. */
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

/** Every recovery option that the business has, the first to close first. Options without an end come last. */
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

/** Whether the timeline shows an option: the backup, or the easiest option on at least one day. */
function isShown({ part, outcome }: Closing): boolean {
  return outcome.window === 'backup' || stretchesOf(part).some((stretch) => stretch.outcome === outcome)
}

/** The shown options with a last safe date on or after `today` (ISO date), each with the date. */
export function closingsFrom(parts: readonly PartOutcome[], today: string): (Closing & { date: string })[] {
  return closingsOf(parts).flatMap((closing) => {
    const date = closing.outcome.lastSafeDate
    return date !== undefined && date >= today && isShown(closing) ? [{ ...closing, date }] : []
  })
}
