/** The words that the report page shows before it has loaded the others. */
import type { ResultWords } from './ui.ts'

type FirstKey = 'loading' | 'emptyTitle' | 'emptyLead' | 'start' | 'example' | 'loadFailed' | 'retry'

/** The words that the report page has at once, and any that its surroundings replace. */
export type FirstWords = Pick<ResultWords, FirstKey> & Partial<ResultWords>

/** Takes the words that the report page needs before anything has loaded. */
export function firstWords(words: ResultWords): FirstWords {
  const { loading, emptyTitle, emptyLead, start, example, loadFailed, retry } = words
  return { loading, emptyTitle, emptyLead, start, example, loadFailed, retry }
}
