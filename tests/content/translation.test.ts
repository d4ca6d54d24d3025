/** Tests the comparison of a translation with the base language. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { readLanguages } from '../../src/content/languages.ts'
import type { AnyRow } from '../../src/content/table.ts'
import { FILES } from '../../src/content/files.ts'
import {
  checkTranslation,
  findingText,
  findingsIn,
  readPairs,
} from '../../src/content/translation/compare.ts'
import { readEntries } from '../../src/content/translation/entries.ts'
import { differences, keptNames } from '../../src/content/translation/aspects.ts'
import { draftOf } from '../../src/content/translation/new-language.ts'
import { numbersIn, readNumberLanguage } from '../../src/content/translation/numbers.ts'
import { readNumerals, readRules } from '../../src/content/translation/settings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { problemsThrown } from '../../src/content/problems.ts'
import { expectProblem } from './content.ts'

const { base } = readLanguages('content')
const { folder } = temporaryFolder()
/** The copy of the base language in `folder`. */
const COPY = 'nl'

const NUMERALS = {
  de: { '2': ['zwei*', 'beid*'], '5': ['fünf*'] },
  fr: { '2': ['deux'] },
  ar: { '2': ['*ان', '*ين'], '5': ['*خمس', '*خمسة'] },
} as const
const english = readNumberLanguage('en-GB', { '2': ['two'], '5': ['five'] })
const names = keptNames(readRules('content').names)

/** Returns the differences between a text in a language and its English original. */
function between(language: keyof typeof NUMERALS, text: string, original: string, isPage = false): string[] {
  const own = readNumberLanguage(language, NUMERALS[language])
  return differences(text, original, { own, base: english, names, isPage }).map(
    (one) => `${one.aspect}: ${one.text}`,
  )
}

test.each([
  ['a number in the signs of the language', 'de', '10.000 Kästen, 99,2 %', '10,000 boxes, 99.2%'],
  ['narrow spaces between digits', 'fr', '10\u202f000 cases', '10,000 boxes'],
  ['a digit as a word', 'de', 'Zwei Notfallkonten bleiben.', '2 emergency accounts stay.'],
  ['a word as a digit', 'de', 'Nach 5 Monaten ist es weg.', 'After five months it is gone.'],
  ['Arabic digits', 'ar', 'خلال ٩٣ يومًا', 'within 93 days'],
  ['two of something as an ending', 'ar', 'بعد يومين', 'after 2 days'],
  ['a date with its month', 'de', 'ab dem 1. Juli 2027', 'from 1 July 2027'],
  ['a month in another case of the word', 'fr', 'dès le 1er août 2027', 'from 1 August 2027'],
  ['the verb “may”', 'de', 'Das darf bleiben.', 'May stay as it is.'],
  ['a name with a genitive', 'de', 'Outlooks Regeln', 'The rules of Outlook'],
  ['a label that is repeated', 'de', '**Save**, dann noch einmal **Save**.', 'Choose **Save** again.'],
  ['bold text of a page', 'de', '**Ja**, immer', '**Yes**, always', true],
  ['a caption of a page', 'de', '<Facts caption="Was geht">', '<Facts caption="What works">', true],
  ['a placeholder', 'de', 'noch {n}', '{n} left'],
  ['a name that is the same', 'de', 'OneDrive, SharePoint', 'OneDrive, SharePoint'],
] as const)('a translation may have %s', (_, language, text, original, isPage?: boolean) => {
  expect(between(language, text, original, isPage)).toEqual([])
})

test.each([
  ['numbers: has the numbers 14, but the base language has 93', '14 Tage', '93 days'],
  ['numbers: has the numbers none, but the base language has 93', 'ein paar Tage', '93 days'],
  [
    'numbers: does not have the numbers 5, which the base language has in words',
    'nach drei Monaten',
    'after five months',
  ],
  ['dates: does not have Juli, but the base language has July', 'am 1. Juni 2027', 'on 1 July 2027'],
  [
    'links: has the links aka.ms/b, but the base language has aka.ms/a',
    'Öffnen Sie aka.ms/b.',
    'Open aka.ms/a.',
  ],
  [
    'labels: has the labels Speichern, but the base language has Save',
    'Wählen Sie **Speichern**.',
    'Choose **Save**.',
  ],
  ['code: has the code false, but the base language has true', '`false`', '`true`'],
  ['placeholders: has the placeholders {m}, but the base language has {n}', 'noch {m}', '{n} left'],
  ['names: has the names Outlook, but the base language has Teams', 'In Outlook öffnen', 'Open it in Teams'],
  ['ids: has the ids IA-05, but the base language has IA-06', 'siehe IA-05', 'see IA-06'],
  [
    'language: is still the text of the base language',
    'Choose a strong password today.',
    'Choose a strong password today.',
  ],
])('a translation is reported: %s', (problem, text, original) => {
  expect(between('de', text, original)).toEqual([problem])
})

test('a page with another source is reported', () => {
  expect(between('de', 'Ja.<Source id="b" />', 'Yes.<Source id="a" />', true)).toEqual([
    'components: has the components Source id="b", but the base language has Source id="a"',
  ])
})

test('numbers without groups are the same in every notation', () => {
  const german = readNumberLanguage('de', {})
  expect(numbersIn('1.234.567,8 und 24.11.2026 und 2.0', german)).toEqual(
    ['1234567.8', '24', '11', '2026', '2.0'].toSorted(),
  )
  expect(numbersIn('٢٬٠٠٠ و٢٫٥', readNumberLanguage('ar', {}))).toEqual(['2.5', '2000'])
})

test('every language writes the numbers of the base language in words', () => {
  const numbers = Object.keys(readNumerals('content', base))
  for (const language of readLanguages('content').all)
    expect(Object.keys(readNumerals('content', language))).toEqual(numbers)
})

test('the report path has every file that a language is built from', () => {
  expect(readRules('content').reportPath.toSorted()).toEqual(
    Object.entries<AnyRow>(FILES)
      .flatMap(([name, { words, absentIn }]) => (words && !absentIn ? [`${name}.yml`] : []))
      .toSorted(),
  )
})

/** The files that a test has changed, with their texts before. */
const changed = new Map<string, string>()

beforeAll(() => {
  for (const part of [base, 'translation.yml'])
    cpSync(join('content', part), join(folder, part), { recursive: true })
  cpSync(join(folder, base), join(folder, COPY), { recursive: true })
  writeFileSync(join(folder, 'languages.yml'), `- ${base}\n- ${COPY}\n`)
})
afterEach(() => {
  for (const [path, text] of changed) writeFileSync(path, text)
  changed.clear()
  rmSync(join(folder, COPY, 'exceptions.yml'), { force: true })
})

/** Replaces a text of the copy until the end of the test. */
function rewrite(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, COPY, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${String(from)} is not in ${file}.`)
  changed.set(path, changed.get(path) ?? before)
  writeFileSync(path, after)
}

/** Removes a file of the copy until the end of the test. */
function remove(file: string): void {
  const path = join(folder, COPY, file)
  changed.set(path, readFileSync(path, 'utf8'))
  rmSync(path)
}

const isUntranslatedText = (problem: string): boolean =>
  problem.endsWith('is still the text of the base language.')

/** Returns the problems of the copy, without those that say that it is a copy. */
function problems(): readonly string[] {
  return problemsThrown(() => checkTranslation(folder, COPY)).filter((one) => !isUntranslatedText(one))
}

/** Returns the problems of one file of the copy, without those that say that it is a copy. */
function problemsOf(file: string): readonly string[] {
  const entries = (language: string) => readEntries(folder, language, file)
  const pairs = [{ file, own: entries(COPY), base: entries(base) }]
  return findingsIn(folder, { language: COPY, pairs })
    .map((finding) => findingText(COPY, finding))
    .filter((one) => !isUntranslatedText(one))
}

test('a language with every sentence and every number has no problem', () => {
  expect(problems()).toEqual([])
})

test('a key that only a translation has is missing in the base language', () => {
  rewrite('ui.yml', /\n {2}skip: /, '\n  skipAll: All\n  skip: ')
  expect(() => checkTranslation(folder, base)).toThrow(
    'content/en/ui.yml › site.skipAll: is missing, but translations have it (nl). Write it again, or remove it there.',
  )
})

test('a key that only the base language has is no problem of the base language', () => {
  rewrite('ui.yml', /\n {2}skip: .*/, '')
  expect(() => checkTranslation(folder, base)).not.toThrow()
})

test('a copy of the base language is not translated', () => {
  expect(() => checkTranslation(folder, COPY)).toThrow(
    'content/nl/ui.yml › home.description: is still the text of the base language.',
  )
})

test.each([
  ['site.skip: is missing. Translate it from the base language.', 'ui.yml', /\n {2}skip: .*/, ''],
  [/^[A-Z]{2}-\d\d\.halfStep: is missing\./, 'controls.yml', /\n {2}halfStep: >-\n(?: {4}.*\n)+/, '\n'],
  [
    /^breaks\.\d: is missing\. Translate it/,
    'howto/IA-01.yml',
    /\n {2}- [^\n]*(?:\n {4}[^\n]*)*(?=\nmessage:)/,
    '',
  ],
  ['site.skip: is not translated yet.', 'ui.yml', 'skip: ', 'skip: !en '],
  ['extra: is not in the base language. Remove it.', 'matrix.yml', 'owners:\n', 'extra: More\nowners:\n'],
  [/^order: must be "\d+", as in the base language\./, 'learn/backup.mdx', /\norder: (\d+)/, '\norder: 1$1'],
  [
    /^text\.0: has .*, but the base language has .*paragraph/,
    'learn/backup.mdx',
    /\nThis table is our own reading.*\n/,
    '\n',
  ],
])('the check names the problem: %s', (problem, file, from, to) => {
  rewrite(file, from, to)
  expectProblem(
    problemsOf(file).map((one) => one.replace(`content/nl/${file} › `, '')),
    problem,
  )
})

test('a file of the report path that is missing is named with the others', () => {
  for (const file of ['quiz.yml', 'dates.yml']) remove(file)
  expect(problems()).toEqual(
    ['quiz.yml', 'dates.yml'].map(
      (file) => `content/nl/${file}: is missing. No site can offer the language without it.`,
    ),
  )
})

test('pages of the guide and how-to pages may follow later', () => {
  const pages = ['learn/backup.mdx', 'howto/IA-01.yml']
  for (const page of pages) remove(page)
  expect(problems()).toEqual([])
  expect(readPairs(folder, COPY).untranslated).toEqual(pages)
})

test('an exception allows a difference at its place, with a reason', () => {
  rewrite('sheets.yml', '020 7946 0101', '030 23125 101')
  const at = 'sheets.yml › sheets.bad-day.blocks.ring.example'
  expect(problemsOf('sheets.yml')).toEqual([
    `content/nl/${at}.owner.day: has the numbers 030, 101, 23125, but the base language has 0101, 020, 7946.`,
  ])
  const write = (place: string): void =>
    writeFileSync(
      join(folder, COPY, 'exceptions.yml'),
      `- at: ${place}\n  may: [numbers]\n  reason: Numbers that the authority reserves for fiction.\n`,
    )
  write(at)
  expect(problemsOf('sheets.yml')).toEqual([])
  write('sheets.yml › sheets.leaver')
  expect(problemsOf('sheets.yml')).toContain(
    'content/nl/exceptions.yml › sheets.yml › sheets.leaver: is no difference any more. Remove it.',
  )
})

test('a plural needs the categories of its language in every file', () => {
  rewrite('ui.yml', /^language: .*$/m, 'language: pl')
  expect(problemsOf('ui.yml')).toContain(
    'content/nl/ui.yml › learn.minutes: lacks the plural categories few, many. Add a sentence for each.',
  )
})

test('a draft keeps ids and comments, and has the plural forms of its language', () => {
  const yaml = [
    '# A comment.',
    'language: en-GB',
    'direction: ltr',
    'learn:',
    '  minutes:',
    '    one: "{n} minute"',
    '    other: "{n} minutes"',
    '  # Another comment.',
    '  flow: { one: A, other: B }',
    '  why: >-',
    '    Two',
    '    lines.',
    'list:',
    '  - Item: one',
    '',
  ].join('\n')
  expect(draftOf('ui.yml', yaml, 'pl').split('\n')).toEqual([
    '# A comment.',
    'language: pl',
    'direction: ltr',
    'learn:',
    '  minutes:',
    '    one: !en "{n} minute"',
    '    few: !en "{n} minutes"',
    '    many: !en "{n} minutes"',
    '    other: !en "{n} minutes"',
    '  # Another comment.',
    '  flow: { one: !en "A", few: !en "B", many: !en "B", other: !en "B" }',
    '  why: !en >-',
    '    Two',
    '    lines.',
    'list:',
    '  - Item: !en one',
    '',
  ])
  expect(draftOf('howto/IA-01.yml', 'steps: { a: Do, b: { do: Do } }\n', 'ar')).toBe(
    'steps: { a: !en Do, b: { do: !en Do } }\n',
  )
  expect(draftOf('ui.yml', yaml, 'ar')).toContain('direction: rtl')
})
