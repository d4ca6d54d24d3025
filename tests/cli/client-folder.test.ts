import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClientFile } from '../../src/core/clients/read-file.ts'
import { encodeShare } from '../../src/core/exchange/share.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { summarise } from '../../src/core/report/summary.ts'
import { example, model, ui } from '../content/content.ts'
import { answersFile, saysMany, textsIn, writeBelow } from './client-samples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder } = temporaryFolder()
const out = join(folder, 'out')
const today = ['--today', '2026-11-24']
const make = (results: string, ...more: string[]) =>
  run('report', '--clients', results, '--out', out, ...today, ...more)
const tables = ['clients', 'gaps', 'since'].flatMap((name) => [`${name}.csv`, `${name}.xlsx`])
const lists = [...tables, 'clients.json']
const pdfOf = (name: string): string => `microsoft-365-checklist-${name}-2026-11-24.pdf`
const clean = (): void => rmSync(out, { recursive: true, force: true })

const results = writeBelow(join(folder, 'results'), {
  'London/Harbour Dental 2026-06-30.json': answersFile(1),
  'London/Harbour Dental 2026-09-30.json': answersFile(2),
  'Leeds/North/answers.json': answersFile(3),
  'South & Sons.json': answersFile(4),
})

test('“report --clients” writes three tables, the list and a PDF for each client', async () => {
  const { code, out: said, err } = await make(results)
  expect([code, err]).toEqual([0, ''])
  const pdfs = ['Harbour-Dental', 'North', 'South-Sons'].map(pdfOf)
  expect(readdirSync(out).toSorted()).toEqual([...lists, ...pdfs].toSorted())
  expect(said.trim().split('\n').toSorted()).toEqual(
    [...lists, ...pdfs].map((name) => join(out, name)).toSorted(),
  )
  const lines = (name: string): string[] => readFileSync(join(out, name), 'utf8').trim().split('\r\n')
  expect(lines('clients.csv').map((line) => line.split(',').slice(0, 3).join())).toEqual([
    'Client (this file contains many clients),Group,Date',
    'Harbour Dental,London,2026-09-30',
    'North,Leeds,2026-11-24',
    'South & Sons,,2026-11-24',
  ])
  expect(lines('since.csv')[1]).toMatch(/^Harbour Dental,London,2026-06-30,2026-09-30,/)
  expect(lines('gaps.csv').length).toBeGreaterThan(10)
})

test('no file of “report --clients” holds two clients unless it says so', async () => {
  const names = ['Harbour Dental', 'North', 'South & Sons']
  for (const [name, text] of await textsIn(out)) {
    const held = names.filter((one) => text.includes(one))
    expect(held.length, name).toBeGreaterThan(0)
    expect(held.length === 1 || saysMany(name, text), name).toBe(true)
    expect(name.endsWith('.pdf') && held.length > 1, name).toBe(false)
  }
})

test('the list that “report --clients” wrote can be read again', () => {
  const file = { name: 'clients.json', folder: '', modified: '2026-11-24' }
  const read = readClientFile(
    model,
    ui,
    { ...file, text: readFileSync(join(out, 'clients.json'), 'utf8') },
    '2026-11-24',
  )
  const found = read.ok ? read.found.filter((one) => 'check' in one) : []
  expect(found.map(({ name, group, check }) => `${name}, ${group}, ${check.date}`).toSorted()).toEqual([
    'Harbour Dental, London, 2026-06-30',
    'Harbour Dental, London, 2026-09-30',
    'North, Leeds, 2026-11-24',
    'South & Sons, , 2026-11-24',
  ])
})

test('a second run of “report --clients” keeps other files in the folder', async () => {
  writeFileSync(join(out, 'notes.txt'), 'mine')
  expect((await make(results)).code).toBe(0)
  expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
  clean()
})

test('“report --clients” names the files that it cannot read, and makes the others', async () => {
  const mixed = writeBelow(join(folder, 'mixed'), {
    'Harbour.json': answersFile(1),
    'later.json': '{"format":"whose-job/answers","version":2}',
    'photo.png': '\u0089PNG',
    '.hidden.json': answersFile(2),
    'links.txt': 'North https://check.example/#r=1damaged',
  })
  symlinkSync('/etc/hostname', join(mixed, 'outside.json'))
  writeFileSync(join(mixed, 'huge.json'), Buffer.alloc(33_554_433, 32))
  const { code, err } = await make(mixed)
  expect(code).toBe(0)
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/huge\.json: cannot be read, because it is larger/),
    expect.stringMatching(/later\.json: A newer version of this site/),
    expect.stringMatching(/links\.txt: This link is damaged/),
    expect.stringMatching(/photo\.png: This file contains no result/),
  ])
  expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toEqual([pdfOf('Harbour')])
  clean()
  const strict = await make(mixed, '--strict')
  expect([strict.code, strict.out, existsSync(out)]).toEqual([2, '', false])
  expect(strict.err).toContain('later.json: ')
})

test('a client with numbers only is in the tables and has no checklist', async () => {
  const summary = summarise(writeReport(model, ui, example.answers, { today: '2026-09-01' }))
  const link = `https://check.example/report/#r=${encodeShare(model, { kind: 'summary', summary }) as string}`
  const { code, err } = await make(writeBelow(join(folder, 'links'), { 'links.txt': `Harbour ${link}\n` }))
  expect([code, err]).toEqual([0, 'Harbour: has numbers only, so there is no checklist.\n'])
  expect(readdirSync(out).toSorted()).toEqual(lists.toSorted())
  clean()
})

test('the PDFs of two clients with one name have their groups in the file names', async () => {
  const twins = writeBelow(join(folder, 'twins'), {
    'A/Smith.json': answersFile(1),
    'B/SMITH.json': answersFile(2),
  })
  expect((await make(twins)).code).toBe(0)
  expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toEqual([
    pdfOf('SMITH-B'),
    pdfOf('Smith-A'),
  ])
  clean()
})

test('a client whose name no font can draw has no checklist, and the others have one', async () => {
  const strange = writeBelow(join(folder, 'strange'), {
    'A.json': answersFile(1),
    'B.json': JSON.stringify({
      ...writeReport(model, ui, example.answers, { today: '2026-09-01' }),
      name: 'B\u0378',
    }),
  })
  const { code, err } = await make(strange)
  expect([code, err]).toEqual([
    0,
    expect.stringMatching(/^B\u0378: no font here can draw "\u0378", so there is no/),
  ])
  expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toEqual([pdfOf('A')])
  clean()
})

writeBelow(join(folder, 'empty'), { 'a.txt': 'hello' })
const toOut = ['--out', out]

test.each<[string, args: string[], RegExp]>([
  ['a missing folder', ['--clients', join(folder, 'gone'), ...toOut], /--clients .*gone: is not a folder/],
  [
    'a file as folder',
    ['--clients', join(results, 'South & Sons.json'), ...toOut],
    /--clients .*: is not a folder/,
  ],
  [
    'a folder without a result',
    ['--clients', join(folder, 'empty'), ...toOut],
    /a\.txt: This file contains no result.*\n.*no file there contains a result/,
  ],
  ['no output folder', ['--clients', results], /--clients needs --out/],
  [
    'an output folder inside',
    ['--clients', results, '--out', join(results, 'made')],
    /is in the folder of --clients/,
  ],
  [
    'the same folder for the output',
    ['--clients', results, '--out', results],
    /is in the folder of --clients/,
  ],
  [
    'a list of clients',
    ['--clients', results, '--csv', 'a.csv', ...toOut],
    /--clients does not go with --csv\./,
  ],
  ['an answers file', ['a.json', '--clients', results, ...toOut], /--clients does not go with a\.json\./],
  [
    '--checklist',
    ['--clients', results, ...toOut, '--checklist'],
    /--clients does not go with --checklist\./,
  ],
  ['--strict without --clients', ['a.json', '--strict'], /--strict and --word go with --clients/],
])('“report --clients” exits with code 2 and writes nothing: %s', async (_, args, message) => {
  const before = readdirSync(results, { recursive: true })
  const { code, out: said, err } = await run('report', ...args)
  expect(err).toMatch(message)
  expect([code, said, existsSync(out)]).toEqual([2, '', false])
  expect(readdirSync(results, { recursive: true })).toEqual(before)
})

test('“report --clients” exits with code 2 if a folder has the name of an output file', async () => {
  mkdirSync(join(out, 'gaps.csv'), { recursive: true })
  const { code, err } = await make(results)
  expect([code, readdirSync(out)]).toEqual([2, ['gaps.csv']])
  expect(err).toMatch(/gaps\.csv cannot be written, because it is a folder there/)
  clean()
})
