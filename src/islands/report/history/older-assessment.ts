import type { Dropped } from '../../../core/answers/migrate.ts'
import type { Assessed } from '../../../core/report/compare.ts'

/** An older assessment that the visitor compares with the current answers. */
export interface OlderAssessment extends Assessed {
  label: string
  /** The older assessment's answers to questions that an update of the question set has changed or removed. */
  dropped?: Dropped | undefined
}
