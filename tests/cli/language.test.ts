import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { RECORD_FILE } from '../../src/content/translation/record.ts'
import { writeTerms } from '../support/own-terms.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Ran, copyEnglish, run } from './run.ts'

const { folder } = temporaryFolder()
const content = join(folder, 'content')

beforeEach(() => copyEnglish(content))

const language = (...args: string[]): Promise<Ran> => run('language', '--content', content, ...args)
const check = (): Promise<Ran> => run('check', '--content', content, '--today', '2026-11-24')
const pathOf = (file: string): string => join(content, 'pt-BR', file)
/** Returns the problems that the command `check` lists at its end. */
const problemsIn = (out: string): string[] =>
  (/The content has \d+ problem\(s\):\n([^]*)$/.exec(out)?.[1] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))

/** Makes the new language complete: takes the marks away, and allows texts that are still English. */
function translateAll(): void {
  const files = readdirSync(join(content, 'pt-BR')).filter((file) => file.endsWith('.yml'))
  for (const file of files) rewrite(pathOf(file), (text) => text.replaceAll('!en ', ''))
  rewrite(pathOf('numerals.yml'), (text) => text.replace(/\[\] # (.*)/g, '[$1]'))
  const exceptions = files
    .filter((file) => !['numerals.yml', 'terms.yml'].includes(file))
    .map((file) => `- { at: ${file}, may: [language, dates], reason: The test copies English. }\n`)
  writeFileSync(pathOf('exceptions.yml'), exceptions.join(''))
  writeTerms(content, 'pt-BR')
  writeFileSync(join(content, 'languages.yml'), '- en\n- pt-BR\n')
}

test('a new language gets every file of the report path, with each text marked', async () => {
  const { code, out } = await language('pt-BR')
  expect(code).toBe(0)
  expect(out).toMatch(/^Written: content\/pt-BR\/ui\.yml$/m)
  expect(out).toMatch(
    /^content\/pt-BR: Brazilian Portuguese, a draft\. 0 of \d+ sentences are translated\.$/m,
  )
  expect(out).toMatch(/^ {2}ui\.yml +0 of \d+ +site\.skip, site\.language, site\.menu, …$/m)
  expect(out).toMatch(/^Pages that show en until they are translated: 51\. To copy one: /m)
  expect(readFileSync(pathOf('ui.yml'), 'utf8')).toMatch(/^language: pt-BR$[^]*^ {2}skip: !en Skip to/m)
  expect(readFileSync(pathOf('ui.yml'), 'utf8')).toMatch(/one: !en .*\n +many: !en .*\n +other: !en /)
})

test('a new language gets the labels of the portals as comments', async () => {
  writeFileSync(join(content, 'model/terms.yml'), 'about: About\nsite: { english: a site, own: true }\n')
  await language('pt-BR')
  expect(readFileSync(pathOf('terms.yml'), 'utf8')).toMatch(
    /^\{\}\n# about: \{ local: "", .*\} # About\n# site: .* # a site\n$/m,
  )
})

test('the next run counts what is translated, and keeps every file', async () => {
  await language('pt-BR')
  rewrite(pathOf('ui.yml'), (text) => text.replace(/skip: !en .*/, 'skip: Pular para o conteúdo'))
  const { out } = await language('pt-BR')
  expect(out).not.toContain('Written')
  expect(out).toMatch(/^ {2}ui\.yml +1 of \d+ +site\.language, site\.menu, site\.mainMenu, …$/m)
})

test('the list of languages shows each draft and the base language', async () => {
  await language('pt-BR')
  const { out } = await language()
  expect(out).toMatch(/^en +English +the base language$/m)
  expect(out).toMatch(/^pt-BR +Brazilian Portuguese +draft, 0 of \d+ sentences, 51 pages in en, /m)
})

test.each([
  ['portuguese_br', 'is not the tag of a language. Write a tag of BCP 47, such as pt or pt-BR.'],
  ['pt-br', 'is usually written pt-BR. Use that.'],
  ['en', 'is the base language. Its texts are the original.'],
  ['xq', 'is the tag of no known language. Look for it in the list of Unicode.'],
])('the tag “%s” is refused with the reason', async (tag, reason) => {
  expect(await language(tag)).toEqual({ code: 2, out: '', err: `${tag}: ${reason}\n` })
  expect(existsSync(join(content, tag, 'ui.yml')) && tag !== 'en').toBe(false)
})

test('a page of the guide and all how-to pages can be copied to translate them', async () => {
  await language('pt-BR')
  const { out } = await language('pt-BR', '--add', 'learn/backup.mdx', '--add', 'howto')
  expect(out).toContain('Written: content/pt-BR/learn/backup.mdx\n')
  expect(out.match(/^Written: content\/pt-BR\/howto\//gm)).toHaveLength(40)
  expect(readFileSync(pathOf('howto/IA-01.yml'), 'utf8')).toMatch(/^what: !en /m)
  expect(out).toMatch(/^ {2}learn\/backup\.mdx +\d+ of \d+ +title, description, lede, …$/m)
  expect((await language('pt-BR', '--add', 'learn/none.mdx')).err).toMatch(
    /^learn\/none\.mdx: is no page of en\./,
  )
})

test('a fifth language with one string missing fails the check, which names the string', async () => {
  await language('pt-BR')
  translateAll()
  rewrite(pathOf('ui.yml'), (text) => text.replace(/\n {2}skip: .*/, ''))
  const { code, out } = await check()
  expect(code).toBe(1)
  expect(problemsIn(out)).toEqual([
    'content/pt-BR/ui.yml › site.skip: is missing. Translate it from the base language.',
  ])
  expect((await language('pt-BR')).out).toMatch(/^ {2}ui\.yml +\d+ of \d+ +site\.skip$/m)
})

test('a changed English sentence makes its translation stale until someone accepts it', async () => {
  await language('pt-BR')
  translateAll()
  expect(problemsIn((await check()).out)).toEqual([
    expect.stringMatching(
      /^content\/pt-BR\/translated-from\.json: lacks \d+ sentences, such as ui\.yml › site\.skip\./,
    ),
  ])
  expect((await language('pt-BR', '--accept-changed')).out).toMatch(/^ui\.yml › site\.skip$/m)
  const record = readFileSync(pathOf(RECORD_FILE), 'utf8')
  expect(record).toMatch(/^"ui\.yml › site": \{.*"skip":"[0-9a-f]{8} [0-9a-f]{8}"/m)

  const english = join(content, 'en/ui.yml')
  rewrite(english, (text) => text.replace('Skip to main content', 'Go to the main content'))
  rewrite(english, (text) => text.replace('menu: Menu', 'menu: Open the menu'))
  rewrite(pathOf('ui.yml'), (text) => text.replace('menu: Menu', 'menu: Abrir o menu'))
  const { code, out } = await check()
  expect(code).toBe(0)
  expect(out.match(/^Stale: .*$/gm)).toEqual([
    'Stale: content/pt-BR/ui.yml › site.skip: the base language has changed since.',
  ])
  expect(out).toMatch(/^Stale translations: 1, listed above\./m)
  expect(out.match(/^Changed: .*$/gm)).toEqual([
    'Changed: content/pt-BR/ui.yml › site.menu: the translation has changed since.',
  ])
  expect(out).toMatch(
    /^Changed translations: 1, listed above\. .* run npm run language -- pt-BR --accept-changed\.$/m,
  )

  const changed = await language('pt-BR', '--accept-changed')
  expect(changed.out).toContain('ui.yml › site.menu\nRecorded in content/pt-BR/translated-from.json: 1.\n')
  expect(changed.out).toContain('ui.yml › site.skip: Go to the main content')
  expect(changed.out).toMatch(
    /^Translate them again, then run npm run language -- pt-BR --accept-changed\..* --accept "ui\.yml › site\.skip"$/m,
  )
  const named = await language('pt-BR', '--accept', 'content/pt-BR/ui.yml: site.skip')
  expect(named.out).toContain('ui.yml › site.skip\nRecorded in content/pt-BR/translated-from.json: 1.\n')
  expect(named.out).not.toContain('Stale')
})

test.each([
  [
    ['pt-BR', '--accept', 'ui.yml › no.key'],
    /--accept ui\.yml › no\.key: is no translated sentence of content\/pt-BR/,
  ],
  [['--accept-changed'], /Name a language/],
  [['pt-BR', 'de'], /de: name one language at a time/],
])('the command “language” refuses %j', async (args, problem) => {
  const { code, err } = await language(...args)
  expect(code).toBe(2)
  expect(err).toMatch(problem)
})

test('a record that is not valid is refused', async () => {
  await language('pt-BR')
  writeFileSync(pathOf(RECORD_FILE), '{')
  expect((await language('pt-BR')).err).toBe(
    'content/pt-BR/translated-from.json: is not valid JSON. Restore the file.\n',
  )
  writeFileSync(pathOf(RECORD_FILE), '{ "ui.yml › a": { "b": "c" }, "quiz.yml": { "d": "e" } }')
  expect((await language('pt-BR')).err).toMatch(
    / › ui\.yml › a\.b: must be two hashes\.[^]* › quiz\.yml › d: must be two hashes\./,
  )
  writeFileSync(pathOf(RECORD_FILE), '{ "ui.yml › a": "b" }')
  expect((await language('pt-BR')).err).toMatch(/ › ui\.yml › a: must be the sentences of a group\./)
})
