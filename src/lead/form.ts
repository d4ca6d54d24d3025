/**
 * Sends a lead like an HTML form, for Netlify Forms, Formspree and similar services. The header `accept` requests JSON
 * instead of a thank-you page. Netlify identifies the form by the field `form-name`. The built report page contains a
 * form with that name.
 */
import { CRM_FIELDS, type Lead } from '../core/lead/lead.ts'
import { type Adapter, textAt, textsIn } from './parcel.ts'

/** The value of the field `form-name`. */
const NAME = 'lead'

/** The names of all fields that a lead can have. Netlify accepts only the fields of the form in the built page. */
export const FORM_FIELDS = [
  ...[
    'form-name',
    'name',
    'email',
    'phone',
    'company',
    'message',
    'id',
    'at',
    'locale',
    'link',
    'source',
    'campaign',
  ],
  ...['consent', 'consentText', 'consentVersion', 'host', 'summary', 'answers', ...CRM_FIELDS],
]

function fieldsOf({ contact, summary, answers, crm, ...rest }: Lead): [string, string][] {
  const fields = { 'form-name': NAME, ...contact, ...rest, summary, answers, ...crm }
  return Object.entries(fields).flatMap(([key, value]) =>
    value === undefined || value === null
      ? []
      : [[key, typeof value === 'object' ? JSON.stringify(value) : String(value)]],
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
