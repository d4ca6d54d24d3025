import { finishedJobs } from '../core/answers/edit.ts'
import { localDay } from '../core/model/dates.ts'
import type { StoredAnswers } from './merge.ts'

/**
 * Returns the day on which the visitor gave most of the present answers, as an ISO date. Of two days with as many answers,
 * returns the later one. `undefined` without an answer. The plan counts its days from this day, so that one corrected
 * answer does not move them. Notes, proofs and jobs marked as done do not count.
 */
export function dayOfAnswers({ answers, changed }: StoredAnswers): string | undefined {
  const finished = finishedJobs(answers)
  const counts = new Map<string, number>()
  for (const [key, time] of Object.entries(changed)) {
    const [part = '', id = ''] = key.split('.')
    const given = part === 'choices' ? answers.choices : part === 'controls' ? answers.controls : {}
    if (!Object.hasOwn(given, id) || Object.hasOwn(finished, id)) continue
    const day = localDay(new Date(time))
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
  return most?.[0]
}
