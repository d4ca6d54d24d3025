import { type Answers, type Questions, resolveContext, resolveReplies } from './answers.ts'

/**
 * The same answers said control by control and fact by fact. No question is named in them, so that the result they gave
 * can be read again under any later question set: ids of controls never change their meaning.
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
