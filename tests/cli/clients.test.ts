import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../support/read-pdf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder, file } = temporaryFolder()

const today = ['--today', '2026-11-24']
const answers = file('answers.json', readFileSync('tests/fixtures/answers.v1.json', 'utf8'))
const out = join(folder, 'out')
const make = (csv: string, ...more: string[]) => run('report', '--csv', csv, '--out', out, ...today, ...more)
const textOf = async (name: string): Promise<string> =>
  (await readPdf(new Uint8Array(readFileSync(join(out, name))))).text.replaceAll('\u00a0', ' ')

const clients = file(
  'clients.csv',
  [
    '\ufeffcompany,contact,answers',
    'Harbour Street Dental,Ana Silva; +44 20 7946 0000,answers.json',
    '',
    '"Żółć, ""Søn""",,',
    '../../etc/passwd,,',
    'harbour street dental,,',
    `${'Ж'.repeat(60)},,`,
  ].join('\r\n'),
)
const names = [
  'microsoft-365-Harbour-Street-Dental-2026-11-24.pdf',
  'microsoft-365-Żółć-Søn-2026-11-24.pdf',
  'microsoft-365-etc-passwd-2026-11-24.pdf',
  'microsoft-365-harbour-street-dental-2026-11-24-2.pdf',
  `microsoft-365-${'Ж'.repeat(60)}-2026-11-24.pdf`,
]

test('the command “report --csv” writes a PDF for each client, named after the client', async () => {
  const { code, out: said, err } = await make(clients, '--brand', 'northgate')
  expect([code, err]).toEqual([0, ''])
  expect(said.trim().split('\n')).toEqual(names.map((name) => join(out, name)))
  expect(readdirSync(out).toSorted()).toEqual(names.toSorted())
  const filled = await textOf(names[0]!)
  for (const part of [
    'Made for Harbour Street Dental',
    'Do these first',
    'Ana Silva',
    'check.northgate-it.example/quiz',
  ])
    expect(filled).toContain(part)
  const blank = await textOf(names[1]!)
  for (const part of ['Made for Żółć, "Søn"', 'The first 5 jobs', 'hello@northgate-it.example'])
    expect(blank).toContain(part)
})

test('a second run of “report --csv” writes the same PDFs and keeps other files', async () => {
  const before = readFileSync(join(out, names[0]!))
  writeFileSync(join(out, 'notes.txt'), 'mine')
  expect((await make(clients, '--brand', 'northgate')).code).toBe(0)
  expect(readFileSync(join(out, names[0]!)).equals(before)).toBe(true)
  expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
  rmSync(out, { recursive: true })
})

test('report --csv --checklist writes a checklist PDF for each client', async () => {
  expect((await make(clients, '--checklist', '--paper', 'letter')).code).toBe(0)
  const made = readdirSync(out)
  expect(made).toHaveLength(names.length)
  const list = made.find((name) => name.includes('Żółć'))!
  const { boxes, text } = await readPdf(new Uint8Array(readFileSync(join(out, list))))
  expect([boxes, text.includes('made for Żółć, "Søn"')]).toEqual([40, true])
  rmSync(out, { recursive: true })
})

test('a client list can have semicolons or tabs as separators', async () => {
  for (const separator of [';', '\t']) {
    const csv = `company${separator}contact\nSmith, Jones & Co${separator}Ana`
    expect(await make(file('other.csv', csv))).toMatchObject({ code: 0, err: '' })
    rmSync(out, { recursive: true })
  }
})

const COLUMNS = 'company,contact,answers'
mkdirSync(join(folder, 'below'))
symlinkSync('/etc/hostname', join(folder, 'below', 'outside.json'))
execFileSync('mkfifo', [join(folder, 'pipe')])
file('strange.json', { controls: { 'ZZ-01': 1 } })

test.each<[string, rows: string[], RegExp]>([
  ['a missing company', [COLUMNS, 'A,,', ',Ana,'], /bad\.csv: row 3, company: is empty/],
  [
    'a company that is too long',
    [COLUMNS, `${'a'.repeat(61)},,`],
    /row 2, company: is longer than 60 characters/,
  ],
  [
    'a company that no font can draw',
    [COLUMNS, 'A\u0378\u0379,,'],
    /row 2, company: no font here can draw "\u0378", "\u0379"/,
  ],
  [
    'a contact that is too long',
    [COLUMNS, 'A,1;2;3;4;5,', `B,${'b'.repeat(81)},`],
    /row 2, contact: is too long[\s\S]*row 3, contact: is too long/,
  ],
  ['a missing answers file', [COLUMNS, '', 'A,,gone.json'], /row 3, answers: gone\.json is not there/],
  [
    'an answers file outside the folder of the list',
    [COLUMNS, 'A,,/etc/hostname', 'B,,../x.json'],
    /row 2, answers: \/etc\/hostname is not in the folder of the list/,
  ],
  [
    'finding 17: a folder as answers file',
    [COLUMNS, 'A,,', 'B,,below'],
    /bad\.csv: row 3, answers: below cannot be read, because it is a folder\./,
  ],
  [
    'finding 17: a pipe as answers file',
    [COLUMNS, 'A,,pipe'],
    /bad\.csv: row 2, answers: pipe cannot be read, because it is a device or a pipe/,
  ],
  [
    'finding 17: a list of only commas',
    [','.repeat(1_000_000)],
    /^\S+bad\.csv: row 1: has 1000001 cells\. Use the columns "company", "contact", "answers" and no other\.\n$/,
  ],
  [
    'a symbolic link to a file outside the folder',
    [COLUMNS, 'A,,below/outside.json'],
    /row 2, answers: below\/outside\.json is not in the folder/,
  ],
  [
    'an invalid answers file',
    [COLUMNS, 'A,,strange.json'],
    /row 2, answers: strange\.json: controls › ZZ-01/,
  ],
  [
    'a row with an extra comma',
    [COLUMNS, 'Smith, Jones,Ana,'],
    /row 2: it has more or fewer cells than row 1/,
  ],
  ['an unclosed quotation mark', [COLUMNS, '"A,Ana,'], /row 2: a quotation mark is opened and never closed/],
  ['a quotation mark inside a cell', [COLUMNS, 'A "B" C,Ana,'], /row 2: a cell contains a quotation mark/],
  [
    'text after a closing quotation mark',
    [COLUMNS, '"A"B,Ana,'],
    /row 2: there is text after a closing quotation mark/,
  ],
  ['an unknown column', ['company,phone', 'A,1'], /row 1: "phone" is not a column/],
  ['a duplicate column', ['company,company', 'A,B'], /row 1: "company" is there twice/],
  ['a list without companies', ['contact', 'Ana'], /row 1: the column "company" is missing/],
  ['an empty list', [COLUMNS], /has no row below the names/],
  ['a list of empty rows', [COLUMNS, ',,'], /has no row below the names/],
  ['a list with far too many rows', [COLUMNS, ...Array<string>(1001).fill('A,,')], /more than 1000 rows/],
  ['many mistakes at once', [COLUMNS, ...Array<string>(25).fill(',Ana,')], /And 5 more/],
])('report --csv exits with code 2, and the error locates the mistake: %s', (_, rows, message) =>
  expectRefused(file('bad.csv', rows.join('\n')), message),
)

test.each<[string, string, RegExp]>([
  ['finding 17: a device', '/dev/zero', /\/dev\/zero: cannot be read, because it is a device or a pipe/],
  ['a missing list', join(folder, 'gone.csv'), /gone\.csv: cannot be read, because ENOENT/],
])('report --csv exits with code 2 if the list cannot be read: %s', (_, path, message) =>
  expectRefused(path, message),
)

/** Expects that `report --csv` refuses a list with one message, and writes nothing. */
async function expectRefused(path: string, message: RegExp): Promise<void> {
  const before = readdirSync(folder)
  const { code, out: said, err } = await make(path)
  expect(err).toMatch(message)
  expect(err).not.toMatch(/^\s+at /m)
  expect([code, said, existsSync(out)]).toEqual([2, '', false])
  expect(readdirSync(folder)).toEqual(before)
}

test('a client list that is not UTF-8 is refused', async () => {
  const csv = file('latin.csv', Buffer.from('company\nM\xfcller', 'latin1'))
  expect((await make(csv)).err).toMatch(/latin\.csv: is not saved as UTF-8/)
})

test('the command “report” refuses conflicting options and an invalid output folder', async () => {
  expect((await run('report', '--csv', clients)).err).toMatch(/--csv needs --out/)
  expect((await run('report', answers, '--out', out)).err).toMatch(/--out and --checklist go with --csv/)
  for (const option of ['--name', '--plan', '--tickets', '--jira'])
    expect((await make(clients, option, 'A')).err).toContain(`--csv does not go with ${option}`)
  expect((await run('report', '--csv', clients, '--out', answers)).err).toMatch(
    /--out .*answers\.json: cannot be written, because it is a file/,
  )
  expect((await run('report', '--csv', clients, '--out', join(folder, 'gone', 'out'))).err).toMatch(
    /--out .*: cannot be written, because ENOENT/,
  )
})

test('the command “report” exits with code 2 if a folder has the name of an output PDF', async () => {
  mkdirSync(join(out, names[3]!), { recursive: true })
  const { code, err } = await make(clients)
  expect([code, readdirSync(out)]).toEqual([2, [names[3]]])
  expect(err).toMatch(/is a folder there/)
  rmSync(out, { recursive: true })
})
