/**
 * The status of a control: planned, covered by another product, or risk accepted. A finished control has the value 1
 * instead of a status.
 */
import { isDateThisCentury } from '../model/dates.ts'
import type { Value } from '../model/model.ts'
import { cleanText } from '../model/clean-text.ts'

export type Status =
  /** The business plans to finish the control by this ISO date. The status does not change the score. */
  | { kind: 'planned'; by: string }
  /**
   * Another product, named in `by`, replaces the control. `full` is true if the product covers everyone, and false if
   * the product covers some people. `by` is empty if the status comes from a share link, because share links contain no
   * product names.
   */
  | { kind: 'covered'; by: string; full: boolean }
  /**
   * The business accepts the risk until this ISO date. The status does not change the score. The reason `why` is empty
   * if the status comes from a share link, because share links contain no reasons.
   */
  | { kind: 'accepted'; until: string; why: string }

/** Control id → status. */
export type Statuses = Readonly<Record<string, Status>>

/** The maximum length of a product name, in characters. */
export const PRODUCT_LIMIT = 60
/** The maximum length of the reason for an accepted risk, in characters. */
export const REASON_LIMIT = 200

/** Validates unknown data as a `Status` and cleans the texts. Returns `undefined` if the data is invalid. */
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

/**
 * Returns the values of controls with the status "covered". The value is 1 if the other product covers everyone, else
 * 0.5.
 */
export function coveredValues(statuses: Statuses): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(statuses).flatMap(([id, status]) =>
      status.kind === 'covered' ? [[id, status.full ? 1 : 0.5] as const] : [],
    ),
  )
}
