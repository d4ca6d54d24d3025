/** Reads the stored answers on a page without a quiz or a report. Such a page loads this module only if there are answers. */
import type { Answers } from '../../core/answers/answers.ts'
import type { Model } from '../../core/model/model.ts'
import { deviceStorage } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import { loadJson } from '../../ui/load-json.ts'

/**
 * Returns the quiz model and the stored answers, or `undefined` without valid answers. `contentUrl` is the URL of the JSON
 * file with the quiz model.
 * @throws if the file cannot be loaded.
 */
export async function readAnswers(
  contentUrl: string,
): Promise<{ model: Model; answers: Answers } | undefined> {
  const { model, fileWords } = await loadJson<ReportContent>(contentUrl)
  const answers = deviceStorage(
    acceptAnswers(model, fileWords, () => undefined),
    model.constants.quiz,
  ).read()?.answers
  return answers && { model, answers }
}
