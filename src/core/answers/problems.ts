import type { FileWords } from '../../messages/ui.ts'
import { onOneLine } from '../model/clean-text.ts'
import { fill } from '../model/format.ts'

type FileKey = keyof FileWords

/**
 * Collects validation problems as sentences, at most ten. If there are more problems, one more sentence says
 * so.
 */
export interface Problems {
  /** Records a problem. `place` is the path of the invalid field. An empty `place` means the whole file. */
  say: (place: string, key: FileKey, values?: Readonly<Record<string, string>>) => void
  /** Returns the sentences for the recorded problems. Empty if there are no problems. */
  sentences: () => string[]
}

const MOST = 10
const LONGEST = 40

/**
 * Returns untrusted data as text for a message. Shortens and cleans a string. Returns a word for the type of
 * an array or an object.
 */
export function quote(words: FileWords, given: unknown): string {
  if (given === undefined || given === null) return words.nothing
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  if (Array.isArray(given)) return words.aList
  if (typeof given !== 'string') return words.anObject
  const plain = onOneLine(given.slice(0, LONGEST))
  return fill(words.quote, { text: plain.length < given.length ? `${plain}…` : plain })
}

/**
 * Returns an object key from untrusted data as text for a message. Quotes a key that does not look like an
 * id.
 */
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
