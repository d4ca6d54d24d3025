import type { Reply } from './model.ts'

/** Control id → reply. A control without an answer has no entry. */
export type Replies = Readonly<Record<string, Reply>>

/** Returns the value of a reply as a number, 0 to 1. For an unknown or missing reply, returns `unknownIs`. */
export function worth(reply: Reply | undefined, unknownIs: 0 | 1 = 0): number {
  return typeof reply === 'number' ? reply : unknownIs
}

/** Rounds to 9 decimals, so that a floating-point error cannot put a sum below a threshold. */
export function round9(number: number): number {
  return Math.round(number * 1e9) / 1e9
}
