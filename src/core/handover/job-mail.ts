/** Builds the email that hands one job to someone else, as a `mailto:` URL. */
import type { HandoffWords } from '../../messages/ui.ts'
import type { Ticket } from '../exchange/ticket.ts'
import { withPlainSpaces } from '../model/clean-text.ts'
import { dateInWords, withColon } from '../model/format-dates.ts'
import { MAIL_LIMIT, mailtoUrl } from '../model/mailto.ts'
import { firstSentence } from '../model/sentences.ts'

/** What an email about a job says besides the job. */
export interface JobMail {
  ticket: Ticket
  /** The subject: the title of the job with the id of its control. */
  subject: string
  /** The name of the Microsoft 365 plan of the business. */
  plan: string
  /** The company name, as the sender. */
  name?: string | undefined
  /** The language of the texts as a BCP 47 tag. */
  language: string
}

/** The texts of a job that the email may leave out, because the how-to page contains them. */
type Parts = Partial<Pick<Ticket, 'why' | 'do' | 'where' | 'done'>>

/** Returns the texts of a job in shorter and shorter forms. The last form is empty. */
function shorter({ why, where, done, do: job }: Ticket, language: string): Parts[] {
  const reason = firstSentence(why, language)
  const first = firstSentence(job, language)
  return [
    { why, do: job, where, done },
    { why: reason, do: job, where, done },
    { why: reason, do: first, where, done },
    { why: reason, do: first, where },
    { why: reason },
    {},
  ]
}

/**
 * Returns a `mailto:` URL without a recipient. The email greets, asks for the job, and says why, what to do, where and
 * until when. It names the plan of the business, how far the job is today, and the page with every step. Shortens the
 * texts of the job if the URL would be longer than `MAIL_LIMIT`.
 */
export function jobMail({ ticket, subject, plan, name, language }: JobMail, words: HandoffWords): string {
  const mailWith = (parts: Parts): string => {
    const lines: readonly [label: string, text: string | undefined][] = [
      [words.why, parts.why],
      [words.do, parts.do],
      [words.where, parts.where],
      [words.done, parts.done],
      [words.page, ticket.page],
      [words.today, ticket.state],
      [words.plan, plan],
      [words.due, ticket.due && dateInWords(ticket.due, language)],
      [words.reference, ticket.reference],
    ]
    const said = lines.flatMap(([label, text]) => (text ? [`${withColon(label, language)} ${text}`] : []))
    const end = name ? `${words.thanks}\n${name}` : words.thanks
    const body = [words.greeting, words.ask, ticket.title, ...said, end].join('\n\n')
    return mailtoUrl(withPlainSpaces(subject), withPlainSpaces(body))
  }
  const mails = shorter(ticket, language).map(mailWith)
  return mails.find((mail) => mail.length <= MAIL_LIMIT) ?? mailWith({})
}
