/** Delivers a lead to the host's page, a script of this page, a mail program, or an endpoint. */
import type { Leads } from '../../brand/brand.ts'
import type { Adapter, Parcel } from '../../lead/parcel.ts'
import { SEND_TIMEOUT, type SendOutcome, sendParcel } from '../../lead/send.ts'
import type { Lead } from '../../core/lead/lead.ts'
import { announce } from '../../state/browser.ts'

/** The outcome of a delivery. `handed`: a mail program opened the message, and the visitor still has to send the message. */
export type DeliveryOutcome = SendOutcome | { state: 'handed' }

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
  if (leads.kind !== 'mailto') return sendParcel(leads.endpoint, parcel, adapter)
  const link = document.createElement('a')
  link.href = mail
  link.click()
  return { state: 'handed' }
}
