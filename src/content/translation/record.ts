/**
 * Records which text of the base language each sentence was translated from. The record of a language is
 * `translated-from.json`: a hash of the sentence in the base language, and a hash of its translation. A line of the file
 * has the sentences of one group, such as a control, a question or a section of `ui.yml`.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { InputError } from '../../core/model/input-error.ts'
import type { FilePair } from './compare.ts'
import { type Entry, entryPlace } from './entries.ts'

/** The name of the file in the folder of a language. */
export const RECORD_FILE = 'translated-from.json'

/** The record of a language: "howto/IA-01.yml › what" → the two hashes, joined by a space. */
export type TranslationRecord = Readonly<Record<string, string>>

const recordFile = z.record(
  z.string(),
  z.record(
    z.string(),
    z.string().regex(/^[0-9a-f]{8} [0-9a-f]{8}$/, 'must be two hashes. Restore the file, or write it again'),
    'must be the sentences of a group. Restore the file, or write it again',
  ),
)

/** Between the file and the key of a sentence. */
const ARROW = ' › '

/**
 * Splits the name of a sentence into its group and the rest: "controls.yml › AI-01.rungs" and "1.label". A group is the
 * file with at most two keys. The last key is always in the rest.
 */
function splitPlace(place: string): { group: string; rest: string } {
  const [file = '', key = ''] = place.split(ARROW)
  const keys = key.split('.')
  const inGroup = Math.min(2, keys.length - 1)
  const above = keys.slice(0, inGroup).join('.')
  return { group: above === '' ? file : `${file}${ARROW}${above}`, rest: keys.slice(inGroup).join('.') }
}

const joinPlace = (group: string, rest: string): string =>
  `${group}${group.includes(ARROW) ? '.' : ARROW}${rest}`

const byName = <T>([a]: [string, T], [b]: [string, T]): number => (a < b ? -1 : 1)

/** Returns the text of a record file: one line for each group, sorted by name. */
export function recordText(record: TranslationRecord): string {
  const groups: Record<string, Record<string, string>> = {}
  for (const [place, hashes] of Object.entries(record).toSorted(byName)) {
    const { group, rest } = splitPlace(place)
    groups[group] = { ...groups[group], [rest]: hashes }
  }
  const lines = Object.entries(groups)
    .toSorted(byName)
    .map(([group, sentences]) => `${JSON.stringify(group)}: ${JSON.stringify(sentences)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Returns a short hash of a text. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** A sentence with its translation. */
export interface Translated {
  file: string
  key: string
  /** The name of the sentence in the record. */
  place: string
  base: string
  own: string
}

/** Returns every sentence that a language has translated. */
export function translatedIn(pairs: readonly FilePair[]): Translated[] {
  return pairs.flatMap(({ own, base }) => {
    const ours = new Map(own.map((entry) => [entry.key, entry]))
    return base.flatMap((entry) => {
      const translation: Entry | undefined = ours.get(entry.key)
      if (entry.kind !== 'text' || !translation || translation.isDraft) return []
      const { file, key } = entry
      return [{ file, key, place: entryPlace(entry), base: entry.text, own: translation.text }]
    })
  })
}

const hashes = ({ base, own }: Translated): string => `${textHash(base)} ${textHash(own)}`

/**
 * Reads the record of a language. Returns an empty record if the file does not exist.
 * @throws {InputError} if the file is invalid.
 */
export function readTranslationRecord(folder: string, language: string): TranslationRecord {
  const path = join(folder, language, RECORD_FILE)
  if (!existsSync(path)) return {}
  const shown = `content/${language}/${RECORD_FILE}`
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new InputError([`${shown}: is not valid JSON. Restore the file.`])
  }
  const result = recordFile.safeParse(data)
  if (result.success)
    return Object.fromEntries(
      Object.entries(result.data).flatMap(([group, sentences]) =>
        Object.entries(sentences).map(([rest, hashes]) => [joinPlace(group, rest), hashes]),
      ),
    )
  throw new InputError(
    result.error.issues.map(({ path: [group = '', rest], message }) => {
      const at = rest === undefined ? String(group) : joinPlace(String(group), String(rest))
      return `${shown} › ${at}: ${message}.`
    }),
  )
}

/** Sentences by what the record says about them. */
export interface RecordState {
  /** Not in the record: nobody has said which text they were translated from. */
  fresh: Translated[]
  /** The base language has changed, and the translation has not. */
  stale: Translated[]
  /** Both texts have changed. */
  redone: Translated[]
  /** Only the translation has changed. */
  reworded: Translated[]
}

/** Compares the sentences of a language with its record. */
export function recordState(sentences: readonly Translated[], record: TranslationRecord): RecordState {
  const state: RecordState = { fresh: [], stale: [], redone: [], reworded: [] }
  for (const sentence of sentences) {
    const [base, own] = (record[sentence.place] ?? '').split(' ')
    const isSameBase = base === textHash(sentence.base)
    const isSameOwn = own === textHash(sentence.own)
    if (own === undefined) state.fresh.push(sentence)
    else if (!isSameBase) (isSameOwn ? state.stale : state.redone).push(sentence)
    else if (!isSameOwn) state.reworded.push(sentence)
  }
  return state
}

/**
 * Writes the record of a language, with new hashes for the sentences in `accepted`. Sentences that no longer exist leave the
 * record.
 */
export function writeTranslationRecord(
  folder: string,
  language: string,
  sentences: readonly Translated[],
  accepted: readonly Translated[],
): void {
  const before = readTranslationRecord(folder, language)
  const now = new Set(accepted.map(({ place }) => place))
  const record = sentences.flatMap((sentence): [string, string][] => {
    const { place } = sentence
    const value = now.has(place) ? hashes(sentence) : before[place]
    return value === undefined ? [] : [[place, value]]
  })
  writeFileSync(join(folder, language, RECORD_FILE), recordText(Object.fromEntries(record)))
}
