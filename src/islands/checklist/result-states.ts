/** Reads the stored answers for the boxes of the checklist. The page loads this module only if there are answers. */
import { resolveContext, resolveReplies, usableContext } from '../../core/answers/answers.ts'
import { selectControls } from '../../core/answers/scope.ts'
import { deviceStorage } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import { loadJson } from '../../ui/load-json.ts'
import { type ResultStates, stateOfReply } from './box-state.ts'

/**
 * Returns the states that the stored answers give to all controls, or `undefined` without valid answers.
 * `contentUrl` is the URL of the JSON file with the quiz model.
 * @throws if the file cannot be loaded.
 */
export async function readResultStates(contentUrl: string): Promise<ResultStates | undefined> {
  const { model, fileWords } = await loadJson<ReportContent>(contentUrl)
  const answers = deviceStorage(
    acceptAnswers(model, fileWords, () => undefined),
    model.constants.quiz,
  ).read()?.answers
  if (!answers) return undefined
  const context = usableContext(model, resolveContext(model, answers))
  const { notApplicable } = selectControls(model, context, 'full')
  const replies = resolveReplies(model, answers)
  return Object.fromEntries(
    model.controls.map(({ id }) => [id, notApplicable.includes(id) ? 'none' : stateOfReply(replies[id])]),
  )
}
