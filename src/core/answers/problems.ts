import type { FileWords } from '../../messages/ui.ts'
import { onOneLine } from '../model/clean-text.ts'
import { fill } from '../model/format.ts'

type FileKey = keyof FileWords

/** Collects problems of untrusted data as sentences. After ten sentences, it only says that there are more. */
export interface Problems {
  /** Records a problem. An empty place means the whole file. */
  say: (place: string, key: FileKey, values?: Readonly<Record<string, string>>) => void
  /** Returns the sentences. Empty if there are no problems. */
  sentences: () => string[]
}

const MOST = 10
const LONGEST = 40

/** Quotes untrusted data: a text shortened and without hidden characters, a list or an object as its kind. */
export function quote(words: FileWords, given: unknown): string {
  if (given === undefined || given === null) return words.nothing
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  if (Array.isArray(given)) return words.aList
  if (typeof given !== 'string') return words.anObject
  const plain = onOneLine(given.slice(0, LONGEST))
  return fill(words.quote, { text: plain.length < given.length ? `${plain}…` : plain })
}

/** Returns a key of untrusted data for the name of a place. The key is quoted unless it has the form of an id. */
export function quoteKey(words: FileWords, key: string): string {
  return /^[\w-]{1,40}$/.test(key) ? key : quote(words, key)
}

/** Creates an empty collection of problems. */
export function noteProblems(words: FileWords): Problems {
  const noted: string[] = []
  let hasMore = false
  return {
    say: (place, key, values = {}) => {
      if (noted.length === MOST) {
        hasMore = true
        return
      }
      const problem = fill(words[key], values)
      noted.push(place === '' ? problem : fill(words.at, { place, problem }))
    },
    sentences: () => (hasMore ? [...noted, words.more] : noted),
  }
}
