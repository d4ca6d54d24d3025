/** The data that the contact form sends, as text for the preview, for copying and for an email. */
import type { LeadWords } from '../../messages/ui.ts'
import type { Lead } from './lead.ts'
import { MAIL_LIMIT, mailtoUrl } from '../model/mailto.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'

/** One row of the preview: one field of the lead, with its label and its value as text. */
export interface LeadRow {
  key: string
  label: string
  text: string
}

/** The names of score levels and of areas: id → name. The preview shows an id without a name unchanged. */
export interface LeadNames {
  levels: Readonly<Record<string, string>>
  areas: Readonly<Record<string, string>>
  /** The names of what the ten jobs come to. Only for the ten jobs. */
  jobs?: Readonly<Record<string, string>>
}

function resultOf({ summary }: Lead, names: LeadNames, words: LeadWords): string {
  const { level, score, scoreIfUnknownsAreFine: best, jobs } = summary
  if (jobs)
    return Object.entries(jobs)
      .map(([verdict, n]) => `${names.jobs?.[verdict] ?? verdict}: ${String(n)}`)
      .join('\n')
  if (level === undefined || score === undefined || best === undefined) return words.noScore
  const values = { level: names.levels[level] ?? level, score, best }
  return fill(score === best ? words.score : words.scoreRange, values)
}

/** Returns one row for each field that the lead contains, in the order of the preview. */
export function describeLead(lead: Lead, names: LeadNames, words: LeadWords): LeadRow[] {
  const { contact, summary, crm, answers } = lead
  const rows: [key: string, label: string, text: string | undefined][] = [
    ['name', words.rowName, contact.name],
    ['email', words.rowEmail, contact.email],
    ['phone', words.rowPhone, contact.phone],
    ['company', words.rowCompany, contact.company],
    ['message', words.rowMessage, contact.message],
    ['result', words.rowResult, resultOf(lead, names, words)],
    [
      'areas',
      words.rowAreas,
      summary.areas?.map(({ id, score }) => `${names.areas[id] ?? id} ${String(score)}`).join(', '),
    ],
    ['answered', words.rowAnswered, fill(words.answered, { n: summary.answered, total: summary.total })],
    ['nextCheck', words.rowNextCheck, dateInWords(crm.nextCheckDue, lead.locale)],
    [
      'answers',
      words.rowAnswers,
      answers &&
        Object.entries(answers)
          .map(([question, options]) => `${question}: ${options.join(', ')}`)
          .join('\n'),
    ],
    ['link', answers ? words.rowLinkAnswers : words.rowLink, lead.link],
    ['source', words.rowSource, lead.source],
    ['campaign', words.rowCampaign, lead.campaign],
    ['consent', words.rowConsent, lead.consentText],
    ['host', words.rowHost, lead.host],
    ['at', words.rowAt, `${dateInWords(lead.at.slice(0, 10), lead.locale)}, ${lead.at.slice(11, 19)} UTC`],
    [
      'id',
      words.rowId,
      fill(words.ids, {
        id: lead.id,
        version: lead.consentVersion,
        locale: lead.locale,
        scope: summary.scope,
      }),
    ],
  ]
  return rows.flatMap(([key, label, text]) => (text === undefined ? [] : [{ key, label, text }]))
}

/**
 * Joins rows into plain text, for the copy button. The link has a line of its own, so that a program that reads a mailbox finds no
 * label before it.
 */
export function writeLeadText(rows: readonly LeadRow[]): string {
  return rows
    .map(({ key, label, text }) =>
      key === 'link' || text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`,
    )
    .join('\n')
}

/** The rows that an email that is too long leaves out, in this order. What the visitor wrote goes last. */
const LEFT_OUT = [['answers'], ['areas', 'consent'], ['link'], ['message']]

/**
 * Returns a `mailto:` URL with the rows as the body of the email. If the URL is too long, leaves out rows and
 * sets `isShort` to true.
 */
export function writeLeadMail(
  rows: readonly LeadRow[],
  subject: string,
  to = '',
): { mail: string; isShort: boolean } {
  const mailOf = (leftOut: readonly string[]): string =>
    mailtoUrl(subject, writeLeadText(rows.filter(({ key }) => !leftOut.includes(key))), to)
  const whole = mailOf([])
  if (whole.length <= MAIL_LIMIT) return { mail: whole, isShort: false }
  const mails = LEFT_OUT.map((_, at) => mailOf(LEFT_OUT.slice(0, at + 1).flat()))
  return { mail: mails.find(({ length }) => length <= MAIL_LIMIT) ?? mails.at(-1)!, isShort: true }
}
