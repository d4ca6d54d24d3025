/** Reads the stored answers for the boxes of the checklist. The page loads this module only if there are answers. */
import { resolveContext, resolveReplies } from '../../core/answers/answers.ts'
import { selectControls, usableContext } from '../../core/answers/scope.ts'
import { readAnswers } from '../returning/read-answers.ts'
import { type ResultStates, stateOfReply } from './box-state.ts'

/**
 * Returns the states that the stored answers give to all controls, or `undefined` without valid answers.
 * `contentUrl` is the URL of the JSON file with the quiz model.
 * @throws if the file cannot be loaded.
 */
export async function readResultStates(contentUrl: string): Promise<ResultStates | undefined> {
  const stored = await readAnswers(contentUrl)
  if (!stored) return undefined
  const { model, answers } = stored
  const context = usableContext(model, resolveContext(model, answers))
  const { notApplicable } = selectControls(model, context, 'full')
  const replies = resolveReplies(model, answers)
  return Object.fromEntries(
    model.controls.map(({ id }) => [id, notApplicable.includes(id) ? 'none' : stateOfReply(replies[id])]),
  )
}
