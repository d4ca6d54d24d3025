/** Tests the words of a translation that someone has to confirm in each sentence. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLanguages } from '../../src/content/languages.ts'
import type { Entry } from '../../src/content/translation/entries.ts'
import { textHash } from '../../src/content/translation/record.ts'
import {
  type WatchWords,
  readWatchWords,
  watchedWords,
  watchedWordsIn,
} from '../../src/content/translation/watch-words.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const entry = (key: string, text: string, change: Partial<Entry> = {}): Entry => ({
  file: 'ui.yml',
  key,
  kind: 'text',
  text,
  isDraft: false,
  ...change,
})
const word = (change: Partial<WatchWords[number]> = {}): WatchWords[number] => ({
  words: ['eventuell*'],
  reason: 'It means possibly.',
  confirmed: {},
  ...change,
})
/** Returns the places that are open and those that are gone. */
function places(
  change: Partial<WatchWords[number]>,
  ...entries: Entry[]
): { open: string[]; gone: string[] } {
  const [{ open, gone }] = watchedWords([word(change)], entries, 'de') as [
    ReturnType<typeof watchedWords>[number],
  ]
  return { open: open.map(({ place }) => place), gone }
}

test('each sentence with a word is open, with the hash of the sentence', () => {
  const text = 'Eventuelle Fehler melden'
  expect(watchedWords([word()], [entry('a', text), entry('b', 'Fehler melden')], 'de')).toEqual([
    {
      words: ['eventuell*'],
      reason: 'It means possibly.',
      open: [{ place: 'ui.yml › a', hash: textHash(text), text }],
      gone: [],
    },
  ])
})

test('a confirmed sentence is not open until it changes', () => {
  const confirmed = { 'ui.yml › a': textHash('Das ist eventuell so.') }
  expect(places({ confirmed }, entry('a', 'Das ist eventuell so.')).open).toEqual([])
  expect(places({ confirmed }, entry('a', 'Das ist eventuell anders.')).open).toEqual(['ui.yml › a'])
})

test('a confirmed place without the word is reported', () => {
  const confirmed = { 'ui.yml › a': '00000000' }
  expect(places({ confirmed }, entry('a', 'Das ist so.'))).toEqual({ open: [], gone: ['ui.yml › a'] })
  expect(places({ confirmed })).toEqual({ open: [], gone: ['ui.yml › a'] })
})

test.each([
  ['code', entry('a', '`eventuell`')],
  ['a label', entry('a', '**eventuell**')],
  ['a link', entry('a', '[hier](/eventuell/)')],
  ['a part of another word', entry('a', 'uneventuell')],
  ['an id', entry('a', 'eventuell', { kind: 'id' })],
  ['a sentence that is not translated', entry('a', 'eventuell', { isDraft: true })],
])('a word in %s does not count', (_, one) => {
  expect(places({}, one).open).toEqual([])
})

test('a page keeps its bold text', () => {
  expect(places({}, entry('text.1', '**eventuell**', { file: 'learn/a.mdx' })).open).toEqual([
    'learn/a.mdx › text.1',
  ])
})

test('a word does not count in the phrases in which it is always right', () => {
  const change = { words: ['contrôle'], except: ['liste* de contrôle'] }
  expect(places(change, entry('a', 'Les listes de contrôle')).open).toEqual([])
  expect(places(change, entry('a', 'Liste de contrôle et contrôle')).open).toEqual(['ui.yml › a'])
})

const { folder } = temporaryFolder()

test('a language without the file has no such words, and a wrong hash is rejected', () => {
  mkdirSync(join(folder, 'de'))
  expect(readWatchWords(folder, 'de')).toEqual([])
  const write = (hash: string): void => {
    writeFileSync(
      join(folder, 'de/watch-words.yml'),
      `- words: [eventuell]\n  reason: Possibly.\n  confirmed:\n    ui.yml › a: "${hash}"\n`,
    )
  }
  write('0123abcd')
  expect(readWatchWords(folder, 'de')).toHaveLength(1)
  write('yes')
  expect(() => readWatchWords(folder, 'de')).toThrow('must be a hash in quotes, as check:facts prints it')
})

const { base, all } = readLanguages('content')
const translations = all.filter((language) => language !== base)

// The how-to pages are confirmed after their translation.
test.each(translations)('every sentence of %s with a watched word is confirmed', (language) => {
  const words = watchedWordsIn('content', language)
  expect(words.length).toBeGreaterThan(0)
  for (const { open, gone } of words) {
    expect(open.filter(({ place }) => !place.startsWith('howto/'))).toEqual([])
    expect(gone).toEqual([])
  }
})
