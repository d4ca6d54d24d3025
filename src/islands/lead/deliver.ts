/** Delivers a lead to the host's page, a script of this page, a mail program, or an endpoint. */
import type { Leads } from '../../brand/brand.ts'
import type { Adapter, Parcel } from '../../lead/parcel.ts'
import { SEND_TIMEOUT, type SendOutcome, sendParcel } from '../../lead/send.ts'
import type { Lead } from '../../core/lead/lead.ts'
import { announce } from '../../state/browser.ts'

/** The outcome of a delivery. `handed`: a mail program opened the message, and the visitor still has to send the message. */
export type DeliveryOutcome =
  | SendOutcome
  | { state: 'handed' }
  /** The lead went to the terminal of this machine only. */
  | { state: 'sent'; isTrial: true }
  | { state: 'failed'; why: 'onlyTrial'; said?: undefined }

/** The path below the site that prints a lead. `src/cli/print-lead.ts` has the same one. */
const TRIAL_PATH = 'lead-on-this-machine'

/** Returns true if the page is on the host's own machine, which an endpoint elsewhere would refuse. */
function isTrial(endpoint: string): boolean {
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)
  return isHere && new URL(endpoint, location.href).origin !== location.origin
}

/** Sends a lead to the server of `npm start`, which prints it. Any other server on this machine refuses it. */
async function sendHere(parcel: Parcel, adapter: Adapter): Promise<DeliveryOutcome> {
  const { state } = await sendParcel(import.meta.env.SITE_ROOT + TRIAL_PATH, parcel, adapter)
  return state === 'sent' ? { state, isTrial: true } : { state, why: 'onlyTrial' }
}

/** Waits until the host's page reports the outcome of a lead. Resolves to a timeout failure after `SEND_TIMEOUT`. */
function hostAnswer(): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const done = (outcome: SendOutcome): void => {
      clearTimeout(late)
      document.removeEventListener('quiz-command', hear)
      resolve(outcome)
    }
    const hear = (event: Event): void => {
      const { name, ok } = (event as CustomEvent<{ name: string; ok?: boolean }>).detail
      if (name === 'lead') done(ok ? { state: 'sent' } : { state: 'failed', why: 'unreachable' })
    }
    const late = setTimeout(() => done({ state: 'failed', why: 'timeout' }), SEND_TIMEOUT)
    document.addEventListener('quiz-command', hear)
  })
}

/** Dispatches an event with the lead, then delivers it, unless a script cancels the event to deliver it itself. */
export async function deliver(
  lead: Lead,
  parcel: Parcel,
  adapter: Adapter,
  leads: Leads | undefined,
  mail: string,
): Promise<DeliveryOutcome> {
  const answer = leads ? undefined : hostAnswer()
  const isOurs = announce('lead', lead)
  if (answer) return answer
  if (!leads || !isOurs) return { state: 'sent' }
  if (leads.kind !== 'mailto')
    return isTrial(leads.endpoint) ? sendHere(parcel, adapter) : sendParcel(leads.endpoint, parcel, adapter)
  const link = document.createElement('a')
  link.href = mail
  link.click()
  return { state: 'handed' }
}
