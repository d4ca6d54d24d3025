import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { READ, writeTerms } from '../support/own-terms.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { copyEnglish, run } from './run.ts'

const { folder } = temporaryFolder()

test('the command “check” exits with code 0 for the content of the base language', async () => {
  const { code, out } = await checkChanged('en/ui.yml', (text) => text)
  expect(code).toBe(0)
  expect(out).not.toMatch(/last read|Used nowhere/)
  expect(out).toMatch(
    /^40 controls, 14 everyday jobs, \d+ time limits and \d+ dates, each with at least one source, the matrix and 11 pages rest on (\d+) of \1 sources\. 0 not reviewed for 180 days\.\n$/m,
  )
})

test('the command “check” warns of sources and pages that nobody read for 180 days', async () => {
  const checkOn = (today: string): ReturnType<typeof run> => checkChanged('en/ui.yml', (text) => text, today)
  expect((await checkOn('2027-05-23')).out).not.toMatch(/last read/)
  const { code, out } = await checkOn('2027-11-01')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^content\/model\/sources\.yml › [\w-]+: last read on 20\d\d-\d\d-\d\d\. Read https?:\S+ again\.$/m,
  )
  expect(out).toMatch(
    /^content\/en\/learn\/backup\.mdx › reviewed: last read on 20\d\d-\d\d-\d\d\. Read the page /m,
  )
})

/** Runs the command `check` on a copy of the content in the base language, with one changed file. */
function checkChanged(
  file: string,
  change: (text: string) => string,
  today = '2026-11-24',
): ReturnType<typeof run> {
  const content = copyEnglish(join(folder, 'content'))
  const path = join(content, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return run('check', '--content', content, '--today', today)
}

/** Runs the command `check` after this text is added to a file. */
const checkAdded = (file: string, added: string) => checkChanged(file, (text) => text + added)

/** Returns a source, as `sources.yml` has it. */
const source = (id: string, more = ''): string =>
  `${id}:\n  title: ${id}\n  url: https://example.org/\n  reviewed: "2026-11-24"\n${more}`

test('the command “check” fails if a control has no source, and names the control', async () => {
  const withoutSource = (text: string): string => text.replace(/sources:\n(?: {4}- .*\n)+/, 'sources: []\n')
  const { code, out } = await checkChanged('model/controls.yml', withoutSource)
  expect(code).toBe(1)
  expect(out).toMatch(/content\/model\/controls\.yml › IA-01\.sources: needs at least one source/)
})

test('the command “check” fails if a page cites an unknown source, and names the page', async () => {
  const { code, out } = await checkAdded('en/learn/backup.mdx', '\n<Source id="hearsay" />\n')
  expect(code).toBe(1)
  expect(out).toContain('content/en/learn/backup.mdx › "hearsay" is not in sources.yml: add it there.')
})

test('the command “check” warns of a source that no page or control cites', async () => {
  const { code, out } = await checkAdded('model/sources.yml', source('idle'))
  expect(code).toBe(0)
  expect(out).toMatch(/^Used nowhere: idle\. Take it out of sources\.yml, or cite it\.$/m)
})

test('the command “check” warns of old, undated and second-hand sources', async () => {
  const added =
    source('ancient', '  published: "2001-02-03"\n  secondHand: copy\n') +
    source('this-year', '  published: "2025-11-24"\n  secondHand: report\n') +
    source('undated')
  const { code, out } = await checkAdded('model/sources.yml', added)
  expect(code).toBe(0)
  expect(out).toMatch(/^Texts older than 365 days by their own date \(\d+\): ancient 2001-02-03, /m)
  expect(out).not.toMatch(/^Texts older .*this-year/m)
  expect(out).toMatch(/^Texts without a date of their own \(\d+\): .*\bundated\b.*\.$/m)
  expect(out).toMatch(/^Read in a copy \(\d+\): .*\bancient\b/m)
  expect(out).toMatch(/^Read in a report by others \(\d+\): .*\bthis-year\b/m)
})

test.each([
  ['en/learn/backup.mdx', /^No source: content\/en\/learn\/backup\.mdx: It lasts 77 days\.$/m],
  ['en/questions.yml', /^No source: content\/en\/questions\.yml › people: It lasts 77 days\.$/m],
])('the command “check” warns of a number without a source in %s', async (file, line) => {
  const { code, out } = await checkChanged(file, (text) =>
    file.endsWith('.mdx')
      ? `${text}\nIt lasts 77 days.\n`
      : text.replace(/(\n {2}why:) >-\n(?: {4}.*\n)+/, '$1 It lasts 77 days.\n'),
  )
  expect(code).toBe(0)
  expect(out).toMatch(line)
  expect(out).toMatch(/^Claims with a figure and no source: \d+, listed above\.$/m)
})

test('the command “check” fails for an unknown kind of second-hand source', async () => {
  const { code, out } = await checkAdded('model/sources.yml', source('odd', '  secondHand: rumour\n'))
  expect(code).toBe(1)
  expect(out).toContain('odd.secondHand')
})

test('the command “check” exits with code 2 if the date of --today is invalid', async () => {
  expect(await run('check', '--today', '2026-02-30')).toMatchObject({ code: 2, out: '' })
})

/** Copies the content, with a second language that is a copy of the base language and may be in English. */
function translatedContent(): string {
  const content = copyEnglish(join(folder, 'content'))
  cpSync(join(content, 'en'), join(content, 'nl'), { recursive: true })
  writeFileSync(join(content, 'languages.yml'), '- en\n- nl\n')
  writeTerms(content, 'nl', { save: { local: 'Opslaan', ...READ } })
  const allowed = readdirSync(join(content, 'nl'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yml|mdx)$/.test(file) && !/^(?:help|numerals|terms)\.yml$/.test(file))
    .map((file) => `- { at: ${file}, may: [language], reason: The test copies English. }\n`)
  writeFileSync(join(content, 'nl/exceptions.yml'), allowed.join(''))
  return content
}

test('the command “check” counts the labels that nobody confirmed, and lists them', async () => {
  const content = translatedContent()
  await run('language', '--content', content, 'nl', '--accept-changed')
  const { code, out } = await run('check', '--content', content, '--today', '2026-11-26')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^content\/nl\/terms\.yml: \d+ of \d+ labels are confirmed, \d+ are shown in English\. --terms lists them\.$/m,
  )
  expect(out).not.toMatch(/nobody confirmed|content\/en\/terms\.yml/)
  const list = await run('check', '--content', content, '--today', '2026-11-26', '--terms')
  expect(list.out).toMatch(/^content\/nl\/terms\.yml › properties: nobody confirmed "Properties"\.$/m)
  expect(list.out).not.toMatch(/› (?:save|entra-id): nobody/)
})

test('the command “check” lists the sentences with a word that is often wrong', async () => {
  const content = translatedContent()
  writeFileSync(
    join(content, 'nl/watch-words.yml'),
    '- words: [containing]\n  reason: Holding.\n  confirmed:\n    quiz.yml › gone: "00000000"\n',
  )
  const quiz = join(content, 'nl/quiz.yml')
  writeFileSync(quiz, readFileSync(quiz, 'utf8').replace('name: Signing in', 'name: Containing'))
  await run('language', '--content', content, 'nl', '--accept-changed')
  const { code, out } = await run('check', '--content', content, '--today', '2026-11-26')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^content\/nl\/watch-words\.yml › containing: Holding\. Read these sentences \(1\)\. Correct them, or copy/m,
  )
  expect(out).toMatch(/^ {4}quiz\.yml › areas\.IA\.name: "[0-9a-f]{8}" # Containing$/m)
  expect(out).toMatch(
    /^content\/nl\/watch-words\.yml › containing: quiz\.yml › gone does not have the word any more\. Remove its line\.$/m,
  )
  expect(out).not.toContain('content/en/watch-words.yml')
})

test('the command “check” fails for an unknown label, and warns of an unused one', async () => {
  const unknown = await checkAdded('en/learn/backup.mdx', '\n<Portal path="settings nowhere" />\n')
  expect(unknown.code).toBe(1)
  expect(unknown.out).toContain('content/en/learn/backup.mdx › "nowhere" is not in terms.yml: add it there.')
  const unused = await checkAdded('model/terms.yml', 'idle: Idle\n')
  expect(unused.code).toBe(0)
  expect(unused.out).toMatch(/^Used nowhere: idle\. Take it out of content\/model\/terms\.yml/m)
})
