/** Builds the email that hands one job to someone else, as a `mailto:` URL. */
import { MAIL_LIMIT, mailtoUrl } from '../model/mailto.ts'

/** The headings of the parts of the email. */
export interface JobMailWords {
  what: string
  doneWhen: string
  whereIs: string
  whyIs: string
  howTo: string
}

/** The words of one job. `id` is the id of its control. */
export interface MailedJob {
  id: string
  title: string
  do: string
  done: string
  where: string
  why: string
  /** The URL of the page that says how to do the job. */
  page: string
}

/**
 * Returns a `mailto:` URL without a recipient. The subject is the title of the job with the id of its control. The body
 * says what to do, on which page to read how, when the job is done, where, and why. Leaves out the last parts if the URL
 * would be longer than `MAIL_LIMIT`.
 */
export function jobMail(job: MailedJob, words: JobMailWords): string {
  const parts = [
    `${words.what}: ${job.do}`,
    `${words.howTo}: ${job.page}`,
    `${words.doneWhen}: ${job.done}`,
    `${words.whereIs}: ${job.where}`,
    `${words.whyIs}: ${job.why}`,
  ]
  const mailWith = (count: number): string =>
    mailtoUrl(`${job.title} (${job.id})`, parts.slice(0, count).join('\n\n'))
  const count = parts.map((_, index) => parts.length - index).find((n) => mailWith(n).length <= MAIL_LIMIT)
  return mailWith(count ?? 0)
}
