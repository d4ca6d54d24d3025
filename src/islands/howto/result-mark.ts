/** The mark of a job for a visitor with a result: an answer about the job. The page loads this module only if there is a result. */
import { type Answers, isEmpty, resolveContext, resolveReplies } from '../../core/answers/answers.ts'
import { finishJob, finishedJobs, reopenJob, restoreControl } from '../../core/answers/edit.ts'
import { modelFor } from '../../core/answers/scope.ts'
import { computeResult } from '../../core/scoring/result.ts'
import { deviceStorage, todayHere } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import { startVisit } from '../../state/visit.ts'
import { loadJson } from '../../ui/load-json.ts'
import { listenForTicks, readTicks } from '../../state/checklist-ticks.ts'
import { type JobMark, storeTick } from './job-mark.ts'

/**
 * Returns the mark of job `id` in the stored answers, or `undefined` without valid answers. `contentUrl` is the URL of the JSON
 * file with the quiz model.
 * @throws if the file cannot be loaded.
 */
export async function resultMark(contentUrl: string, id: string): Promise<JobMark | undefined> {
  const { model, fileWords } = await loadJson<ReportContent>(contentUrl)
  const visit = startVisit(model, deviceStorage(acceptAnswers(model, fileWords), model.constants.quiz))
  visit.open()
  if (isEmpty(visit.$answers.get())) return undefined
  const isInResult = (): boolean => resolveReplies(model, visit.$answers.get())[id] === 1
  const isFinished = (): boolean => Object.hasOwn(finishedJobs(visit.$answers.get()), id)
  /** The answers before the visitor marked the job as done on this page. */
  let before: Answers | undefined
  return {
    isDone: () => readTicks()[id] ?? isInResult(),
    mark: () => {
      before = visit.$answers.get()
      visit.replace(finishJob(model, before, id))
      // The box of the checklist follows the result again, if the visitor had cleared it.
      return storeTick(id, true, isInResult()) && visit.$keeps.get()
    },
    undo: () => {
      const now = visit.$answers.get()
      if (before) visit.replace(restoreControl(model, now, before, id))
      else if (isFinished()) visit.replace(reopenJob(model, now, id))
      before = undefined
      return storeTick(id, false, isInResult()) && visit.$keeps.get()
    },
    canUndo: () => before !== undefined || isFinished() || !isInResult(),
    next: () => {
      // The place of a finished job is the one that it had while it was open.
      const now = isFinished() ? reopenJob(model, visit.$answers.get(), id) : visit.$answers.get()
      const { placed } = computeResult(modelFor(model, resolveContext(model, now)), now, todayHere())
      const jobs = placed.flatMap(({ ranked, group }) => (group.startsWith('this') ? [ranked.control] : []))
      const place = jobs.findIndex((job) => job.id === id)
      // After the last job come the open ones before it.
      const control = [...jobs.slice(place + 1), ...jobs.slice(0, Math.max(0, place))][0]
      return control && { id: control.id, title: control.words.title }
    },
    listen: (onChange) => {
      visit.$answers.listen(onChange)
      listenForTicks(onChange)
    },
  }
}
