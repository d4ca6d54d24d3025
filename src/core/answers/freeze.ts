import { type Answers, type Questions, resolveContext, resolveReplies } from './answers.ts'

/**
 * Converts answers to questions into control values and facts about the business. The result is valid for every
 * question set, because control ids never change their meaning.
 */
export function freezeAnswers(model: Questions, answers: Answers): Answers {
  return {
    choices: {},
    context: resolveContext(model, answers),
    controls: resolveReplies(model, answers),
    statuses: answers.statuses,
    ...(answers.marks && { marks: answers.marks }),
    ...(answers.records && { records: answers.records }),
    scope: answers.scope,
  }
}
