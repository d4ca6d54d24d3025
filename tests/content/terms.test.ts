/** Tests the labels of Microsoft's portals: in the base language, in a translation, and what the build rejects. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Content, readContent } from '../../src/content/read.ts'
import { termWriter } from '../../src/content/terms.ts'
import { termsModel, termsWords } from '../../src/content/terms-schema.ts'
import { withoutIsolates } from '../../src/core/model/bilingual.ts'
import { blankReport } from '../../src/core/report/report.ts'
import { READ, writeTerms } from '../support/own-terms.ts'
import { content, problemsWith } from './content.ts'
import { problemsThrown } from '../support/problems.ts'

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
/** Shows the isolates of a text as square brackets. */
const shown = (text: string | undefined): string | undefined =>
  text?.replaceAll('\u2066', '[').replaceAll('\u2069', ']')

test('the base language has English labels, and no text with two languages', () => {
  const terms = termWriter(numbers, undefined, 'en')
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
  const terms = termWriter(numbers, words, 'de')
  expect(terms.filled('{path}', { path })).toBe(text.replace(/[[\]]/g, ''))
  expect(terms.bilingual().map(shown)).toEqual(text.includes('[') ? [text] : [])
})

test('each label of a path is marked by itself, and a path in English as a whole', () => {
  const terms = termWriter(numbers, words, 'de')
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

test.each<[string, Record<string, Local | undefined>, string]>([
  ['an unknown term', { other: { local: 'Andere' } }, 'other: is not in content/model/terms.yml'],
  [
    'a label without a source',
    { users: { local: 'Benutzer', read: '2026-11-26' } },
    'users.source: is missing',
  ],
  ['a label without a day', { users: { local: 'Benutzer', source: READ.source } }, 'users.read: is missing'],
  [
    'our own words with a source',
    { 'a-user': { local: 'eine Person', ...READ } },
    'a-user: is our own wording, which',
  ],
  [
    'a translated name',
    { 'entra-id': { local: 'Entra', ...READ } },
    'entra-id: is the same in every language',
  ],
  [
    'a label of a term that is like another',
    { 'users-capitals': { local: 'BENUTZER', ...READ } },
    'users-capitals: has the label of "users"',
  ],
  [
    'our own words without a translation',
    { 'a-user': undefined },
    'a-user: is our own wording: translate it',
  ],
])('a translation with %s is rejected', (_, change, problem) => {
  const all = Object.entries<Local | undefined>({ ...words, ...change })
  const changed = Object.fromEntries(all.flatMap(([id, one]) => (one ? [[id, one] as const] : [])))
  const problems = problemsThrown(() => termWriter(numbers, changed, 'de'))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`content/de/terms.yml › ${problem}`)
})

test('terms with one label are rejected, and terms that contradict each other', () => {
  const both = termsModel.parse({ a: 'Users', b: { english: 'Users', own: true, same: true } })
  expect(problemsThrown(() => termWriter(both, undefined, 'en'))).toEqual([
    'content/model/terms.yml › b: has the label of "a": keep one of them.',
    'content/model/terms.yml › b: has more than one of "own", "same" and "like": keep one of them.',
  ])
  const lost = termsModel.parse({
    a: { english: 'A', like: 'b' },
    c: { english: 'C', own: true },
    d: { english: 'D', like: 'c' },
  })
  expect(problemsThrown(() => termWriter(lost, undefined, 'en'))).toEqual([
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

test.each<[string, string, RegExp, string, RegExp]>([
  [
    'an unknown label in the path of a place',
    'model/howto/IA-01.yml',
    /path: \[entra-id, /,
    'path: [entra, ',
    /^content\/model\/howto\/IA-01\.yml › places\.[\w-]+\.path: "entra" is not in content\/model\/terms\.yml/,
  ],
  [
    'a place in a portal without a path',
    'model/howto/IA-01.yml',
    / {4}path: .*\n/,
    '',
    /^content\/model\/howto\/IA-01\.yml › places\.[\w-]+\.path: is missing/,
  ],
  [
    'an unknown label in bold',
    'en/howto/IA-01.yml',
    /\*\*Save\*\*/,
    '**Keep**',
    /^content\/en\/howto\/IA-01\.yml › ways\.defaults\.steps\.2\.text: "Keep" is not in content\/model\/terms\.yml/,
  ],
  [
    'an unknown label on a sheet',
    'en/sheets.yml',
    /\*\*Block sign-in\*\*/,
    '**Stop**',
    /^content\/en\/sheets\.yml › sheets\.bad-day\.blocks\.cut\.rows\.sign-out: "Stop" is not in/,
  ],
  [
    'a place whose sentence has no path',
    'en/howto/DE-01.yml',
    /\{path\}/,
    'there',
    /^content\/en\/howto\/DE-01\.yml › places\.[\w-]+: has no \{path\}/,
  ],
  [
    'an unknown label in the path of a control',
    'model/controls.yml',
    /defaults: \[/,
    'defaults: [nowhere, ',
    /^content\/model\/controls\.yml › IA-01\.paths\.defaults: "nowhere" is not in content\/model\/terms\.yml/,
  ],
  [
    'a path that the text does not name',
    'en/controls.yml',
    /\{defaults\}/,
    'somewhere',
    /^content\/en\/controls\.yml › IA-01\.where: has no \{defaults\}/,
  ],
  [
    'an unknown placeholder',
    'en/dates.yml',
    /\{version\}/,
    '{version} and {nowhere}',
    /^content\/en\/dates\.yml › [\w-]+\.find: \{nowhere\} is neither one of its paths nor in content\/model\/terms\.yml/,
  ],
  [
    'an unknown path of a recovery window',
    'en/recovery.yml',
    /\{deleted-rules\}/,
    '{gone-rules}',
    /^content\/en\/recovery\.yml › windows\.directory-bin\.how: \{gone-rules\} is neither/,
  ],
])('content with %s is rejected', (_, file, from, to, problem) => {
  const problems = problemsWith([[file, (text) => text.replace(from, to)]])
  expect(problems.find((one) => problem.test(one)) ?? problems).toMatch(problem)
})

test('every label of the base language is confirmed, and no text has an isolate', () => {
  expect(content.terms.every(({ isConfirmed }) => isConfirmed)).toBe(true)
  expect(content.bilingual).toEqual([])
  expect(JSON.stringify(content)).not.toMatch(/[\u2066\u2069]/)
})

let folder = ''
let translated: Content
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
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
afterAll(() => {
  rmSync(folder, { recursive: true })
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
