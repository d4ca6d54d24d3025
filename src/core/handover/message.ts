/** The message with the questions for the IT person: text to copy, and a `mailto:` URL, which can leave parts out. */
import type { AskWords } from '../../messages/ui.ts'
import { cleanLines, cleanText } from '../model/clean-text.ts'
import { fill, plural } from '../model/format.ts'

/** The maximum length of the sender's note, in characters. */
export const NOTE_LIMIT = 500
/** The maximum length of a `mailto:` URL that email programs on Windows open, in characters. */
export const MAIL_LIMIT = 1900

/** The texts of a message with questions, or of a message with a reply. */
export type MessageWords = Pick<AskWords, 'subject' | 'subjectFor' | 'intro' | 'open' | 'inLink' | 'outro'>

/** The content of the message. The link never contains the note or the name. */
export interface AskMessage {
  /** The text of each question, and where to look. In a reply, `ask` also contains the answer. */
  questions: { ask: string; where?: string | undefined }[]
  /** The full URL that opens the questions or the reply. Empty if there is no link. */
  link: string
  /** The company name. */
  name?: string | undefined
  /** The sender's note. It can contain line breaks. */
  note?: string | undefined
}

/** A message ready to send. */
export interface Message {
  subject: string
  /** The complete text, for copying. */
  text: string
  /** The `mailto:` URL. */
  mail: string
  /** The part that `mail` leaves out to be short enough. Each value also leaves out the parts of the values before. */
  left: 'nothing' | 'places' | 'questions' | 'note'
}

const LEFT = ['nothing', 'places', 'questions', 'note'] as const

/**
 * Writes the message in plain text. If the `mailto:` URL is too long, `mail` leaves parts out, but `text` is complete.
 * `language` is a BCP 47 tag.
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
      words.outro,
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  const mailOf = (left: Message['left']): string => {
    // Email programs expect CRLF in a body (RFC 6068).
    const body = encodeURIComponent(textWithout(left).replaceAll('\n', '\r\n'))
    return `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`
  }
  const left = LEFT.find((one) => one === 'note' || mailOf(one).length <= MAIL_LIMIT) as Message['left']
  return { subject, text: textWithout('nothing'), mail: mailOf(left), left }
}
