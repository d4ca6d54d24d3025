/** The message with the questions for the person who knows: text to copy, and a `mailto:` address, which may be too short for all of it. */
import type { AskWords } from '../../messages/ui.ts'
import { cleanLines, cleanText } from '../model/clean-text.ts'
import { fill } from '../model/format.ts'

/** The longest note of the sender, in characters. */
export const NOTE_LIMIT = 500
/** What a `mailto:` address may be long, in characters, and still open in the mail programs of Windows. */
export const MAIL_LIMIT = 1900

/** The sentences of a message: those with questions, or those of a reply. */
export type MessageWords = Pick<AskWords, 'subject' | 'subjectFor' | 'intro' | 'open' | 'inLink' | 'outro'>

/** The content of the message. The link never contains the note or the name. */
export interface AskMessage {
  /** Each question in plain words, and where to look; a reply has its answer in the same line. */
  questions: { ask: string; where?: string | undefined }[]
  /** The whole address that opens them; empty where it could not be made. */
  link: string
  /** Whose business it is. */
  name?: string | undefined
  /** A line or two from the sender; may have line breaks. */
  note?: string | undefined
}

/** A message ready to send. */
export interface Message {
  subject: string
  /** Everything, for copying. */
  text: string
  /** The `mailto:` address. */
  mail: string
  /** What the mail had to leave out to be short enough, in this order of preference. */
  left: 'nothing' | 'places' | 'questions' | 'note'
}

const LEFT = ['nothing', 'places', 'questions', 'note'] as const

/** Writes the message in plain text. If the `mailto:` address gets too long, it leaves parts out that the link has anyway. */
export function writeMessage(message: AskMessage, words: MessageWords): Message {
  const name = cleanText(message.name ?? '', 60)
  const note = cleanLines(message.note ?? '', NOTE_LIMIT)
  const subject = name ? fill(words.subjectFor, { name }) : words.subject
  const textWithout = (left: Message['left']): string =>
    [
      words.intro,
      left === 'note' ? '' : note,
      message.link ? fill(words.open, { link: message.link }) : '',
      left === 'questions' || left === 'note'
        ? fill(words.inLink, { n: message.questions.length })
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
    // Mail programs want CRLF in a body (RFC 6068).
    const body = encodeURIComponent(textWithout(left).replaceAll('\n', '\r\n'))
    return `mailto:?subject=${encodeURIComponent(subject)}&body=${body}`
  }
  const left = LEFT.find((one) => one === 'note' || mailOf(one).length <= MAIL_LIMIT) as Message['left']
  return { subject, text: textWithout('nothing'), mail: mailOf(left), left }
}
