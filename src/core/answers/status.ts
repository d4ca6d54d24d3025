/**
 * What a business says about one control beside its value: planned, covered by another product, or a risk accepted for a
 * while (scoring model 1, 2.7). Done is no status but the value 1; "does not apply" comes from the context alone.
 */
import { isDateThisCentury } from '../model/dates.ts'
import type { Value } from '../model/model.ts'
import { cleanText } from '../model/clean-text.ts'

export type Status =
  /** Will be done by this ISO date. Changes no number. */
  | { kind: 'planned'; by: string }
  /** Another product does it, for everyone and checked (`full`) or partly. The product is empty where a link left it out. */
  | { kind: 'covered'; by: string; full: boolean }
  /** Left as it is until this ISO date, for this reason (empty where a link left it out). Changes no number. */
  | { kind: 'accepted'; until: string; why: string }

/** Control id → status. */
export type Statuses = Readonly<Record<string, Status>>

/** The longest product name, in characters. */
export const PRODUCT_LIMIT = 60
/** The longest reason, in characters. */
export const REASON_LIMIT = 200

/** Reads a status from unknown data. It cleans texts. Returns `undefined` if any other part is wrong. */
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

/** The values that other products give: 1 for everyone and checked, else 0.5. They win over every answer. */
export function coveredValues(statuses: Statuses): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(statuses).flatMap(([id, status]) =>
      status.kind === 'covered' ? [[id, status.full ? 1 : 0.5] as const] : [],
    ),
  )
}
