/** Builds the email with the questions for the IT person, as text and as a `mailto:` URL. */
import type { AskWords } from '../../messages/ui.ts'
import { cleanLines, cleanText } from '../model/clean-text.ts'
import { fill, plural } from '../model/format.ts'
import { MAIL_LIMIT, mailtoUrl } from '../model/mailto.ts'

/** The maximum length of the sender's note, in characters. */
export const NOTE_LIMIT = 500

/** The texts of an email with questions, or of an email with a reply. */
export type MessageWords = Pick<
  AskWords,
  'subject' | 'subjectFor' | 'intro' | 'open' | 'inLink' | 'more' | 'outro'
> &
  Partial<Pick<AskWords, 'by' | 'from'>>

/** A question in the email. In an email with a reply, `ask` also contains the answer. */
export interface MessageQuestion {
  /** The subject of the question: "Administrator accounts". */
  title: string
  /** The text of each part of the question, and the places where the IT person can look. */
  parts: { ask: string; where?: readonly string[] | undefined }[]
}

/** The content of the email. The link contains neither the note nor the company name. */
export interface AskMessage {
  questions: MessageQuestion[]
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
   * part. "questions": the parts of the questions, and the last titles if needed. "note": also the note.
   */
  left: 'nothing' | 'places' | 'questions' | 'note'
}

/**
 * Builds the email. `mail` leaves out parts if the URL is too long. `text` is always complete. `language` is a BCP 47
 * tag.
 */
export function writeMessage(message: AskMessage, words: MessageWords, language: string): Message {
  const name = cleanText(message.name ?? '', 60)
  const note = cleanLines(message.note ?? '', NOTE_LIMIT)
  const subject = name ? fill(words.subjectFor, { name }) : words.subject
  const { questions } = message
  const titlesOf = (shown: number): string =>
    [
      plural(words.inLink, questions.length, language),
      ...questions.slice(0, shown).map(({ title }) => `- ${title}`),
      ...(shown > 0 && shown < questions.length
        ? [`- ${plural(words.more, questions.length - shown, language)}`]
        : []),
    ].join('\n')
  const textWithout = (left: Message['left'], shown = questions.length): string =>
    [
      words.intro,
      left === 'note' ? '' : note,
      message.link ? fill(words.open, { link: message.link }) : '',
      left === 'questions' || left === 'note'
        ? titlesOf(shown)
        : questions
            .map(({ title, parts }, index) =>
              [
                `${String(index + 1)}. ${title}`,
                ...parts.flatMap(({ ask, where = [] }) => [
                  `   - ${ask}`,
                  ...(left === 'places' ? [] : where.map((place) => `     ${place}`)),
                ]),
              ].join('\n'),
            )
            .join('\n\n'),
      message.by && words.by ? fill(words.by, { date: message.by }) : '',
      name && words.from ? `${words.outro}\n\n${fill(words.from, { name })}` : words.outro,
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  const counts = questions.map((_, index) => questions.length - index)
  const forms: readonly (readonly [left: Message['left'], shown?: number])[] = [
    ['nothing'],
    ['places'],
    ...counts.map((shown) => ['questions', shown] as const),
    ...[...counts, 0].map((shown) => ['note', shown] as const),
  ]
  const mailOf = ([left, shown]: (typeof forms)[number]): string =>
    mailtoUrl(subject, textWithout(left, shown))
  const form = forms.find((one, index) => index === forms.length - 1 || mailOf(one).length <= MAIL_LIMIT)!
  return { subject, text: textWithout('nothing'), mail: mailOf(form), left: form[0] }
}
