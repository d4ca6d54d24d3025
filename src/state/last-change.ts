import { finishedJobs } from '../core/answers/edit.ts'
import type { StoredAnswers } from './merge.ts'

/**
 * Returns the time of the last change that can change the plan, in milliseconds since 1970. Notes about jobs and proofs do
 * not count. A job that is marked as done or undone does not count either, so that the plan keeps its dates. `undefined`
 * without a change.
 */
export function lastChange({ answers, changed }: StoredAnswers): number | undefined {
  const finished = finishedJobs(answers)
  const times = Object.entries(changed).flatMap(([key, time]) => {
    const [part = '', id = ''] = key.split('.')
    if (part === 'marks' || part === 'records' || Object.hasOwn(finished, id)) return []
    return part === 'controls' && answers.controls[id] === undefined ? [] : [time]
  })
  return times.length > 0 ? Math.max(...times) : undefined
}
