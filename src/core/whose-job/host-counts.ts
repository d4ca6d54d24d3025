/** What the host's page learns of the ten jobs: how many came out which way, and nothing of a second person. */
import { ALONE, type JobCounts } from '../model/job-counts.ts'
import type { ComparedJob } from './compare.ts'

/** The summary of the ten jobs. The fields before `jobs` are those of a check without a score. */
export interface TenSummary {
  v: 1
  start: 'whose-job'
  scope: 'quick'
  known: 'tooFew'
  answered: number
  total: number
  locale: string
  jobs: JobCounts
}

/**
 * Returns the summary for the host's page: the counts of one person's ten jobs. A receiver that does not know the counts reads a
 * check without a score.
 */
export function hostCounts(rows: readonly ComparedJob[], locale: string): TenSummary {
  const jobs = Object.fromEntries(
    ALONE.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as JobCounts
  const total = rows.length
  return { v: 1, start: 'whose-job', scope: 'quick', known: 'tooFew', answered: total, total, locale, jobs }
}
