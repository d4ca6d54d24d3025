/** Takes the answers that fit a question into the check. */
import type { ComparedJob } from '../../core/whose-job/compare.ts'
import type { ReportSessionNeeds } from '../../state/report-session.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import { startVisit } from '../../state/visit.ts'
import { loadJson } from '../../ui/load-json.ts'

/** Returns the options of the check that the first person's answers mean: question id → option id. */
export function fitting(rows: readonly ComparedJob[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ job: { question, options = {} }, doers: [doer] }) => {
      const option = doer && options[doer]
      return question && option ? [[question, option]] : []
    }),
  )
}

/** Stores the options for the check in its storage. Leaves a question that has an answer unchanged. */
export async function carry(
  contentUrl: string,
  options: Record<string, string>,
  makeStorage: ReportSessionNeeds['makeStorage'],
): Promise<void> {
  const { model, fileWords } = await loadJson<ReportContent>(contentUrl)
  const visit = startVisit(model, makeStorage(acceptAnswers(model, fileWords), model.constants.quiz))
  const stop = visit.open()
  for (const question of model.questions) {
    const option = options[question.id]
    if (option !== undefined && !visit.$answers.get().choices[question.id]) visit.choose(question, [option])
  }
  stop()
}
