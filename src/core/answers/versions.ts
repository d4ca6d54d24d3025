/** Checks whether this site can open a link or a file with a given question set version. */
import type { Checkable } from './answers.ts'
import type { Constants } from '../model/model.ts'

/** The part of the quiz model that the code for links, answers files, request files and reply files needs. */
export type FileModel = Checkable & { constants: Pick<Constants, 'quiz' | 'model' | 'earlier'> }

/**
 * Returns why this site cannot open a link or a file with the question set version `quiz` ("<year>-<month>").
 * `undefined` for the current version and for known earlier versions.
 */
export function quizProblem(model: FileModel, quiz: unknown): 'laterQuiz' | 'unknownQuiz' | undefined {
  const { quiz: ours, earlier } = model.constants
  if (quiz === ours || earlier.some((one) => one === quiz)) return undefined
  return typeof quiz === 'string' && /^\d{4}-\d{2}/.test(quiz) && quiz > ours ? 'laterQuiz' : 'unknownQuiz'
}
