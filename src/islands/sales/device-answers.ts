import type { Answers } from '../../core/answers/answers.ts'
import { deviceStorage } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'

/** Reads the answers that this device stores. Resolves with `undefined` if there are none, or if they are invalid. */
export async function readDeviceAnswers({
  model,
  fileWords,
}: Pick<ReportContent, 'model' | 'fileWords'>): Promise<Answers | undefined> {
  const { acceptAnswers } = await import('../../state/validate-stored.ts')
  return deviceStorage(acceptAnswers(model, fileWords), model.constants.quiz).read()?.answers
}
