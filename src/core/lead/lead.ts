/**
 * Validates the contact form on the report page and builds the lead to send. Callers pass the time, a random
 * id and the host as arguments.
 */
import type { HostSummary } from '../report/host-summary.ts'
import type { LeadWords } from '../../messages/ui.ts'
import { type LeadOrigin, ORIGIN_KEYS } from './origin.ts'
import { cleanLines, cleanText } from '../model/clean-text.ts'
import { fnv1a } from '../model/fnv1a.ts'
import { fill } from '../model/format.ts'

/** The maximum length of each field, in characters. */
export const LEAD_LIMITS = { name: 100, email: 254, phone: 40, company: 100, message: 1000 } as const

/** The fields of the contact form. */
export interface LeadForm {
  name: string
  email: string
  /** Empty if the form does not ask for it. */
  phone: string
  company: string
  message: string
  consents: boolean
  withAnswers: boolean
}

/** The initial fields of the contact form: empty texts and no ticked box. */
export const EMPTY_LEAD: LeadForm = {
  name: '',
  email: '',
  phone: '',
  company: '',
  message: '',
  consents: false,
  withAnswers: false,
}

/** The names of the values for a customer database (CRM). They are part of the lead's JSON and of the brand file. */
export const CRM_FIELDS = ['score', 'level', 'nextCheckDue'] as const
/** The names of all values that HubSpot can take as properties of the receiver. */
export const PROPERTY_FIELDS = [...CRM_FIELDS, 'link', ...ORIGIN_KEYS] as const
export type PropertyField = (typeof PROPERTY_FIELDS)[number]
/** Value → the name of the receiver's own field for it. A value without a name is only in the text of the lead. */
export type CrmProperties = Readonly<Partial<Record<PropertyField, string | undefined>>>

/** The values for a customer database. */
export interface CrmValues {
  /** The score of `summary`, 0 to 100. `null` if `summary` has no score. */
  score: number | null
  /** The level id of `summary`. `null` if `summary` has no level. */
  level: string | null
  /** ISO date on which the next check is due. */
  nextCheckDue: string
}

/** The data that the contact form sends. */
export interface Lead extends LeadOrigin {
  /**
   * A random id of the lead. If the visitor sends the form again, the id stays the same, so that receivers can drop
   * duplicates.
   */
  id: string
  /** ISO 8601 time of the last change to the form. */
  at: string
  locale: string
  contact: { name: string; email: string; phone?: string; company?: string; message?: string }
  summary: HostSummary
  crm: CrmValues
  /** Question id → option ids. */
  answers?: Readonly<Record<string, readonly string[]>>
  /**
   * A link that opens the result, with the answers if the lead has them, otherwise with its numbers. A client list reads it. The
   * ten jobs have none.
   */
  link?: string
  consent: true
  consentText: string
  consentVersion: string
  /** The host name of this site, or of the page that embeds the form in a frame. */
  host: string
}

/** The receiver of the form data. The embedding page cannot change these fields. */
export interface Receiver {
  /** The legal name in the brand file of this site. */
  legalName: string
  /** The host name of this site, or of the page that embeds the form in a frame. */
  host: string
  /** True if the brand receives the lead: on its own site, and on sites that the brand file lists. */
  isBrand: boolean
  /** The brand's own sentence about how the brand uses the data. */
  consent?: string | undefined
}

/** A validation problem of a form field. */
export type LeadProblem = 'nameMissing' | 'emailMissing' | 'emailWrong' | 'consentMissing'

/** Matches the form of an email address. Does not check that the address exists. */
const MAIL = /^[^\s@<>(),;:\\"]+@[^\s@<>(),;:\\"]+\.[^\s@<>(),;:\\".]+$/u

/** Returns the problems of the form, in the order of the fields. Empty if the form is valid. */
export function checkLead({ name, email, consents }: LeadForm): LeadProblem[] {
  const problems: LeadProblem[] = []
  if (!cleanText(name, LEAD_LIMITS.name)) problems.push('nameMissing')
  const mail = cleanText(email, LEAD_LIMITS.email)
  if (!mail) problems.push('emailMissing')
  else if (!MAIL.test(mail)) problems.push('emailWrong')
  if (!consents) problems.push('consentMissing')
  return problems
}

/** Returns the name of the receiver: the brand's legal name, or the host name. */
export function receiverName({ legalName, host, isBrand }: Receiver): string {
  return isBrand ? legalName : host
}

/** Returns the consent text. The text names the brand or the real host, never a name from the embedding page. */
export function writeConsent({ legalName, host, isBrand, consent = '' }: Receiver, words: LeadWords): string {
  const values = { brand: legalName, host }
  return isBrand ? fill(`${words.consentBrand} ${consent}`.trim(), values) : fill(words.consentHost, values)
}

/** Returns a hash of the consent text as 8 hex digits. A change of the text changes the hash. */
export function consentVersion(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return fnv1a(units).toString(16).padStart(8, '0')
}

/**
 * Builds the lead from the form. Leaves out empty optional fields. Includes the answers to the quiz only if the visitor
 * ticked the box for answers.
 */
export function buildLead(
  form: LeadForm,
  facts: {
    id: string
    at: string
    host: string
    summary: HostSummary
    /** ISO date on which the next check is due. */
    nextCheckDue: string
    answers: Lead['answers']
    consentText: string
    origin?: LeadOrigin | undefined
    /** Returns the link that opens the result. `undefined` if the result has none, or it would be too long. */
    linkOf?: ((withAnswers: boolean, name: string) => string | undefined) | undefined
  },
): Lead {
  const { id, at, host, summary, nextCheckDue, answers, consentText, origin, linkOf } = facts
  const name = cleanText(form.name, LEAD_LIMITS.name)
  const phone = cleanText(form.phone, LEAD_LIMITS.phone)
  const company = cleanText(form.company, LEAD_LIMITS.company)
  const message = cleanLines(form.message, LEAD_LIMITS.message)
  const link = linkOf?.(form.withAnswers, company)
  return {
    id,
    at,
    locale: summary.locale,
    contact: {
      name,
      email: cleanText(form.email, LEAD_LIMITS.email),
      ...(phone && { phone }),
      ...(company && { company }),
      ...(message && { message }),
    },
    summary,
    crm: { score: summary.score ?? null, level: summary.level ?? null, nextCheckDue },
    ...(form.withAnswers && answers && { answers }),
    ...(link && { link }),
    ...origin,
    consent: true,
    consentText,
    consentVersion: consentVersion(consentText),
    host,
  }
}
