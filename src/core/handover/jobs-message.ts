/** Builds the message that hands all jobs of the IT person over. It contains no answer and no score. */
import type { AskWords } from '../../messages/ui.ts'
import { withPlainSpaces } from '../model/clean-text.ts'
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { pageOfJob } from '../model/page-of-job.ts'
import type { Action, FirstJob } from '../report/types.ts'
import { type Message, writeMessage } from './message.ts'

/** What the message says besides its fixed words. */
export interface JobsMessage {
  jobs: readonly Action[]
  /** The next step to a separate backup, which its job names. */
  backup?: FirstJob | undefined
  /** The business name. It may be empty. */
  name: string
  /** The full URL of the checklist page. The how-to pages are below it. */
  pages: string
}

/** Writes the message: each job with its time, its due date and the address of its how-to page. */
export function jobsMessage(
  { jobs, backup, name, pages }: JobsMessage,
  words: AskWords,
  language: string,
): Message {
  const questions = jobs.map((job) => {
    const by = job.due && fill(words.jobsDue, { date: dateInWords(job.due, language) })
    return {
      title: withPlainSpaces(job.title),
      parts: [
        {
          ask: [withPlainSpaces(job.effort), by, job.id === backup?.id && backup.title]
            .filter(Boolean)
            .join(' · '),
          where: [...(job.deadline ? [job.deadline] : []), pageOfJob(pages, job.id)],
        },
      ],
    }
  })
  return writeMessage(
    { questions, link: pages, name },
    {
      ...{ subject: words.jobsSubject, subjectFor: words.jobsSubjectFor, intro: words.jobsIntro },
      ...{ open: words.jobsOpen, inLink: words.jobsCount },
      ...{ more: words.more, outro: words.outro, from: words.from },
    },
    language,
  )
}
