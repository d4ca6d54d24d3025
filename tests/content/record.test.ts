/** Tests the record of the texts that the sentences of a language were translated from. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLanguages } from '../../src/content/languages.ts'
import { readPairs } from '../../src/content/translation/compare.ts'
import {
  RECORD_FILE,
  readTranslationRecord,
  recordState,
  recordText,
  textHash,
  translatedIn,
  writeTranslationRecord,
} from '../../src/content/translation/record.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { folder } = temporaryFolder()
mkdirSync(join(folder, 'de'))

const hashes = (text: string): string => `${textHash(text)} ${textHash(`${text} auf Deutsch`)}`
const RECORD = {
  'quiz.yml › levels.Basic.name': hashes('a'),
  'quiz.yml › levels.Basic.means': hashes('b'),
  'quiz.yml › levels.None.name': hashes('c'),
  'howto/IA-01.yml › what': hashes('d'),
  'howto/IA-01.yml › ways.all.steps.1': hashes('e'),
  'learn/backup.mdx › text.10.2': hashes('f'),
  'learn/backup.mdx › text.2.1': hashes('g'),
}

test('a record has one line for each group, sorted by name', () => {
  const lines = recordText(RECORD).split('\n')
  expect(lines.map((line) => /^"([^"]+)": \{.*\},?$/.exec(line)?.[1] ?? line)).toEqual([
    '{',
    'howto/IA-01.yml',
    'howto/IA-01.yml › ways.all',
    'learn/backup.mdx › text.10',
    'learn/backup.mdx › text.2',
    'quiz.yml › levels.Basic',
    'quiz.yml › levels.None',
    '}',
    '',
  ])
})

test('a record that is written and read again has the same sentences and hashes', () => {
  writeFileSync(join(folder, 'de', RECORD_FILE), recordText(RECORD))
  expect(readTranslationRecord(folder, 'de')).toEqual(RECORD)
})

test('the order of the sentences does not change the text of a record', () => {
  const reversed = Object.fromEntries(Object.entries(RECORD).toReversed())
  expect(recordText(reversed)).toBe(recordText(RECORD))
})

test('a changed sentence changes one line of a record', () => {
  const changed = recordText({ ...RECORD, 'quiz.yml › levels.Basic.name': hashes('z') }).split('\n')
  const before = recordText(RECORD).split('\n')
  expect(changed.filter((line, index) => line !== before[index])).toEqual([
    expect.stringMatching(/^"quiz\.yml › levels\.Basic": /),
  ])
})

const { base, all } = readLanguages('content')
const translations = all.filter((language) => language !== base)

test.each(translations)('each sentence of %s that changes in English is stale by its own key', (language) => {
  const sentences = translatedIn(readPairs('content', language).pairs)
  mkdirSync(join(folder, language), { recursive: true })
  writeTranslationRecord(folder, language, sentences, sentences)
  const record = readTranslationRecord(folder, language)
  expect(Object.keys(record).toSorted()).toEqual(sentences.map(({ place }) => place).toSorted())
  expect(recordState(sentences, record)).toEqual({ fresh: [], stale: [], redone: [], reworded: [] })
  const changed = sentences.map((sentence, index) =>
    index % 7 === 0 ? { ...sentence, base: `${sentence.base} More.` } : sentence,
  )
  const { stale, ...others } = recordState(changed, record)
  expect(stale.map(({ place }) => place)).toEqual(
    sentences.filter((_, index) => index % 7 === 0).map(({ place }) => place),
  )
  expect(others).toEqual({ fresh: [], redone: [], reworded: [] })
})

test.each(translations)('the record of %s has the form that the command writes', (language) => {
  const text = readFileSync(join('content', language, RECORD_FILE), 'utf8')
  expect(text).toBe(recordText(readTranslationRecord('content', language)))
})
