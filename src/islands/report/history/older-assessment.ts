import type { Dropped } from '../../../core/answers/migrate.ts'
import type { Assessed } from '../../../core/report/compare.ts'

/** An older assessment that the visitor compares with the current answers. */
export interface OlderAssessment extends Assessed {
  label: string
  /** The answers of the older assessment whose questions have been changed or removed since. */
  dropped?: Dropped | undefined
}
