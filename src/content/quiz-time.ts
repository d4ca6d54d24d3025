/**
 * Estimates how long the quiz takes, from its content. The method page publishes the formula and the numbers.
 *
 *     seconds = 60 × words ÷ wordsPerMinute + secondsPerPress × presses + secondsToThink × questions
 */
import { groupsOf } from '../core/answers/answers.ts'
import { formatUnits } from '../core/model/format-dates.ts'
import type { Question } from '../core/model/model.ts'
import type { QuizWords, Ui } from '../messages/ui.ts'
import { mapTexts } from './map-texts.ts'

/** The numbers of the formula. */
export const PACE = {
  /**
   * The average speed at which adults silently read English non-fiction. Source: Brysbaert (2019), "How many words do we
   * read per minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109, 104047.
   */
  wordsPerMinute: 238,
  /** The time to find and press one option or button. Our own estimate. */
  secondsPerPress: 1.5,
  /** The time to think about one question. Our own estimate. */
  secondsToThink: 5,
  /** The number of statements that a visitor ticks in a question where several can be true. Our own estimate. */
  ticks: 2,
}

/** The source of `PACE.wordsPerMinute`, an id in `content/model/sources.yml`. */
export const PACE_SOURCE = 'reading-rate-2019'

/** The length of the quiz for a visitor who sees every question. */
export interface QuizLength {
  /** All words on the screens. A sentence that several screens repeat counts once. */
  words: number
  presses: number
  questions: number
}

/** A question set, the names of the areas, and the interface texts of the quiz. */
interface Quiz {
  questions: readonly Question[]
  areas: readonly { name: string }[]
  words: QuizWords
}

/** Returns the texts of a question, without the texts inside closed disclosures. */
const questionTexts = ({ title, help, options }: Question): string[] => [
  title,
  help ?? '',
  ...options.flatMap((option) => [option.group ?? '', option.label, option.help ?? '']),
]

/** Returns the texts on the screens of the quiz on a phone, without the texts inside closed disclosures. */
function textsOf({ questions, areas, words }: Quiz): string[] {
  return [
    words.context,
    ...areas.map(({ name }) => name),
    ...[words.position, words.positionUpTo],
    ...[words.notMine, words.askIt, words.between, words.unknownNote],
    ...[words.where, words.why, words.back, words.next, words.toCheck],
    ...questions.flatMap(questionTexts),
    ...[words.checkTitle, words.seeResult],
  ]
}

/** Counts the words of texts in the language `language`, a BCP 47 tag. A repeated sentence counts once. */
export function countWords(texts: readonly string[], language: string): number {
  const sentencesOf = new Intl.Segmenter(language, { granularity: 'sentence' })
  const wordsOf = new Intl.Segmenter(language, { granularity: 'word' })
  const sentences = new Set(
    texts.flatMap((text) => [...sentencesOf.segment(text)].map(({ segment }) => segment.trim())),
  )
  return [...sentences].reduce(
    (sum, sentence) => sum + [...wordsOf.segment(sentence)].filter(({ isWordLike }) => isWordLike).length,
    0,
  )
}

/** Returns the number of options that a visitor chooses for a question. */
function choicesOf(question: Question): number {
  return question.kind === 'many' ? PACE.ticks : groupsOf(question).length
}

/**
 * Measures the quiz for a visitor who sees every question, such as a business with a backup. For each
 * question, the visitor chooses options and presses "Next" once. One more press opens the result.
 */
export function measureQuiz(quiz: Quiz, language: string): QuizLength {
  const { questions } = quiz
  return {
    words: countWords(textsOf(quiz), language),
    presses: questions.reduce((sum, question) => sum + choicesOf(question) + 1, 1),
    questions: questions.length,
  }
}

function secondsOf({ words, presses, questions }: QuizLength): number {
  return (60 * words) / PACE.wordsPerMinute + PACE.secondsPerPress * presses + PACE.secondsToThink * questions
}

/** Returns the duration of a quiz in whole minutes, rounded up. */
export function minutesOfQuiz(length: QuizLength): number {
  return Math.ceil(secondsOf(length) / 60)
}

/**
 * Returns the questions with the seconds that a visitor needs for each: to read it, to think, to choose and to press
 * "Next". The seconds add up to the duration of the quiz. So each question has its share of the words around it.
 */
export function withSeconds(quiz: Quiz, language: string): Question[] {
  const own = quiz.questions.map((question) =>
    secondsOf({
      words: countWords(questionTexts(question), language),
      presses: choicesOf(question) + 1,
      questions: 1,
    }),
  )
  const all = secondsOf(measureQuiz(quiz, language))
  const share = (all - own.reduce((sum, seconds) => sum + seconds, 0)) / own.length
  return quiz.questions.map((question, index) => ({
    ...question,
    seconds: Math.round((own[index] ?? 0) + share),
  }))
}

/** Replaces `{checkTime}` in every interface text by the duration of the quiz: "9 minutes". */
export function withCheckTime(ui: Ui, { questions, areas }: Omit<Quiz, 'words'>): Ui {
  const minutes = minutesOfQuiz(measureQuiz({ questions, areas, words: ui.quiz }, ui.language))
  const time = formatUnits([[minutes, 'minute']], ui.language)
  return mapTexts(ui, (text) => text.replaceAll('{checkTime}', time))
}
