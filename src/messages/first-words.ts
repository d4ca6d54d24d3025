/** The words that the report page shows before it has loaded the others. */
import type { ResultWords } from './ui.ts'

const FIRST_KEYS = [
  'loading',
  'emptyTitle',
  'emptyLead',
  'start',
  'example',
  'loadFailed',
  'retry',
] as const satisfies readonly (keyof ResultWords)[]

/** The words that the report page has at once, and any that its surroundings replace. */
export type FirstWords = Pick<ResultWords, (typeof FIRST_KEYS)[number]> & Partial<ResultWords>

/** Takes the words that the report page needs before anything has loaded. */
export function firstWords(words: ResultWords): FirstWords {
  return Object.fromEntries(FIRST_KEYS.map((key) => [key, words[key]])) as FirstWords
}
