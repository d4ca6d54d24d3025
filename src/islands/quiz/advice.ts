import type { Question } from '../../core/model/model.ts'

/**
 * The kind of advice that a question screen gives the owner of a business. `usual`: what to do without an answer.
 * `first`: also how to choose between two answers, and the effect of "I don't know".
 */
export type Advice = 'first' | 'usual'

const hasUnknown = ({ options }: Question): boolean => options.some(({ unknown }) => unknown)

/** Returns the advice for a question. `undefined` for a question without "I don't know", which asks for a plain fact. */
export function adviceFor(questions: readonly Question[], question: Question): Advice | undefined {
  if (!hasUnknown(question)) return undefined
  return questions.find(hasUnknown) === question ? 'first' : 'usual'
}
