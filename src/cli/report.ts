/** `npm run -s report -- answers.json`: the same core as the site, in Node. Prints the report as JSON; `--pdf` writes the checklist too, `--csv` one PDF a client. */
import { parseArgs } from 'node:util'
import type { Paper } from '../pdf/document.ts'
import { filledChecklist } from '../quiz/checklist.ts'
import { readAnswersFile } from '../quiz/file.ts'
import { localDay } from '../quiz/days.ts'
import { cleanName } from '../quiz/name.ts'
import { writeReport } from '../quiz/report.ts'
import { readBytes, writeWhole } from './files.ts'
import { lettersMissing, openPress, readWords } from './paper.ts'
import { Refusal, failWith, isDate } from './refusal.ts'

const USAGE = [
  'Use: npm run -s report -- <answers.json> [--pdf <out.pdf>] [--name <company>]',
  ' or: npm run -s report -- --csv <clients.csv> --out <folder> [--checklist]',
  'Both: [--paper a4|letter] [--brand <id or file>] [--today YYYY-MM-DD]',
].join('\n')

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pdf: { type: 'string' },
      paper: { type: 'string', default: 'a4' },
      brand: { type: 'string' },
      name: { type: 'string' },
      csv: { type: 'string' },
      out: { type: 'string' },
      checklist: { type: 'boolean', default: false },
      today: { type: 'string', default: localDay(new Date()) },
    },
  })
  return { ...values, positionals }
}

type Options = ReturnType<typeof readOptions>

function paperOf({ paper, today }: Options): Paper {
  if (!isDate(today)) throw new Refusal([`--today ${today}: is not a date. Write it like 2026-11-24.`])
  if (paper !== 'a4' && paper !== 'letter')
    throw new Refusal([`--paper ${paper}: is not a paper size. Use a4 or letter.`])
  return paper
}

/** One answers file: the report on the screen of the terminal, the checklist as a file. */
async function reportOn(file: string, options: Options): Promise<void> {
  const { pdf, brand, name, today } = options
  const paper = paperOf(options)
  const words = await readWords(brand)
  const { model, ui } = words.content
  const read = readAnswersFile(model, ui.file, readBytes(file).toString())
  if (!read.ok) throw new Refusal(read.problems.map((problem) => `${file}: ${problem}`))
  const cleaned = name === undefined ? undefined : cleanName(name)
  const report = writeReport(model, ui, read.answers, { today, name: cleaned })
  if (pdf !== undefined) {
    const missing = await lettersMissing(cleaned ?? '')
    if (missing) throw new Refusal([`--name: ${missing}. Leave it out, or print the report page.`])
    const press = await openPress(words, paper)
    writeWhole('--pdf', pdf, await press.checklist(filledChecklist(report, ui, press.whose, 'file')))
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

async function run(): Promise<void> {
  const options = readOptions()
  const { positionals, csv, out, checklist, pdf, name } = options
  process.stdout.on('error', () => undefined) // The reader may stop early, as `head` does.
  if (csv === undefined) {
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Refusal(['Name one answers file.', USAGE])
    if (out !== undefined || checklist) throw new Refusal(['--out and --checklist go with --csv.', USAGE])
    await reportOn(file, options)
    return
  }
  if (out === undefined) throw new Refusal(['--csv needs --out, the folder for the PDFs.', USAGE])
  if (positionals.length > 0 || pdf !== undefined || name !== undefined)
    throw new Refusal(['--csv goes with --out alone: no answers file, no --pdf, no --name.', USAGE])
  const { makeAll } = await import('./clients.ts')
  const paper = paperOf(options)
  const files = await makeAll(await readWords(options.brand), {
    csv,
    out,
    checklist,
    paper,
    today: options.today,
  })
  process.stdout.write(files.map((file) => `${file}\n`).join(''))
}

await run().catch(failWith)
