/** Reads the answers on this device for the leave-behind. Loaded with `import()`. */
import type { Answers } from '../../core/answers/answers.ts'
import { deviceStorage } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'

/** Returns the stored answers without the notes about controls. `undefined` if there are none, or if they are invalid. */
export function storedAnswers({ model, fileWords }: ReportContent): Answers | undefined {
  const accept = acceptAnswers(model, fileWords, () => undefined)
  return deviceStorage(accept, model.constants.quiz).read()?.answers
}
