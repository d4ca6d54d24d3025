/**
 * Words of a translation that are often false friends, or that change what a sentence says. Someone reads each sentence
 * with such a word, and confirms it with a hash of the sentence. A changed sentence must be confirmed again.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { text } from '../text-schema.ts'
import { readYaml } from '../yaml.ts'
import { proseOf } from './aspects.ts'
import { type LanguageFiles, readPairs } from './compare.ts'
import { type Entry, entryPlace } from './entries.ts'
import { wholeWord } from './numbers.ts'
import { textHash } from './record.ts'

/** The name of the file in the folder of a language. */
export const WATCH_WORDS_FILE = 'watch-words.yml'

/** The schema of content/<language>/watch-words.yml. */
export const watchWords = z.array(
  z.strictObject({
    words: z.array(text).min(1).describe('The forms of a word, in lower case. "*" matches any letters.'),
    except: z.array(text).optional().describe('Phrases in lower case in which the word is right everywhere.'),
    reason: text.describe('What the word means, and for what it is often taken.'),
    confirmed: z
      .record(text, z.string().regex(/^[0-9a-f]{8}$/, 'must be a hash in quotes, as check:facts prints it'))
      .describe('The place of each sentence that someone has read → the hash of the sentence.'),
  }),
)
export type WatchWords = z.infer<typeof watchWords>

/**
 * Reads the words of a language. A language without the file has none.
 * @throws {InputError} if the file is invalid.
 */
export function readWatchWords(folder: string, language: string): WatchWords {
  const path = `${language}/${WATCH_WORDS_FILE}`
  if (!existsSync(join(folder, path))) return []
  return readYaml(folder, path, watchWords)
}

/** What `confirmed` of a word lacks, and what it has too much. */
interface WatchedWord {
  words: readonly string[]
  reason: string
  /** The sentences that nobody has confirmed as they are now. */
  open: { place: string; hash: string; text: string }[]
  /** The confirmed places that do not have the word any more. */
  gone: string[]
}

/** Returns what is open for each word of a language. */
export function watchedWords(list: WatchWords, entries: readonly Entry[], tag: string): WatchedWord[] {
  const sentences = entries
    .filter(({ kind, isDraft }) => kind === 'text' && !isDraft)
    .map((entry) => ({
      place: entryPlace(entry),
      hash: textHash(entry.text),
      text: entry.text,
      prose: proseOf(entry.text, entry.file.endsWith('.mdx')).toLocaleLowerCase(tag),
    }))
  return list.map(({ words, except = [], reason, confirmed }) => {
    const pattern = wholeWord(words)
    const phrases = except.map((phrase) => new RegExp(wholeWord([phrase]), 'gv'))
    const found = sentences.filter(({ prose }) =>
      pattern.test(phrases.reduce((rest, phrase) => rest.replace(phrase, ' '), prose)),
    )
    const places = new Set(found.map(({ place }) => place))
    return {
      words,
      reason,
      open: found
        .filter(({ place, hash }) => confirmed[place] !== hash)
        .map(({ place, hash, text: sentence }) => ({ place, hash, text: sentence })),
      gone: Object.keys(confirmed).filter((place) => !places.has(place)),
    }
  })
}

/**
 * Returns what is open for each word of a language in its files.
 * @throws {InputError} if a file is invalid.
 */
export function watchedWordsIn(
  folder: string,
  language: string,
  { pairs }: Pick<LanguageFiles, 'pairs'> = readPairs(folder, language),
): WatchedWord[] {
  const entries = pairs.flatMap(({ own }) => own)
  return watchedWords(readWatchWords(folder, language), entries, language)
}
