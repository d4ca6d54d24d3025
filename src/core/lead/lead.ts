/** What a visitor may send after a report: checked, built and shown before it goes. Time, randomness and host are handed in. */
import type { HostSummary } from '../report/host-summary.ts'
import type { LeadWords } from '../../messages/ui.ts'
import { cleanText } from '../model/clean-name.ts'
import { fill } from '../model/format.ts'

/** The longest of each field, in characters. */
export const LEAD_LIMITS = { name: 100, email: 254, company: 100, message: 1000 } as const

/** The form as it stands, with nothing ticked that the visitor did not tick. */
export interface LeadForm {
  name: string
  email: string
  company: string
  /** May have line breaks. */
  message: string
  consents: boolean
  withAnswers: boolean
}

export const EMPTY_LEAD: LeadForm = {
  name: '',
  email: '',
  company: '',
  message: '',
  consents: false,
  withAnswers: false,
}

/** What is sent, in the order in which it is shown. */
export interface Lead {
  /** The same for each attempt of one visitor, so that a receiver can drop a second copy. */
  id: string
  /** ISO 8601: when the form was last changed. */
  at: string
  locale: string
  contact: { name: string; email: string; company?: string; message?: string }
  summary: HostSummary
  /** Question id → option ids. */
  answers?: Readonly<Record<string, readonly string[]>>
  consent: true
  consentText: string
  consentVersion: string
  /** Name of the site that the form stood on, as the browser tells it. */
  host: string
}

/** Whom the form sends to, as far as it can be vouched for. */
export interface Receiver {
  /** Who made the site, from its brand file; never what a page around it claims. */
  legalName: string
  /** The real site: this one, or the one around the frame. */
  host: string
  /** Whether the brand itself receives: on its own site, or on one that its file names. */
  isBrand: boolean
  /** The brand's own sentence on what it will do with it. */
  consent?: string | undefined
}

/** A field that is not as it has to be. */
export type LeadProblem = 'nameMissing' | 'emailMissing' | 'emailWrong' | 'consentMissing'

/** Something before an @, something after it, and a dot in that: the rest only a mail can find out. */
const MAIL = /^[^\s@<>(),;:\\"]+@[^\s@<>(),;:\\"]+\.[^\s@<>(),;:\\".]+$/u

/** What stands in the way of sending, in the order of the form; nothing where it may be sent. */
export function checkLead({ name, email, consents }: LeadForm): LeadProblem[] {
  const problems: LeadProblem[] = []
  if (!cleanText(name, LEAD_LIMITS.name)) problems.push('nameMissing')
  const mail = cleanText(email, LEAD_LIMITS.email)
  if (!mail) problems.push('emailMissing')
  else if (!MAIL.test(mail)) problems.push('emailWrong')
  if (!consents) problems.push('consentMissing')
  return problems
}

/** Who gets it, by the name that the visitor can hold somebody to. */
export function receiverName({ legalName, host, isBrand }: Receiver): string {
  return isBrand ? legalName : host
}

/** What a visitor agrees to. It names the brand by its legal name and the real site, whoever else a page claims to be. */
export function writeConsent({ legalName, host, isBrand, consent = '' }: Receiver, words: LeadWords): string {
  const values = { brand: legalName, host }
  return isBrand ? fill(`${words.consentBrand} ${consent}`.trim(), values) : fill(words.consentHost, values)
}

/** Eight hex digits that change with any letter of the text (FNV-1a, 32 bit). */
export function consentVersion(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

function cleanLines(text: string, longest: number): string {
  return Array.from(text)
    .slice(0, longest)
    .join('')
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line, longest))
    .join('\n')
    .trim()
}

/** Builds what is sent once the visitor agrees: only fields with something in them, answers only if ticked. */
export function buildLead(
  form: LeadForm,
  facts: {
    id: string
    at: string
    host: string
    summary: HostSummary
    answers: Lead['answers']
    consentText: string
  },
): Lead {
  const { id, at, host, summary, answers, consentText } = facts
  const company = cleanText(form.company, LEAD_LIMITS.company)
  const message = cleanLines(form.message, LEAD_LIMITS.message)
  return {
    id,
    at,
    locale: summary.locale,
    contact: {
      name: cleanText(form.name, LEAD_LIMITS.name),
      email: cleanText(form.email, LEAD_LIMITS.email),
      ...(company && { company }),
      ...(message && { message }),
    },
    summary,
    ...(form.withAnswers && answers && { answers }),
    consent: true,
    consentText,
    consentVersion: consentVersion(consentText),
    host,
  }
}
