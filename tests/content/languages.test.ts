/** Tests the list of languages, and the keys that each language must have. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDirection, readLanguages } from '../../src/content/languages.ts'
import { readContent, readLessons } from '../../src/content/read.ts'
import { uiWords } from '../../src/content/ui.ts'
import { isUntranslated } from '../../src/content/untranslated.ts'
import { ui } from './content.ts'
import { writeTerms } from '../support/own-terms.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const list = (yaml: string): void => writeFileSync(join(folder, 'languages.yml'), yaml)

/** Copies the content to the folder, with the base language once more as "xx". Returns the base language. */
function copyWithXx(): string {
  cpSync('content', folder, { recursive: true })
  const { base } = readLanguages(folder)
  cpSync(join(folder, base), join(folder, 'xx'), { recursive: true })
  writeTerms(folder, 'xx')
  return base
}

/** Replaces a text in a file of the folder. */
function rewrite(file: string, from: RegExp, to: string): void {
  const path = join(folder, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

test('the first language in languages.yml is the base language', () => {
  list('- en\n- de\n')
  expect(readLanguages(folder)).toEqual({ base: 'en', all: ['en', 'de'] })
})

test.each([
  ['an empty list', '[]', 'must name at least one language'],
  ['a language twice', '- en\n- en', 'must name each language once'],
  ['a name that is no folder', '- ../en', 'must be the name of a folder beside this file, like en'],
])('%s in languages.yml is rejected', (_, yaml, problem) => {
  list(yaml)
  expect(() => readLanguages(folder)).toThrow(problem)
})

test('a content folder without languages.yml is rejected', () => {
  expect(() => readLanguages(folder)).toThrow('content/languages.yml: is missing. Add the file.')
})

test('each further language must have every key of the base language', () => {
  copyWithXx()
  expect(readContent(folder, 'xx').language).toBe('xx')
  rewrite('xx/ui.yml', /\n {2}longLink: .*/, '')
  expect(() => readContent(folder, 'xx')).toThrow(
    'content/xx/ui.yml › file.longLink: is missing. Translate it from the base language.',
  )
})

test('the direction of a language comes from its ui.yml', () => {
  copyWithXx()
  expect(readDirection(folder)).toBe('ltr')
  rewrite('xx/ui.yml', /^direction: .*$/m, 'direction: rtl')
  expect(readDirection(folder, 'xx')).toBe('rtl')
})

test('a language from right to left has isolates around its placeholders', () => {
  copyWithXx()
  rewrite('xx/ui.yml', /^direction: .*$/m, 'direction: rtl')
  expect(readContent(folder, 'xx').ui.checklist.page).toBe('Page \u2068{page}\u2069 of \u2068{pages}\u2069')
})

test.each(['ar-u-nu-latn', 'en-GB', 'zh-Hant-TW'])('%s is the tag of a language', (tag) => {
  expect(uiWords.safeParse({ ...ui, language: tag }).success).toBe(true)
})

test.each(['', 'Arabic words', 'ar_EG', 'e'])('"%s" is not the tag of a language', (tag) => {
  expect(uiWords.safeParse({ ...ui, language: tag }).success).toBe(false)
})

test('a page that is not translated yet has the text of the base language', () => {
  const base = copyWithXx()
  rmSync(join(folder, 'xx/howto/IA-10.yml'))
  rmSync(join(folder, 'xx/learn/backup.mdx'))

  const { howTos, sheets } = readContent(folder, 'xx')
  expect(howTos.filter(({ language }) => language === base).map(({ control }) => control)).toEqual(['IA-10'])
  const blocks = sheets.flatMap((sheet) => sheet.blocks.map((block) => ({ sheet: sheet.id, ...block })))
  expect(blocks.filter((block) => 'textLanguage' in block && block.textLanguage)).toMatchObject([
    { sheet: 'identity-check', kind: 'text', textLanguage: base },
  ])
  const lessons = readLessons(folder, 'xx')
  expect(lessons.map(({ slug }) => slug)).toEqual(readLessons(folder, base).map(({ slug }) => slug))
  expect(lessons.filter(({ language }) => language === base).map(({ slug }) => slug)).toEqual(['backup'])

  const paths = ['learn/backup/', 'checklist/IA-10/', 'learn/iaas/', 'checklist/everyday/', 'learn/', '']
  expect(paths.filter((path) => isUntranslated(folder, 'xx', path))).toEqual(paths.slice(0, 2))
  expect(paths.filter((path) => isUntranslated(folder, base, path))).toEqual([])
})
