/** The axis of the timeline in the recovery clock: its length in days, and its labelled days. */
import { type PartOutcome, segmentsOf } from './windows.ts'

const SHORTEST = 14
const WITHOUT_CLOCK = 120

/** Returns the end of each segment of the timeline: the first day after the segment. */
function endsOf(outcomes: readonly PartOutcome[]): number[] {
  return outcomes.flatMap(segmentsOf).flatMap(({ until }) => until ?? [])
}

/**
 * Returns the length of the axis in days, at least 14. The axis leaves a margin after the end of the last segment and
 * after today.
 */
export function spanOf(outcomes: readonly PartOutcome[], today: number): number {
  const last = Math.max(0, ...endsOf(outcomes))
  return Math.max(SHORTEST, Math.ceil((last || WITHOUT_CLOCK) * 1.25), Math.ceil(today * 1.08))
}

export interface Tick {
  day: number
  /** True if a narrow screen hides this label, because the previous label is too near. */
  tight: boolean
}

function roundStep(span: number): number {
  if (span <= 28) return 7
  if (span <= 200) return 30
  return span <= 800 ? 180 : 365 * Math.ceil(span / 1825)
}

/**
 * Returns the days with a label, in ascending order. These are day 0, the last day of each segment of the
 * timeline, and round numbers of days. If two days are too near to each other, a last day has priority over a
 * round number.
 */
export function ticksOf(outcomes: readonly PartOutcome[], span: number): Tick[] {
  const farFrom = (days: readonly number[], day: number, share: number): boolean =>
    days.every((other) => Math.abs(other - day) >= share * span)
  const step = roundStep(span)
  const round = Array.from({ length: Math.floor(span / step) }, (_, index) => (index + 1) * step)
  const lastDays = endsOf(outcomes)
    .map((end) => Math.max(0, end - 1))
    .toSorted((a, b) => a - b)
  const kept: number[] = []
  for (const day of [0, ...lastDays]) if (farFrom(kept, day, 0.045)) kept.push(day)
  for (const day of round) if (farFrom([...kept, span], day, 0.1)) kept.push(day)
  const wide: number[] = []
  return kept
    .toSorted((a, b) => a - b)
    .map((day) => {
      const tight = !farFrom(wide, day, 0.15)
      if (!tight) wide.push(day)
      return { day, tight }
    })
}
