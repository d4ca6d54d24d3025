/** Selects the texts that the report page contains in its HTML. It loads all other texts later. */
import type { ResultWords } from './ui.ts'

type FirstKey = 'loading' | 'emptyTitle' | 'emptyLead' | 'start' | 'example' | 'loadFailed' | 'retry'

/** The texts that the report page has at once, and texts that its page (quiz, frame, presenter mode) replaces. */
export type FirstWords = Pick<ResultWords, FirstKey> & Partial<ResultWords>

/** Returns the texts that the report page needs before it has loaded any data. */
export function firstWords(words: ResultWords): FirstWords {
  const { loading, emptyTitle, emptyLead, start, example, loadFailed, retry } = words
  return { loading, emptyTitle, emptyLead, start, example, loadFailed, retry }
}
