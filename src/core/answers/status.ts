/**
 * The status of a control: planned, covered by another product, or risk accepted until a date (scoring model, 2.7).
 * "Done" is the value 1 and not a status. Only the context decides whether a control does not apply.
 */
import { isDateThisCentury } from '../model/dates.ts'
import type { Value } from '../model/model.ts'
import { cleanText } from '../model/clean-text.ts'

export type Status =
  /** The business plans to finish the control by this ISO date. Does not change the score. */
  | { kind: 'planned'; by: string }
  /** The product `by` does the job of the control, for everyone (`full`) or partly. `by` is empty if a link omitted it. */
  | { kind: 'covered'; by: string; full: boolean }
  /** The risk is accepted until this ISO date. The reason is empty if a link omitted it. Does not change the score. */
  | { kind: 'accepted'; until: string; why: string }

/** Control id → status. */
export type Statuses = Readonly<Record<string, Status>>

/** The longest product name, in characters. */
export const PRODUCT_LIMIT = 60
/** The longest reason, in characters. */
export const REASON_LIMIT = 200

/** Reads a status from unknown data and cleans its texts. Returns `undefined` if the data is invalid. */
export function readStatus(given: unknown): Status | undefined {
  const { kind, by, full, until, why } = Object(given) as Record<string, unknown>
  if (kind === 'planned' && isDateThisCentury(by)) return { kind, by }
  if (kind === 'covered' && typeof by === 'string' && typeof full === 'boolean') {
    return { kind, by: cleanText(by, PRODUCT_LIMIT), full }
  }
  if (kind === 'accepted' && isDateThisCentury(until) && typeof why === 'string') {
    return { kind, until, why: cleanText(why, REASON_LIMIT) }
  }
  return undefined
}

/** Control id → value from another product: 1 if it covers everyone, else 0.5. The value overrides every answer. */
export function coveredValues(statuses: Statuses): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(statuses).flatMap(([id, status]) =>
      status.kind === 'covered' ? [[id, status.full ? 1 : 0.5] as const] : [],
    ),
  )
}
