/** The ten jobs of "Whose job is it?", and who can do one. */

/**
 * The ids of the jobs in the order shown. Links and stored answers contain the answers in this order, so it never changes:
 * another list of jobs needs a new version of the link.
 */
export const JOB_IDS = [
  'file',
  'stranger',
  'leaver',
  'updates',
  'servers',
  'second-step',
  'apps',
  'bank',
  'copy',
  'ring',
] as const
export type JobId = (typeof JOB_IDS)[number]

/** Who does a job, in the order of the number keys. `nobody` also means "I don't know". */
export const JOB_DOERS = ['business', 'it', 'microsoft', 'nobody'] as const
export type JobDoer = (typeof JOB_DOERS)[number]

/** Whose job it is by Microsoft's own texts. The business and its IT person are both `yours`. */
export const SIDES = ['yours', 'shared', 'microsoft'] as const
export type Side = (typeof SIDES)[number]

/** A job with its words and sources in one language. */
export interface Job {
  id: JobId
  side: Side
  /** The question "Who …?" */
  title: string
  /** The name of the job, for a table. */
  short: string
  /** What Microsoft does, and what it does not do. */
  does: string
  doesNot: string
  controls: readonly string[]
  /** The question of the check about this job, and its option for an answer. */
  question?: string | undefined
  options?: Partial<Record<JobDoer, string>> | undefined
}
