/** Tests the labels of Microsoft's portals: in the base language, in a translation, and what the build rejects. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Content, readContent } from '../../src/content/read.ts'
import { termWriter } from '../../src/content/terms.ts'
import { termsModel, termsWords } from '../../src/content/terms-schema.ts'
import { withoutIsolates } from '../../src/core/model/bilingual.ts'
import { blankReport } from '../../src/core/report/report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { READ, writeTerms } from '../support/own-terms.ts'
import { content, problemsIn, testMistakes } from './content.ts'

const numbers = termsModel.parse({
  'entra-id': { english: 'Entra ID', same: true },
  users: 'Users',
  'a-user': { english: 'a user', own: true },
  save: 'Save',
  settings: 'Settings',
  'users-capitals': { english: 'USERS', like: 'users' },
})
type Local = z.infer<typeof termsWords>[string]
const words: Record<string, Local> = {
  users: { local: 'Benutzer', ...READ },
  'a-user': { local: 'eine Person' },
  settings: { local: 'Settings', ...READ },
}
/** Returns the problems of terms. Without words, they are those of the base language. */
const problemsOf = (model: typeof numbers, own?: typeof words): readonly string[] =>
  problemsIn('terms', { language: own ? 'de' : 'en', model: { terms: model }, words: { terms: own } })
/** Returns a label with other details. */
const label = (change: Partial<Local>): Local => ({ local: 'Benutzer', ...READ, ...change })
/** Shows the isolates of a text as square brackets. */
const shown = (text: string | undefined): string | undefined =>
  text?.replaceAll('\u2066', '[').replaceAll('\u2069', ']')

test('the base language has English labels, and no text with two languages', () => {
  const terms = termWriter(numbers, undefined)
  expect(terms.filled('Open {path}, then {save}.', { path: ['users', 'a-user'] })).toBe(
    'Open Users > a user, then Save.',
  )
  expect(terms.labelled('Choose **Users > Save**.')).toBe('Choose **Users > Save**.')
  expect(terms.bilingual()).toEqual([])
  expect(terms.terms().map(({ isConfirmed }) => isConfirmed)).not.toContain(false)
})

test.each([
  ['has its local and its English words', ['users'], 'Benutzer ([Users])'],
  ['is English if nobody confirmed it', ['save'], '[Save]'],
  ['is written once if both words are the same', ['settings'], '[Settings]'],
  ['is written once if it is a name', ['entra-id'], '[Entra ID]'],
  ['has the local words of the term that it is like', ['users-capitals'], 'Benutzer ([USERS])'],
  ['is not English if it is our own', ['a-user'], 'eine Person'],
])('a label of a translation %s', (_, path, text) => {
  const terms = termWriter(numbers, words)
  expect(terms.filled('{path}', { path })).toBe(text.replace(/[[\]]/g, ''))
  expect(terms.bilingual().map(shown)).toEqual(text.includes('[') ? [text] : [])
})

test('each label of a path is marked by itself, and a path in English as a whole', () => {
  const terms = termWriter(numbers, words)
  terms.filled('Öffnen: {path}', { path: ['entra-id', 'users', 'a-user', 'save'] })
  terms.filled('{path}', { path: ['entra-id', 'save'] })
  terms.labelled('**Users > Save** und **Save**')
  expect(terms.after('entra.example: ', 'Entra ID > Save')).toBe('entra.example: Entra ID > Save')
  expect(terms.after('Auf Papier: ', 'eine Liste')).toBe('Auf Papier: eine Liste')
  expect(terms.bilingual().map(shown)).toEqual([
    'Öffnen: [Entra ID] > Benutzer ([Users]) > eine Person > [Save]',
    '[Entra ID > Save]',
    'Benutzer ([Users]) > [Save]',
    '[Save]',
    'entra.example: [Entra ID > Save]',
  ])
  expect(terms.terms().map(({ id, isConfirmed, isUsed }) => [id, isConfirmed, isUsed])).toEqual([
    ['entra-id', true, true],
    ['users', true, true],
    ['a-user', true, true],
    ['save', false, true],
    ['settings', true, false],
    ['users-capitals', true, false],
  ])
})

test.each<[string, Record<string, Local | undefined>]>([
  ['other: is not in content/model/terms.yml', { other: { local: 'Andere' } }],
  ['users.source: is missing', { users: label({ source: undefined }) }],
  ['users.read: is missing', { users: label({ read: undefined }) }],
  ['users.published: is missing: write the date of the text', { users: label({ published: undefined }) }],
  [
    'users.source: is not a text of Microsoft: read the label on a page of microsoft.com, or in a repository of MicrosoftDocs',
    { users: label({ source: 'https://github.com/someone/memdocs.de-de/blob/0a1b/a.md' }) },
  ],
  ['users.source: is not a text of Microsoft', { users: label({ source: 'https://notmicrosoft.com/a' }) }],
  [
    'users.published: is more than 4 years before 2026-11-26: read the label in a newer text, or remove the entry',
    { users: label({ published: '2022-11-25' }) },
  ],
  [
    'users.published: is after 2026-11-26, the day on which you read the label',
    { users: label({ published: '2026-11-27' }) },
  ],
  ['a-user: is our own wording, which', { 'a-user': { local: 'eine Person', published: '2025-11-21' } }],
  ['a-user: is our own wording, which', { 'a-user': { local: 'eine Person', ...READ } }],
  ['entra-id: is the same in every language', { 'entra-id': { local: 'Entra', ...READ } }],
  ['users-capitals: has the label of "users"', { 'users-capitals': { local: 'BENUTZER', ...READ } }],
  ['a-user: is our own wording: translate it', { 'a-user': undefined }],
])('a translation is rejected: %s', (problem, change) => {
  const all = Object.entries<Local | undefined>({ ...words, ...change })
  const changed = Object.fromEntries(all.flatMap(([id, one]) => (one ? [[id, one] as const] : [])))
  const problems = problemsOf(numbers, changed)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`content/de/terms.yml › ${problem}`)
})

test.each([
  'https://support.microsoft.com/de-de/a',
  'https://microsoft.com/a',
  'https://github.com/MicrosoftDocs/memdocs.de-de/blob/0a1b/a.md',
  'https://github.com/MicrosoftLearning/SC-300.de-de/blob/0a1b/a.md',
  'https://github.com/microsoft/a/blob/0a1b/a.md',
  'https://github.com/Azure/a/blob/0a1b/a.md',
])('a label may come from %s, from a text of four years ago', (source) => {
  const changed = { ...words, users: label({ source, published: '2022-11-26' }) }
  expect(problemsOf(numbers, changed)).toEqual([])
})

test('terms with one label are rejected, and terms that contradict each other', () => {
  const both = termsModel.parse({ a: 'Users', b: { english: 'Users', own: true, same: true } })
  expect(problemsOf(both)).toEqual([
    'content/model/terms.yml › b: has the label of "a": keep one of them.',
    'content/model/terms.yml › b: has more than one of "own", "same" and "like": keep one of them.',
  ])
  const lost = termsModel.parse({
    a: { english: 'A', like: 'b' },
    c: { english: 'C', own: true },
    d: { english: 'D', like: 'c' },
  })
  expect(problemsOf(lost)).toEqual([
    'content/model/terms.yml › a.like: "b" is not another label of this file: fix the id.',
    'content/model/terms.yml › d.like: "c" is not another label of this file: fix the id.',
  ])
})

test.each([
  ['a label with a placeholder', { local: 'Benutzer {n}' }],
  ['an address without https', { local: 'Benutzer', source: 'http://learn.microsoft.com' }],
  ['a day that does not exist', { local: 'Benutzer', read: '2026-02-30' }],
  ['the English label', { local: 'Benutzer', english: 'Users' }],
])('a file with %s is rejected', (_, entry) => {
  expect(termsWords.safeParse({ users: entry }).success).toBe(false)
})

testMistakes('model/howto/IA-01.yml', [
  [
    /path: \[entra-id, /,
    'path: [entra, ',
    /^places\.[\w-]+\.path: "entra" is not in content\/model\/terms\.yml/,
  ],
  [/ {4}path: .*\n/, '', /^places\.[\w-]+\.path: is missing/],
])

testMistakes('en/howto/IA-01.yml', [
  [/\*\*Save\*\*/, '**Keep**', /^ways\.[\w.-]+: "Keep" is not in content\/model\/terms\.yml/],
])

testMistakes('en/sheets.yml', [
  [/\*\*Block sign-in\*\*/, '**Stop**', 'sheets.bad-day.blocks.cut.rows.sign-out: "Stop" is not in'],
])

testMistakes('en/howto/DE-01.yml', [[/\{path\}/, 'there', /^places\.[\w-]+: has no \{path\}/]])

testMistakes('en/controls.yml', [[/\{defaults\}/, 'somewhere', 'IA-01.where: has no {defaults}']])

testMistakes('en/dates.yml', [
  [
    /\{version\}/,
    '{version} and {nowhere}',
    /^[\w-]+\.find: \{nowhere\} is neither one of its paths nor in content\/model\/terms\.yml/,
  ],
])

testMistakes('en/recovery.yml', [
  [/\{deleted-rules\}/, '{gone-rules}', 'windows.directory-bin.how: {gone-rules} is neither'],
])

test('every label of the base language is confirmed, and no text has an isolate', () => {
  expect(content.terms.every(({ isConfirmed }) => isConfirmed)).toBe(true)
  expect(content.bilingual).toEqual([])
  expect(JSON.stringify(content)).not.toMatch(/[\u2066\u2069]/)
})

const { folder } = temporaryFolder()
let translated: Content
beforeAll(() => {
  cpSync('content', folder, { recursive: true })
  cpSync(join(folder, 'en'), join(folder, 'xx'), { recursive: true })
  writeTerms(folder, 'xx', {
    properties: { local: 'Eigenschaften', ...READ },
    'security-defaults': { local: 'Sicherheitsstandards', ...READ },
    'reset-password': { local: 'Kennwort zurücksetzen', ...READ },
    'deleted-policies': { local: 'Gelöschte Richtlinien', ...READ },
  })
  translated = readContent(folder, 'xx')
})

test('a translation names labels in both languages, in every text that has them', () => {
  const page = translated.howTos.find(({ control }) => control === 'IA-01')!
  expect(page.places[0]!.path).toBe(
    'Entra ID > Overview > Eigenschaften (Properties) > Manage security defaults',
  )
  expect(JSON.stringify(page.ways)).toContain(
    'Set **Sicherheitsstandards (Security defaults)** to **Enabled**',
  )
  const { where } = translated.model.controls[0]!.words
  expect(where).toContain('Entra ID > Overview > Eigenschaften (Properties) > Manage security defaults.')
  expect(JSON.stringify(translated.sheets)).toContain('"Kennwort zurücksetzen (Reset password)"')
  expect(JSON.stringify(translated.recovery)).toContain(
    'Conditional Access > Gelöschte Richtlinien (Deleted policies).',
  )
})

test('only the list of texts with two languages has isolates', () => {
  const { bilingual, terms: _, ...rest } = translated
  expect(JSON.stringify(rest)).not.toMatch(/[\u2066\u2069]/)
  const known = new Set(bilingual.map(withoutIsolates))
  const { howTos, sheets, model, recovery } = translated
  for (const { places } of howTos)
    for (const { portal, path } of places) if (portal) expect(known).toContain(path)
  const [row] = sheets[0]!.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .filter(({ note }) => note.startsWith('admin.microsoft.com: '))
  expect(known).toContain(row!.note)
  expect(known).toContain(model.controls[0]!.words.where)
  const hows = recovery.parts.flatMap(({ windows }) => windows.map((window) => window.words.how))
  expect(hows.filter((how) => known.has(how))).toHaveLength(1)
})

test('a report of a translation has plain texts', () => {
  const report = blankReport(translated.model, translated.ui, '2026-11-26')
  expect(JSON.stringify(report)).toContain('Eigenschaften (Properties)')
  expect(JSON.stringify(report)).not.toMatch(/[\u2066\u2069]/)
})

test('a translation without its own terms is rejected', () => {
  rmSync(join(folder, 'xx/terms.yml'))
  expect(() => readContent(folder, 'xx')).toThrow('content/xx/terms.yml: is missing. Add the file.')
  writeTerms(folder, 'xx')
  const words = join(folder, 'xx/howto/IA-01.yml')
  writeFileSync(words, readFileSync(words, 'utf8').replace('**Save**', '**Speichern**'))
  expect(() => readContent(folder, 'xx')).toThrow('"Speichern" is not in content/model/terms.yml')
})
