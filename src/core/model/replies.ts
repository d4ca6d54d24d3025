import type { Reply } from './model.ts'

/** Control id → value or "unknown". A control without an entry was not answered. */
export type Replies = Readonly<Record<string, Reply>>

/** Converts a reply to a number, 0 to 1. Unknown and unanswered controls count as `unknownIs`. */
export function worth(reply: Reply | undefined, unknownIs: 0 | 1 = 0): number {
  return typeof reply === 'number' ? reply : unknownIs
}

/** Rounds to 9 decimals. Otherwise a rounding error could put a sum below a threshold (scoring model). */
export function round9(number: number): number {
  return Math.round(number * 1e9) / 1e9
}
