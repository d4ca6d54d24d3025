/** Sends one parcel to one address and says how it went. */
import { cleanText } from '../core/model/clean-text.ts'
import type { Adapter, Parcel } from './parcel.ts'

/** How sending ended; `said` are the receiver's own words. */
export type SendOutcome =
  | { state: 'sent' }
  | { state: 'failed'; why: 'refused' | 'unreachable' | 'timeout'; said?: string | undefined }

/** How long an answer may take, in ms. */
export const SEND_TIMEOUT = 20_000
const LONGEST_ANSWER = 20_000
const LONGEST_REASON = 200

/**
 * Posts it. A redirect counts as unreachable and is not followed: what a visitor sends goes to the address in the brand
 * file and to no other. Cookies of another site do not go with it.
 */
export async function sendParcel(
  endpoint: string,
  { lines, headers }: Parcel,
  { reason }: Pick<Adapter, 'reason'>,
  patience = SEND_TIMEOUT,
): Promise<SendOutcome> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers,
      body: lines.join(''),
      redirect: 'error',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok) return { state: 'sent' }
    return { state: 'failed', why: 'refused', said: await reasonOf(response, reason) }
  } catch (problem) {
    const isLate = problem instanceof DOMException && problem.name === 'TimeoutError'
    return { state: 'failed', why: isLate ? 'timeout' : 'unreachable' }
  }
}

async function reasonOf(response: Response, reason: Adapter['reason']): Promise<string | undefined> {
  try {
    const said = reason(JSON.parse((await response.text()).slice(0, LONGEST_ANSWER)))
    return said === undefined ? undefined : cleanText(said, LONGEST_REASON)
  } catch {
    return undefined // An error page, or nothing: the status has said enough.
  }
}
