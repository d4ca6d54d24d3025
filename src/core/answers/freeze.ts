import { type Answers, type Questions, resolveContext, resolveReplies } from './answers.ts'

/**
 * Converts answers to questions into values of controls and facts of the context. Control ids never change their
 * meaning. So the frozen answers give the same result under any later question set.
 */
export function freezeAnswers(model: Questions, answers: Answers): Answers {
  return {
    choices: {},
    context: resolveContext(model, answers),
    controls: resolveReplies(model, answers),
    statuses: answers.statuses,
    ...(answers.marks && { marks: answers.marks }),
    scope: answers.scope,
  }
}
