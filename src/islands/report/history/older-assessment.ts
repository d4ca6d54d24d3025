import type { Answers } from '../../../core/answers/answers.ts'
import type { Dropped } from '../../../core/answers/migrate.ts'
import type { Assessed } from '../../../core/report/compare.ts'
import type { Assessment } from '../../../state/assessment-storage.ts'

/** An older assessment that the visitor compares with the current answers. */
export interface OlderAssessment extends Assessed {
  label: string
  /** The older assessment's answers to questions that an update of the question set has changed or removed. */
  dropped?: Dropped | undefined
}

/** Returns the answers of an assessment, or their frozen copy if its question set is not version `quiz`. */
export function answersToCompare(one: Assessment, quiz: string): Answers {
  return one.quiz === quiz ? one.answers : one.frozen
}

/** Converts a saved assessment for the comparison. `quiz` is the version of the current question set. */
export function toOlderAssessment(one: Assessment, quiz: string, label: string): OlderAssessment {
  return { answers: answersToCompare(one, quiz), date: one.date, quiz: one.quiz, model: one.model, label }
}
