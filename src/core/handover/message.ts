/** Builds the email with the questions for the IT person, as text and as a `mailto:` URL. */
import type { AskWords } from '../../messages/ui.ts'
import { cleanLines, cleanText } from '../model/clean-text.ts'
import { fill, plural } from '../model/format.ts'
import { MAIL_LIMIT, mailtoUrl } from '../model/mailto.ts'

/** The maximum length of the sender's note, in characters. */
export const NOTE_LIMIT = 500

/** The texts of an email with questions, or of an email with a reply. */
export type MessageWords = Pick<AskWords, 'subject' | 'subjectFor' | 'intro' | 'open' | 'inLink' | 'outro'> &
  Partial<Pick<AskWords, 'by' | 'from'>>

/** The content of the email. The link contains neither the note nor the company name. */
export interface AskMessage {
  /**
   * The text of each question (`ask`), and the place in Microsoft's portal where the IT person can look
   * (`where`). In an email with a reply, `ask` also contains the answer.
   */
  questions: { ask: string; where?: string | undefined }[]
  /** The full URL that opens the questions or the reply. Empty if there is no link. */
  link: string
  /** The company name. */
  name?: string | undefined
  /** The day by which the sender wants the answers of the IT person, as text. */
  by?: string | undefined
  /** The sender's note. Line breaks are allowed. */
  note?: string | undefined
}

/** An email that is ready to send. */
export interface Message {
  subject: string
  /** The complete text, for the copy button. */
  text: string
  /** The `mailto:` URL. */
  mail: string
  /**
   * The parts of the message that `mail` leaves out because of `MAIL_LIMIT`. "places": the field `where` of each
   * question. "questions": the questions with `where`. "note": the questions with `where`, and the note.
   */
  left: 'nothing' | 'places' | 'questions' | 'note'
}

const LEFT = ['nothing', 'places', 'questions', 'note'] as const

/**
 * Builds the email. `mail` leaves out parts if the URL is too long. `text` is always complete. `language` is a BCP 47
 * tag.
 */
export function writeMessage(message: AskMessage, words: MessageWords, language: string): Message {
  const name = cleanText(message.name ?? '', 60)
  const note = cleanLines(message.note ?? '', NOTE_LIMIT)
  const subject = name ? fill(words.subjectFor, { name }) : words.subject
  const textWithout = (left: Message['left']): string =>
    [
      words.intro,
      left === 'note' ? '' : note,
      message.link ? fill(words.open, { link: message.link }) : '',
      left === 'questions' || left === 'note'
        ? plural(words.inLink, message.questions.length, language)
        : message.questions
            .map(({ ask, where }, index) => {
              const line = `${String(index + 1)}. ${ask}`
              return left === 'places' || !where ? line : `${line}\n   ${where}`
            })
            .join('\n\n'),
      message.by && words.by ? fill(words.by, { date: message.by }) : '',
      name && words.from ? `${words.outro}\n\n${fill(words.from, { name })}` : words.outro,
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  const mailOf = (left: Message['left']): string => mailtoUrl(subject, textWithout(left))
  const left = LEFT.find((one) => one === 'note' || mailOf(one).length <= MAIL_LIMIT) as Message['left']
  return { subject, text: textWithout('nothing'), mail: mailOf(left), left }
}
