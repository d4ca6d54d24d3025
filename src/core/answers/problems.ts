import type { FileWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'

type FileKey = keyof FileWords

/** Notes what is wrong with hostile data, as sentences; past ten it only counts. */
export interface Problems {
  /** Notes a problem; an empty place stands for the whole file. */
  say: (place: string, key: FileKey, values?: Readonly<Record<string, string>>) => void
  /** The sentences, or nothing when there was no problem. */
  sentences: () => string[]
}

const MOST = 10
const LONGEST = 40

/** Quotes hostile data briefly: text shortened and without invisible characters, anything with parts only by its kind. */
export function quote(words: FileWords, given: unknown): string {
  if (given === undefined || given === null) return words.nothing
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  if (Array.isArray(given)) return words.aList
  if (typeof given !== 'string') return words.anObject
  const plain = given.slice(0, LONGEST).replace(/[\p{C}\p{Z}]+/gu, ' ')
  return fill(words.quote, { text: plain.length < given.length ? `${plain}…` : plain })
}

/** A key of hostile data as part of a place: as it is where it looks like one of ours, else quoted. */
export function nameOf(words: FileWords, key: string): string {
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
