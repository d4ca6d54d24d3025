/** Checks the version of a link or a file against the versions that this quiz can open. */
import type { Checkable } from './answers.ts'
import type { Constants } from '../model/model.ts'

/** The part of the model that files and links need. */
export type FileModel = Checkable & { constants: Pick<Constants, 'quiz' | 'model' | 'earlier'> }

/** The problem of a question set version, "<year>-<month>". `undefined` if it is the current version or an earlier one. */
export function quizProblem(model: FileModel, quiz: unknown): 'laterQuiz' | 'unknownQuiz' | undefined {
  const { quiz: ours, earlier } = model.constants
  if (quiz === ours || earlier.some((one) => one === quiz)) return undefined
  return typeof quiz === 'string' && /^\d{4}-\d{2}/.test(quiz) && quiz > ours ? 'laterQuiz' : 'unknownQuiz'
}
