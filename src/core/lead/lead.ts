/** Validates the contact form of a report and builds the lead that it sends. Time, random id and host are arguments. */
import type { HostSummary } from '../report/host-summary.ts'
import type { LeadWords } from '../../messages/ui.ts'
import { cleanLines, cleanText } from '../model/clean-text.ts'
import { fnv1a } from '../model/fnv1a.ts'
import { fill } from '../model/format.ts'

/** The maximum length of each field, in characters. */
export const LEAD_LIMITS = { name: 100, email: 254, company: 100, message: 1000 } as const

/** The fields of the contact form. */
export interface LeadForm {
  name: string
  email: string
  company: string
  /** The message can contain line breaks. */
  message: string
  consents: boolean
  withAnswers: boolean
}

/** The fields before the visitor fills in the form. No box is ticked. */
export const EMPTY_LEAD: LeadForm = {
  name: '',
  email: '',
  company: '',
  message: '',
  consents: false,
  withAnswers: false,
}

/** The data that the form sends, in the order in which the preview shows them. */
export interface Lead {
  /** The same id for each attempt of one visitor, so that a receiver can drop a duplicate. */
  id: string
  /** ISO 8601 time of the last change to the form. */
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

/** Verified facts about the receiver of the form. */
export interface Receiver {
  /** The legal name in the brand file of this site. A host's page cannot change it. */
  legalName: string
  /** The real host name: of this site, or of the page around the frame. */
  host: string
  /** Whether the brand receives the lead: on its own site, or on a site that its brand file names. */
  isBrand: boolean
  /** The brand's own sentence about its use of the data. */
  consent?: string | undefined
}

/** A problem of a field. */
export type LeadProblem = 'nameMissing' | 'emailMissing' | 'emailWrong' | 'consentMissing'

/** Matches text, an @, and text with a dot. Only a real email can show whether the address exists. */
const MAIL = /^[^\s@<>(),;:\\"]+@[^\s@<>(),;:\\"]+\.[^\s@<>(),;:\\".]+$/u

/** Returns the problems of the form, in the order of its fields. Empty if the form is valid. */
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

/** Returns the text that a visitor agrees to. It names the brand or the real host name, never a name that the embedding page gave. */
export function writeConsent({ legalName, host, isBrand, consent = '' }: Receiver, words: LeadWords): string {
  const values = { brand: legalName, host }
  return isBrand ? fill(`${words.consentBrand} ${consent}`.trim(), values) : fill(words.consentHost, values)
}

/** Returns the hash of a consent text as 8 hex digits. A new hash tells a receiver that the text changed. */
export function consentVersion(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return fnv1a(units).toString(16).padStart(8, '0')
}

/** Builds the lead. Leaves out empty optional fields. Includes the answers only if the visitor ticked their box. */
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
