import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { reportAsJson } from '../../src/core/exchange/exports.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { type Report } from '../../src/core/report/types.ts'
import { model, ui } from '../content/content.ts'
import { openPdf, textOfPdf } from '../paper/pdf/reader.ts'
import { readWord } from '../paper/word/reader.ts'
import { readWords } from '../../src/cli/paper.ts'
import { paperHtml } from '../../src/paper/html/paper-html.ts'
import { writeReportFiles } from '../../src/cli/report-files.ts'
import { evidenceSheet } from '../../src/core/documents/evidence.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder, file } = temporaryFolder()

const good = file('good.json', {
  context: { people: 6, plan: 'business-premium' },
  controls: { 'IA-01': 0.5, 'DP-01': 'unknown' },
})
const pdf = join(folder, 'out.pdf')

test('the command “report” prints the same report as writeReport for the same answers', async () => {
  const { code, out, err } = await run('report', good, '--today', '2026-11-24')
  expect([code, err]).toEqual([0, ''])
  const answers = {
    ...NO_ANSWERS,
    context: { people: 6, plan: 'business-premium' as const },
    controls: { 'IA-01': 0.5, 'DP-01': 'unknown' } as const,
    scope: 'full' as const,
  }
  expect(out).toBe(reportAsJson(writeReport(model, ui, answers, { today: '2026-11-24' })))
})

test('the command “report” opens an answers file and keeps the file’s scope “quick”', async () => {
  const { code, out } = await run('report', 'tests/fixtures/answers.v1.json')
  expect(code).toBe(0)
  expect((JSON.parse(out) as Report).scope).toBe('quick')
})

test('the command “report” replaces a hidden character in the company name by a space', async () => {
  expect((JSON.parse((await run('report', good, '--name', ' Har\u202ebour ')).out) as Report).name).toBe(
    'Har bour',
  )
})

test('the command “report” uses today’s date by default', async () => {
  const { date } = JSON.parse((await run('report', good)).out) as Report
  expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(2 * 86_400_000)
})

test('the command “report” writes the same PDF bytes for the same answers and options', async () => {
  const args = [good, '--pdf', pdf, '--today', '2026-11-24', '--name', 'Harbour']
  expect(await run('report', ...args)).toMatchObject({ code: 0, err: '' })
  const first = readFileSync(pdf)
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')
  await run('report', ...args)
  expect(readFileSync(pdf).equals(first)).toBe(true)
  await run('report', ...args, '--paper', 'letter')
  expect(readFileSync(pdf).equals(first)).toBe(false)
  await run('report', ...args, '--brand', 'northgate')
  expect(readFileSync(pdf).equals(first)).toBe(false)
})

test('the command “report” writes the plan and the tickets beside the report', async () => {
  const [plan, tickets, jira] = ['plan.json', 'tickets.csv', 'jira.csv'].map((name) =>
    join(folder, name),
  ) as [...[string, string, string]]
  const files = ['--plan', plan, '--tickets', tickets, '--jira', jira]
  const args = [...files, '--today', '2026-11-24', '--name', 'Harbour']
  const { code, out } = await run('report', good, ...args)
  expect(code).toBe(0)
  const { jobs } = JSON.parse(readFileSync(plan, 'utf8')) as { jobs: { reference: string; page: string }[] }
  expect(jobs.map(({ reference }) => reference)).toContain('IA-01/harbour/2026-11-24')
  expect(jobs[0]?.page).toMatch(/^https:\/\/[^/]+\/checklist\/[A-Z]{2}-\d\d\/$/)
  expect(jobs).toHaveLength((JSON.parse(out) as Report).actions.length)
  expect(readFileSync(tickets, 'utf8')).toContain('\r\nIA-01/harbour/2026-11-24,')
  expect(readFileSync(jira, 'utf8')).toMatch(/^Summary,/)
  const gone = join(folder, 'gone', 'plan.json')
  for (const option of ['--plan', '--tickets', '--jira'])
    expect((await run('report', good, option, gone)).err).toMatch(`${option} ${gone}: cannot be written`)
})

test('the command “report” writes the same Word bytes for the same answers and options', async () => {
  const docx = join(folder, 'out.docx')
  const args = [good, '--docx', docx, '--today', '2026-11-24', '--name', 'Harbour']
  expect(await run('report', ...args)).toMatchObject({ code: 0, err: '' })
  const first = readFileSync(docx)
  expect(readWord(first).core['title']).toContain('Harbour')
  await run('report', ...args)
  expect(readFileSync(docx).equals(first)).toBe(true)
  await run('report', ...args, '--paper', 'letter')
  expect(readFileSync(docx).equals(first)).toBe(false)
})

test('a name that no PDF font has can be in the Word file', async () => {
  const docx = join(folder, 'name.docx')
  const ran = await run('report', good, '--docx', docx, '--name', '東京 \u0378')
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(readWord(readFileSync(docx)).text).toContain('東京 \u0378')
})

const pipe = join(folder, 'pipe.svg')
execFileSync('mkfifo', [pipe])
const brandWithLogo = readFileSync('content/brands/northgate.yml', 'utf8').replace(
  'northgate.svg',
  'pipe.svg',
)
const bad = file('bad.json', { context: { people: 0 }, controls: { 'IA-01': 0.3, 'ZZ-01': 1 } })

test.each<[string, string[], RegExp]>([
  ['no file', [], /Name one answers file/],
  ['two files', [good, good], /Name one answers file/],
  ['a missing file', [join(folder, 'gone.json')], /gone\.json: cannot be read, because ENOENT/],
  ['a folder', [folder], /test-\w+: cannot be read, because it is a folder/],
  ['finding 17: a device', ['/dev/zero'], /\/dev\/zero: cannot be read, because it is a device or a pipe/],
  ['finding 17: a pipe', [pipe], /pipe\.svg: cannot be read, because it is a device or a pipe/],
  [
    'finding 17: a folder as brand file',
    [good, '--brand', `${folder}/`],
    /test-\w+\/: is a folder, a device or a pipe, not a file/,
  ],
  [
    'finding 17: a pipe as logo',
    [good, '--brand', file('logo.yml', brandWithLogo)],
    /logo\.yml › logo\.light: .*pipe\.svg is a folder, a device or a pipe/,
  ],
  ['a file that is not JSON', [file('text.json', 'hello')], /text\.json: This file can’t be read/],
  ['a file of another kind', [file('other.json', { name: 'x' })], /other\.json: This is not an answers file/],
  [
    'a file that is too large',
    [file('large.json', ' '.repeat(300_000))],
    /large\.json: This file is larger than 256 KB/,
  ],
  [
    'a file that is far too large',
    [file('huge.json', ' '.repeat(2_000_000))],
    /huge\.json: cannot be read, because it is larger/,
  ],
  [
    'an unknown value',
    [bad],
    /bad\.json: controls › IA-01: 0\.3 is not a value\. Use 0, 0\.25, 0\.5, 1 or unknown\./,
  ],
  ['an unknown control', [bad], /bad\.json: controls › ZZ-01: /],
  ['an invalid number of people', [bad], /bad\.json: context › people: 0 is not/],
  ['notes in another format', [good, '--adviser', 'notes.txt'], /--adviser notes\.txt: use a name that ends/],
  [
    'notes with a client list',
    ['--csv', 'a.csv', '--out', 'b', '--adviser', 'c.html'],
    /--csv does not go with --adviser/,
  ],
  ['an invalid date', [good, '--today', '2026-02-30'], /--today 2026-02-30: is not a date/],
  ['a day in words', [good, '--today', 'tomorrow'], /--today tomorrow: is not a date/],
  ['an unknown option', [good, '--colour', 'red'], /--colour/],
  ['an option without its value', [good, '--pdf'], /--pdf/],
  ['an unknown brand', [good, '--brand', 'gone'], /gone\.yml: /],
  ['an unknown paper size', [good, '--paper', 'a5'], /--paper a5: is not a paper size/],
  [
    'a missing folder',
    [good, '--pdf', join(folder, 'gone', 'out.pdf')],
    /--pdf .*out\.pdf: cannot be written, because ENOENT/,
  ],
  [
    'a missing folder for Word',
    [good, '--docx', join(folder, 'gone', 'out.docx')],
    /--docx .*out\.docx: cannot be written, because ENOENT/,
  ],
  [
    'a name that no font can draw',
    [good, '--pdf', join(folder, 'name.pdf'), '--name', 'A\u0378\u0379'],
    /--name: no font here can draw "\u0378", "\u0379"/,
  ],
])('the command “report” exits with code 2 and an error message: %s', async (_, args, message) => {
  const before = readdirSync(folder)
  const { code, out, err } = await run('report', ...args)
  expect(err).toMatch(message)
  expect(err).not.toMatch(/^\s+at /m)
  expect([code, out]).toEqual([2, ''])
  expect(readdirSync(folder)).toEqual(before)
})

test('the option --adviser writes notes that the client’s checklist does not contain', async () => {
  const notes = join(folder, 'notes.html')
  const args = [good, '--adviser', notes, '--pdf', pdf, '--today', '2026-11-24', '--name', 'Tom & "Co"']
  const { code, out, err } = await run('report', ...args)
  expect([code, err]).toEqual([0, ''])
  const html = readFileSync(notes, 'utf8')
  expect(html).toContain('<h1>Before you talk to Tom &amp; &quot;Co&quot;</h1>')
  for (const part of [ui.adviser.never, ui.adviser.neverPaper, ui.adviser.misread]) {
    expect(html).toContain(part)
    expect(out).not.toContain(part)
  }
  expect(html).toContain(`<details><summary>${ui.adviser.sources}</summary><ul>`)
  expect(html.match(/<(?:script|link|img|iframe)/)).toBeNull()
  expect(await textOfPdf(new Uint8Array(readFileSync(pdf)))).not.toContain(ui.adviser.never)
})

test('the command “report” keeps the PDF of an earlier run if the input is invalid', async () => {
  const older = file('older.pdf', 'older')
  expect((await run('report', bad, '--pdf', older)).code).toBe(2)
  expect(readFileSync(older, 'utf8')).toBe('older')
  expect(existsSync(`${older}.part`)).toBe(false)
})

const noted = file('noted.json', {
  controls: { 'IA-01': 1, 'DP-01': 'unknown' },
  records: { 'IA-01': { who: 'Ada', proof: { what: 'Export', where: 'Binder', date: '2026-11-03' } } },
})

test('the command “report” writes the evidence sheet, with the same bytes each time', async () => {
  const evidence = join(folder, 'evidence.pdf')
  const args = [noted, '--evidence', evidence, '--today', '2026-11-24', '--name', 'Harbour Żółć']
  const { code, out, err } = await run('report', ...args)
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('Export, seen on 3 November 2026')
  const first = readFileSync(evidence)
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')
  await run('report', ...args, '--paper', 'letter', '--pdf', pdf)
  expect(readFileSync(evidence).equals(first)).toBe(false)
  await run('report', ...args)
  expect(readFileSync(evidence).equals(first)).toBe(true)
})

test('the command “report” writes the evidence list as an Excel workbook', async () => {
  const evidence = join(folder, 'evidence.xlsx')
  const { code, err } = await run('report', noted, '--evidence', evidence, '--today', '2026-11-24')
  expect([code, err]).toEqual([0, ''])
  const sheet = strFromU8(unzipSync(readFileSync(evidence))['xl/worksheets/sheet1.xml']!)
  expect(sheet).toContain('>Binder</t>')
})

test('a note that no font can draw is refused before anything is written', async () => {
  const strange = file('strange.json', { controls: { 'IA-01': 1 }, records: { 'IA-01': { who: 'A\u0378' } } })
  const evidence = join(folder, 'strange.pdf')
  const { code, err } = await run('report', strange, '--evidence', evidence)
  expect(code).toBe(2)
  expect(err).toMatch(/strange\.json: records: no font here can draw/)
  expect(existsSync(evidence)).toBe(false)
})

test('the evidence sheet is written whole or not at all', async () => {
  const { code, err } = await run('report', noted, '--evidence', join(folder, 'gone', 'out.pdf'))
  expect(code).toBe(2)
  expect(err).toMatch(/--evidence .*out\.pdf: cannot be written, because ENOENT/)
  const list = file('list.csv', 'company\nHarbour\n')
  expect((await run('report', '--csv', list, '--out', folder, '--evidence', 'x.pdf')).err).toMatch(
    /--csv does not go with --evidence/,
  )
})

test('the command “report” refuses a language that the content does not have', async () => {
  const { code, err } = await run('report', good, '--language', 'tlh')
  expect(code).toBe(2)
  expect(err).toMatch(/^--language tlh: content\/languages\.yml does not list it\. It lists: en/)
  expect(await run('report', good, '--language', 'en', '--today', '2026-11-24')).toEqual(
    await run('report', good, '--today', '2026-11-24'),
  )
})

test('a report in Arabic is a PDF that runs from right to left', async () => {
  const words = await readWords('all-languages', 'ar')
  const { model: arabicModel, ui: arabic } = words.content
  const report = writeReport(arabicModel, arabic, NO_ANSWERS, { today: '2026-11-24', name: 'شركة النور' })
  const [pdf, docx] = [join(folder, 'rtl.pdf'), join(folder, 'rtl.docx')]
  await writeReportFiles({ pdf, docx }, { words, report, paper: 'a4', file: good })
  expect(existsSync(docx)).toBe(true)
  const bytes = new Uint8Array(readFileSync(pdf))
  expect(await textOfPdf(bytes)).toContain('شركة النور')
  expect(await (await openPdf(bytes)).getViewerPreferences()).toMatchObject({ Direction: 'R2L' })
})

test('an HTML file has the lead of a block below its title', () => {
  const page = evidenceSheet(writeReport(model, ui, NO_ANSWERS, { today: '2026-11-24' }), ui, {
    ...{ name: 'Acme', quizName: 'Quiz', quizTitle: 'Quiz:' },
  })
  const block = { kind: 'text', title: 'Who', lead: 'Both', text: 'You' } as const
  const html = paperHtml({ ...page, blocks: [block, { ...block, isFolded: true }] })
  expect(html).toContain('<h2>Who</h2><p>Both</p><p>You</p>')
  expect(html).toContain('<details><summary>Who</summary><p>Both</p><p>You</p></details>')
})

test('an HTML file in a language from right to left says its direction', () => {
  const page = evidenceSheet(writeReport(model, ui, NO_ANSWERS, { today: '2026-11-24' }), ui, {
    ...{ name: 'Acme', quizName: 'Quiz', quizTitle: 'Quiz:' },
  })
  expect(paperHtml(page)).toContain('<html lang="en-GB"><head>')
  expect(paperHtml({ ...page, language: 'ar-u-nu-latn' })).toContain('<html lang="ar-u-nu-latn" dir="rtl">')
})
