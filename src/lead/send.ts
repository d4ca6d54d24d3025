/** Sends one request to one URL, and returns the outcome. */
import { cleanText } from '../core/model/clean-text.ts'
import type { Adapter, Parcel } from './parcel.ts'

/** The outcome of a request. `said` is the receiver's reason for a refusal. */
export type SendOutcome =
  | { state: 'sent' }
  | { state: 'failed'; why: 'refused' | 'unreachable' | 'timeout'; said?: string | undefined }

/** The maximum time to wait for a response, in milliseconds. */
export const SEND_TIMEOUT = 20_000
const LONGEST_ANSWER = 20_000
const LONGEST_REASON = 200

/**
 * Posts a request. Never throws. `patience` is the timeout in milliseconds. A redirect counts as unreachable, so that
 * only `endpoint` receives the data. A cross-origin request sends no cookies.
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
    return undefined // A body that is not JSON contains no reason.
  }
}
