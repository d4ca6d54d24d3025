/** Selects the texts that the report page contains in its HTML. The page loads all other texts later. */
import type { ResultWords } from './ui.ts'

type FirstKey = 'loading' | 'emptyTitle' | 'emptyLead' | 'start' | 'example' | 'loadFailed' | 'retry'

/**
 * The texts that the report shows before it has loaded any data. Another page that contains the report, such as the
 * embedded quiz, can set further texts.
 */
export type FirstWords = Pick<ResultWords, FirstKey> & Partial<ResultWords>

/** Returns the texts that the report page needs before it has loaded any data. */
export function firstWords(words: ResultWords): FirstWords {
  const { loading, emptyTitle, emptyLead, start, example, loadFailed, retry } = words
  return { loading, emptyTitle, emptyLead, start, example, loadFailed, retry }
}
