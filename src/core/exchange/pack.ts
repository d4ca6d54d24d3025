/**
 * Packs statuses into a short text for links. Dates become days since 1 January 2000. The text contains no
 * product names and no reasons.
 */
import { addDays, daysBetween } from '../model/dates.ts'
import { type Status, type Statuses, readStatus } from '../answers/status.ts'

const FIRST = '2000-01-01'
const BASE = 36

const packDay = (date: string): string => daysBetween(FIRST, date).toString(BASE)

/**
 * Returns the short code of a status: "p" (planned) or "a" (accepted) with a date, "c1" (covered for everyone) or "c0"
 * (covered partly).
 */
function codeOf(status: Status): string {
  if (status.kind === 'covered') return `c${status.full ? '1' : '0'}`
  return status.kind === 'planned' ? `p${packDay(status.by)}` : `a${packDay(status.until)}`
}

function statusOf(code: string): Status | undefined {
  const rest = code.slice(1)
  if (code === 'c0' || code === 'c1') return { kind: 'covered', by: '', full: rest === '1' }
  // Five base-36 digits are enough for every day of this century. More digits could exceed the range of `Date`.
  if (!/^[pa][0-9a-z]{1,5}$/.test(code)) return undefined
  const day = addDays(FIRST, Number.parseInt(rest, BASE))
  return readStatus({ kind: code.startsWith('p') ? 'planned' : 'accepted', by: day, until: day, why: '' })
}

/** Packs statuses as codes, each followed by its control ids: "p7n4 IA-01 IA-02 c1 DP-01". */
export function packStatuses(statuses: Statuses): string {
  const byCode = new Map<string, string[]>()
  for (const [id, status] of Object.entries(statuses)) {
    const code = codeOf(status)
    byCode.set(code, [...(byCode.get(code) ?? []), id])
  }
  return [...byCode].flatMap(([code, ids]) => [code, ...ids]).join(' ')
}

/**
 * Reverses `packStatuses`. Product names and reasons are empty. Returns `undefined` if the text is invalid. Only
 * control ids contain a "-", and codes never do.
 */
export function unpackStatuses(packed: unknown): Record<string, Status> | undefined {
  if (typeof packed !== 'string') return undefined
  const statuses = new Map<string, Status>()
  let status: Status | undefined
  for (const part of packed.split(' ')) {
    if (!part.includes('-')) status = statusOf(part)
    else if (status && !statuses.has(part)) statuses.set(part, status)
    else return undefined
    if (!status) return undefined
  }
  return Object.fromEntries(statuses)
}
