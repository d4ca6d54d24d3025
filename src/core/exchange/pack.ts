/** Packs statuses as a short text for links. Dates are days since 1 January 2000. Text that a person wrote is omitted. */
import { addDays, daysBetween } from '../model/dates.ts'
import { type Status, type Statuses, readStatus } from '../answers/status.ts'

const FIRST = '2000-01-01'
const BASE = 36

const packDay = (date: string): string => daysBetween(FIRST, date).toString(BASE)

/** The code of a status: "p7n4" planned and "a7n4" accepted, with a day. "c0" is covered partly, "c1" for everyone. */
function codeOf(status: Status): string {
  if (status.kind === 'covered') return `c${status.full ? '1' : '0'}`
  return status.kind === 'planned' ? `p${packDay(status.by)}` : `a${packDay(status.until)}`
}

function statusOf(code: string): Status | undefined {
  const rest = code.slice(1)
  if (code === 'c0' || code === 'c1') return { kind: 'covered', by: '', full: rest === '1' }
  // Five base-36 digits are more days than this century has, and still within the range of `Date`.
  if (!/^[pa][0-9a-z]{1,5}$/.test(code)) return undefined
  const day = addDays(FIRST, Number.parseInt(rest, BASE))
  return readStatus({ kind: code.startsWith('p') ? 'planned' : 'accepted', by: day, until: day, why: '' })
}

/** Packs statuses: "p7n4 IA-01 IA-02 c1 DP-01". Product names and reasons are omitted. */
export function packStatuses(statuses: Statuses): string {
  const byCode = new Map<string, string[]>()
  for (const [id, status] of Object.entries(statuses)) {
    const code = codeOf(status)
    byCode.set(code, [...(byCode.get(code) ?? []), id])
  }
  return [...byCode].flatMap(([code, ids]) => [code, ...ids]).join(' ')
}

/** Unpacks the result of `packStatuses`, without text. `undefined` if a control has no status or two. Control ids contain a "-", codes do not. */
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
