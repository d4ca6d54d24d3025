/**
 * `npm run -s report -- answers.json`: prints the report of an answers file as JSON. `--pdf` and other options also write
 * files. `--csv` writes one PDF for each row of a client list instead.
 * `--clients` reads a folder of results, and writes tables and one PDF for each client.
 */
import { InputError } from '../core/model/input-error.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { readAnswersFile } from '../core/exchange/answers-file.ts'
import { localDay } from '../core/model/dates.ts'
import { cleanName } from '../core/model/clean-text.ts'
import { reportAsJson } from '../core/exchange/exports.ts'
import { writeReport } from '../core/report/report.ts'
import {
  type Io,
  type Values,
  command,
  dayGiven,
  runInTerminal,
  switchOption,
  textOption,
} from './command.ts'
import { readBytes } from './files.ts'
import { readWords } from './paper.ts'
import { REPORT_FILES, type ReportFilePaths, writeReportFiles } from './report-files.ts'

const USES = [
  `npm run -s report -- <answers.json>${Object.entries(REPORT_FILES)
    .map(([name, { value }]) => ` [--${name} ${value}]`)
    .join('')} [--name <company>]`,
  'npm run -s report -- --csv <clients.csv> --out <folder> [--checklist]',
  'npm run -s report -- --clients <folder> --out <folder> [--word] [--strict]',
]
const USAGE = [
  'Usage:',
  ...USES.map((use) => `  ${use}`),
  'All take --paper, --brand, --language and --today; --help explains them.',
].join('\n')

const OPTIONS = {
  ...REPORT_FILES,
  name: textOption('<company>', 'The name on the report and in the files.'),
  csv: textOption('<clients.csv>', 'A list with the columns company, contact and answers.'),
  out: textOption('<folder>', 'The folder for the files of --csv and --clients.'),
  checklist: switchOption('With --csv, make checklists instead of one-page leave-behinds.'),
  clients: textOption('<folder>', 'A folder with results of clients. A folder inside it is a group.'),
  strict: switchOption('With --clients, write nothing if one file cannot be read.'),
  word: switchOption('With --clients, make a Word file of each checklist too.'),
  paper: { ...textOption('a4|letter', 'The paper size. a4 if not given.'), default: 'a4' },
  brand: textOption('<id or file>', 'The brand. BRAND in the environment if not given.'),
  language: textOption(
    '<de>',
    'The language of the report and its files. The first of the brand if not given.',
  ),
  today: textOption('YYYY-MM-DD', 'The date of the report. Today if not given.'),
} as const

type Options = Values<typeof OPTIONS> & { today: string }

/** The options that go with `--clients`. */
const CLIENTS_OPTIONS = ['clients', 'out', 'strict', 'word', 'paper', 'brand', 'language', 'today']

function paperOf({ paper, today }: Options): PaperSize {
  dayGiven(today)
  if (paper !== 'a4' && paper !== 'letter')
    throw new InputError([`--paper ${paper}: is not a paper size. Use a4 or letter.`])
  return paper
}

/** Returns the paths that the options of `REPORT_FILES` name. */
const filePaths = (options: Options): ReportFilePaths =>
  Object.fromEntries(Object.keys(REPORT_FILES).map((name) => [name, options[name as keyof ReportFilePaths]]))

/** Prints the report of one answers file. Also writes the files that the options name. */
async function reportOn(file: string, options: Options, io: Io): Promise<void> {
  const { brand, language, name, today } = options
  const paper = paperOf(options)
  const words = await readWords(brand, language)
  const { model, ui } = words.content
  const read = readAnswersFile(model, ui.file, readBytes(file).toString())
  if (!read.ok) throw new InputError(read.problems.map((problem) => `${file}: ${problem}`))
  const cleaned = name === undefined ? undefined : cleanName(name)
  const report = writeReport(model, ui, read.answers, { today, name: cleaned })
  await writeReportFiles(filePaths(options), { words, report, paper, file })
  io.out(reportAsJson(report))
}

async function run(positionals: readonly string[], options: Options, io: Io): Promise<void> {
  const { csv, out, checklist, name } = options
  if (csv === undefined) {
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new InputError(['Name one answers file.', USAGE])
    if (out !== undefined || checklist) throw new InputError(['--out and --checklist go with --csv.', USAGE])
    await reportOn(file, options, io)
    return
  }
  if (out === undefined) throw new InputError(['--csv needs --out, the folder for the PDFs.', USAGE])
  const others = Object.entries({ ...filePaths(options), name }).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`],
  )
  if (positionals.length > 0 || others.length > 0)
    throw new InputError([`--csv does not go with ${[...others, ...positionals].join(', ')}.`, USAGE])
  const { makeAll } = await import('./clients.ts')
  const paper = paperOf(options)
  const files = await makeAll(await readWords(options.brand, options.language), {
    csv,
    out,
    checklist,
    paper,
    today: options.today,
  })
  io.out(files.map((file) => `${file}\n`).join(''))
}

/** Reads a folder of results. Writes tables, the whole list and one PDF for each client. */
async function readFolder(
  clients: string,
  positionals: readonly string[],
  options: Options,
  io: Io,
): Promise<void> {
  const { out, strict, word, today } = options
  const others = Object.entries(options).flatMap(([name, value]) =>
    value === false || CLIENTS_OPTIONS.includes(name) ? [] : [`--${name}`],
  )
  if (positionals.length > 0 || others.length > 0)
    throw new InputError([
      `--clients does not go with ${[...others, ...positionals].join(', ')}. It reads all files of a folder.`,
      USAGE,
    ])
  if (out === undefined) throw new InputError(['--clients needs --out, the folder for the files.', USAGE])
  const { readClientFolder } = await import('./client-folder.ts')
  const paper = paperOf(options)
  const words = await readWords(options.brand, options.language)
  const { files, problems } = await readClientFolder(words, { clients, out, strict, word, paper, today })
  io.err(problems.map((problem) => `${problem}\n`).join(''))
  io.out(files.map((file) => `${file}\n`).join(''))
}

export const main = command(
  {
    uses: USES,
    about:
      'Writes the report of an answers file as JSON, one PDF for each row of a client list, or tables and PDFs from a folder of results.',
    allowPositionals: true,
    options: OPTIONS,
  },
  async ({ values, positionals }, io) => {
    const options: Options = { today: localDay(new Date()), ...values }
    if (options.clients !== undefined) await readFolder(options.clients, positionals, options, io)
    else if (options.strict || options.word)
      throw new InputError(['--strict and --word go with --clients.', USAGE])
    else await run(positionals, options, io)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
