import type { Dropped } from '../../../core/answers/migrate.ts'
import type { Assessed } from '../../../core/report/compare.ts'

/** An older assessment to compare with today's answers. */
export interface OlderAssessment extends Assessed {
  label: string
  /** The answers of the file to questions that have changed or been removed since. */
  dropped?: Dropped | undefined
}
