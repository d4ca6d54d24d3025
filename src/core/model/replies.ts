import type { Reply } from './model.ts'

/** Control id → value. A control that is not listed was not answered. */
export type Replies = Readonly<Record<string, Reply>>

/** A reply as a number, 0 to 1. Unknown and unanswered count as `unknownIs`. */
export function worth(reply: Reply | undefined, unknownIs: 0 | 1 = 0): number {
  return typeof reply === 'number' ? reply : unknownIs
}

/** Rounds to 9 decimals, so that sums of weights do not fall below a threshold by a rounding error (scoring model 1). */
export function round9(number: number): number {
  return Math.round(number * 1e9) / 1e9
}
