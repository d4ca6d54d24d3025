/** What the report page is given at once: only what it says before there is a result. */
import { FIRST_KEYS, type FirstWords, type ResultWords } from '../messages/page.ts'

/** The words of the page as long as nothing has been loaded. */
export function firstWords(words: ResultWords): FirstWords {
  return Object.fromEntries(FIRST_KEYS.map((key) => [key, words[key]])) as FirstWords
}
