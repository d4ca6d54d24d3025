/** Versions of the question set and of the weights: which links and files can be opened here. */
import type { Checkable } from './validate.ts'
import type { Constants } from '../model/model.ts'

/** The part of the model that files and links need. */
export type FileModel = Checkable & { constants: Pick<Constants, 'quiz' | 'model' | 'earlier'> }

/** What is wrong with the version of a question set; nothing when it is ours, or an earlier one. Versions are "<year>-<month>". */
export function quizProblem(model: FileModel, quiz: unknown): 'laterQuiz' | 'unknownQuiz' | undefined {
  const { quiz: ours, earlier } = model.constants
  if (quiz === ours || earlier.some((one) => one === quiz)) return undefined
  return typeof quiz === 'string' && /^\d{4}-\d{2}/.test(quiz) && quiz > ours ? 'laterQuiz' : 'unknownQuiz'
}
