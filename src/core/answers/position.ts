/** The position of a question, for the visitor and for the page that embeds the quiz. */
import type { Question } from '../model/model.ts'
import {
  type Answers,
  type Questions,
  applicableQuestions,
  askedQuestions,
  isAsked,
  resolveReplies,
} from './answers.ts'

/** The position of a question among the questions that the visitor gets. */
export interface QuestionPlace {
  /** Counted from 1. Questions that do not apply do not count, so the numbers are consecutive. */
  number: number
  total: number
  /** False while a missing answer decides whether one more question applies. `total` is then the highest possible. */
  isExact: boolean
}

/**
 * Returns the questions that apply, and the questions whose conditions the visitor has not decided yet, in the order of
 * the quiz.
 */
export function possibleQuestions(model: Questions, answers: Answers): Question[] {
  const replies = resolveReplies(model, answers)
  return applicableQuestions(model, answers).filter(
    (question) =>
      isAsked(question, replies) || (question.when && replies[question.when.control] === undefined),
  )
}

/** Returns the index of a question in a list. The list may have it with other texts: see `questionFor`. */
export function indexIn(questions: readonly Question[], { id }: { id: string | undefined }): number {
  return questions.findIndex((one) => one.id === id)
}

/** Returns the position of a question, to show to the visitor. */
export function placeOf(model: Questions, answers: Answers, question: Question): QuestionPlace {
  const possible = possibleQuestions(model, answers)
  return {
    number: indexIn(possible, question) + 1,
    total: possible.length,
    isExact: possible.length === askedQuestions(model, answers).length,
  }
}

/** Returns how long the visitor needs for a question and all possible ones after it, in whole minutes, rounded up. */
export function minutesFrom(model: Questions, answers: Answers, question: Question): number {
  const possible = possibleQuestions(model, answers)
  const left = possible.slice(indexIn(possible, question))
  return Math.ceil(left.reduce((sum, { seconds = 0 }) => sum + seconds, 0) / 60)
}

/**
 * Returns the position of a question for the page that embeds the quiz: the current step, counted from 1, and the
 * number of steps. A conditional question counts as part of the previous step. Otherwise the embedding page could find
 * out an answer from these numbers.
 */
export function progressAt(
  questions: readonly Question[],
  question: Question,
): { index: number; total: number } {
  const count = (some: readonly Question[]): number => some.filter(({ when }) => !when).length
  return {
    index: count(questions.slice(0, indexIn(questions, question) + 1)),
    total: count(questions),
  }
}
