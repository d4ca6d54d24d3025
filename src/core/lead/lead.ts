/** What a visitor may send after a report. It is checked, built and shown before it is sent. Time, randomness and host are arguments. */
import type { HostSummary } from '../report/host-summary.ts'
import type { LeadWords } from '../../messages/ui.ts'
import { cleanLines, cleanText } from '../model/clean-text.ts'
import { fnv1a } from '../model/fnv1a.ts'
import { fill } from '../model/format.ts'

/** The longest of each field, in characters. */
export const LEAD_LIMITS = { name: 100, email: 254, company: 100, message: 1000 } as const

/** The fields of the form. No box is ticked in advance. */
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
  /** Host name of the site with the form, as the browser reports it. */
  host: string
}

/** The receiver of the form, as far as it is known for certain. */
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

/** A problem of a field. */
export type LeadProblem = 'nameMissing' | 'emailMissing' | 'emailWrong' | 'consentMissing'

/** Text, an @, and text with a dot. Only a real email can show whether the address exists. */
const MAIL = /^[^\s@<>(),;:\\"]+@[^\s@<>(),;:\\"]+\.[^\s@<>(),;:\\".]+$/u

/** The problems of the form, in the order of its fields; empty if it may be sent. */
export function checkLead({ name, email, consents }: LeadForm): LeadProblem[] {
  const problems: LeadProblem[] = []
  if (!cleanText(name, LEAD_LIMITS.name)) problems.push('nameMissing')
  const mail = cleanText(email, LEAD_LIMITS.email)
  if (!mail) problems.push('emailMissing')
  else if (!MAIL.test(mail)) problems.push('emailWrong')
  if (!consents) problems.push('consentMissing')
  return problems
}

/** The name of the receiver: the brand's legal name, or the host. */
export function receiverName({ legalName, host, isBrand }: Receiver): string {
  return isBrand ? legalName : host
}

/** The text that a visitor agrees to. It has the brand's legal name and the real host, not what a page claims to be. */
export function writeConsent({ legalName, host, isBrand, consent = '' }: Receiver, words: LeadWords): string {
  const values = { brand: legalName, host }
  return isBrand ? fill(`${words.consentBrand} ${consent}`.trim(), values) : fill(words.consentHost, values)
}

/** The hash of a consent text as 8 hex digits, so that a receiver sees when the text changes. */
export function consentVersion(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return fnv1a(units).toString(16).padStart(8, '0')
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
