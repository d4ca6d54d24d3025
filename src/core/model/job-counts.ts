/** How many of the ten jobs of "Whose job is it?" came out which way, for one person. */

/** What the answers of one person alone can come to: see `src/core/whose-job/compare.ts`. */
export const ALONE = ['microsoft', 'nobody', 'theirs', 'agreed'] as const

/** The number of jobs that came out each way. */
export type JobCounts = Record<(typeof ALONE)[number], number>
