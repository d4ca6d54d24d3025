import type { Question } from '../../core/model/model.ts'

/**
 * The kind of advice that a question screen gives the owner of a business. `usual`: a button that chooses "I
 * don't know". `first`: also two sentences that explain how to choose between two answers, and what "I don't
 * know" causes.
 */
export type Advice = 'first' | 'usual'

const hasUnknown = ({ options }: Question): boolean => options.some(({ unknown }) => unknown)

/** Returns the advice for a question. `undefined` for a question without "I don't know", which asks for a plain fact. */
export function adviceFor(questions: readonly Question[], question: Question): Advice | undefined {
  if (!hasUnknown(question)) return undefined
  return questions.find(hasUnknown) === question ? 'first' : 'usual'
}
