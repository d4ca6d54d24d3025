import type { FileWords } from '../../messages/ui.ts'
import { onOneLine } from '../model/clean-text.ts'
import { fill } from '../model/format.ts'

type FileKey = keyof FileWords

/** Collects problems of untrusted data as sentences. After ten it only counts them. */
export interface Problems {
  /** Notes a problem. An empty place means the whole file. */
  say: (place: string, key: FileKey, values?: Readonly<Record<string, string>>) => void
  /** The sentences; empty if there was no problem. */
  sentences: () => string[]
}

const MOST = 10
const LONGEST = 40

/** Quotes untrusted data: text shortened and without hidden characters, a list or an object only by its kind. */
export function quote(words: FileWords, given: unknown): string {
  if (given === undefined || given === null) return words.nothing
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  if (Array.isArray(given)) return words.aList
  if (typeof given !== 'string') return words.anObject
  const plain = onOneLine(given.slice(0, LONGEST))
  return fill(words.quote, { text: plain.length < given.length ? `${plain}…` : plain })
}

/** A key of untrusted data for the name of a place: unchanged if it looks like one of our ids, otherwise quoted. */
export function quoteKey(words: FileWords, key: string): string {
  return /^[\w-]{1,40}$/.test(key) ? key : quote(words, key)
}

/** Starts with no problem. */
export function noteProblems(words: FileWords): Problems {
  const noted: string[] = []
  let unwritten = 0
  return {
    say: (place, key, values = {}) => {
      if (noted.length === MOST) {
        unwritten += 1
        return
      }
      const problem = fill(words[key], values)
      noted.push(place === '' ? problem : fill(words.at, { place, problem }))
    },
    sentences: () => (unwritten > 0 ? [...noted, fill(words.more, { n: unwritten })] : noted),
  }
}
