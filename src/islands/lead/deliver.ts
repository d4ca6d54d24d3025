/** Hands over what a visitor agreed to: to the page around a frame, to a script of this page, to a mail program, or to the brand's endpoint. */
import type { Leads } from '../../brand/brand.ts'
import type { Adapter, Parcel } from '../../lead/parcel.ts'
import { SEND_TIMEOUT, type SendOutcome, sendParcel } from '../../lead/send.ts'
import type { Lead } from '../../core/lead/lead.ts'
import { announce } from '../../state/browser.ts'

/** How it went; `handed` to a mail program, where only the visitor knows what became of it. */
export type Delivered = SendOutcome | { state: 'handed' }

/** Waits for what the page around says of a lead. */
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
    const late = setTimeout(() => {
      done({ state: 'failed', why: 'timeout' })
    }, SEND_TIMEOUT)
    document.addEventListener('quiz-command', hear)
  })
}

/** Announces the lead and delivers it once. A page that prevents the event's default takes it over and answers for it. */
export async function deliver(
  lead: Lead,
  parcel: Parcel,
  adapter: Adapter,
  leads: Leads | undefined,
  mail: string,
): Promise<Delivered> {
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
