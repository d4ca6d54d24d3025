/**
 * Fields as an HTML form would send them: Netlify Forms, Formspree and alike. `accept` asks for an answer in place of a
 * thank-you page. `form-name` is how Netlify knows which form it is; the report page shows it one at build time.
 */
import type { Lead } from '../core/lead/lead.ts'
import { type Adapter, textAt, textsIn } from './parcel.ts'

/** The name under which the form is known to its receiver. */
const NAME = 'lead'

/** Every field that may be sent: Netlify takes only those of a form that it has found in the built page. */
export const FORM_FIELDS = [
  ...['form-name', 'name', 'email', 'company', 'message', 'id', 'at', 'locale', 'consent', 'consentText'],
  ...['consentVersion', 'host', 'summary', 'answers'],
]

function fieldsOf({ contact, summary, answers, ...rest }: Lead): [string, string][] {
  const fields = { 'form-name': NAME, ...contact, ...rest, summary, answers }
  return Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
  )
}

export const form: Adapter = {
  pack: (lead) => ({
    lines: fieldsOf(lead).map(
      ([key, value], index) => `${index === 0 ? '' : '&'}${new URLSearchParams([[key, value]]).toString()}`,
    ),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  }),
  reason: (answer) =>
    textsIn((answer as { errors?: unknown } | null)?.errors, 'message') ?? textAt(answer, 'error', 'message'),
}
