/** `npm run -s report -- answers.json`: the same core as the site, in Node. Prints the report as JSON; `--pdf` writes the checklist too. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Brand } from '../brand/brand.ts'
import { type PaperBrand, checkBrand, languagesOf, paperBrand } from '../content/brand.ts'
import { readContent } from '../content/read.ts'
import { type Checklist, filledChecklist } from '../quiz/checklist.ts'
import { FILE_LIMIT, readAnswersFile } from '../quiz/file.ts'
import type { Model } from '../quiz/model.ts'
import { cleanName } from '../quiz/name.ts'
import { writeReport } from '../quiz/report.ts'
import { Refusal, failWith, isDate, todayHere } from './refusal.ts'

const USAGE = `Use: npm run -s report -- <answers.json> [--pdf <out.pdf>] [--paper a4|letter] [--brand <id or file>] [--name <company>] [--today YYYY-MM-DD]`

const contentFolder = join(import.meta.dirname, '../../content')
const fontFolder = join(import.meta.dirname, '../brand/fonts')

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pdf: { type: 'string' },
      paper: { type: 'string', default: 'a4' },
      brand: { type: 'string' },
      name: { type: 'string' },
      today: { type: 'string', default: todayHere() },
    },
  })
  return { ...values, positionals }
}

/** Why the disk refused, without the paths that Node adds. */
const reason = (error: unknown): string => (error as Error).message.replace(/, \w+ '.*/, '')

function readText(file: string): string {
  try {
    if (statSync(file).size > 4 * FILE_LIMIT) throw new Error('it is larger than an answers file can be')
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Refusal([`${file}: cannot be read, because ${reason(error)}.`])
  }
}

/** Writes all of a file or nothing of it: beside its place first, then moved there. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const beside = `${file}.${String(process.pid)}.part`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new Refusal([`--pdf ${file}: cannot be written, because ${reason(error)}.`])
  }
}

/** The checklist as PDF. The maker and its fonts are loaded only when a PDF is asked for. */
async function makePdf(
  checklist: Checklist,
  brand: PaperBrand,
  paper: 'a4' | 'letter',
  logo?: Uint8Array,
): Promise<Uint8Array> {
  const { makePdfInNode } = await import('../pdf/node.ts')
  const { undrawable } = await import('../pdf/fonts.ts')
  const strange = undrawable(checklist.cover.lead)
  if (strange.length > 0) {
    throw new Refusal([
      `--name: no font here can draw ${strange.map((one) => `"${one}"`).join(', ')}. Leave it out, or print the report page.`,
    ])
  }
  return makePdfInNode(checklist, brand, paper, fontFolder, logo)
}

async function loadBrand(idOrPath: string | undefined, model: Model): Promise<Brand> {
  const { readBrand } = await import('../brand/read.ts')
  try {
    const brand = readBrand(idOrPath)
    checkBrand(brand, { model }, languagesOf(contentFolder))
    return brand
  } catch (error) {
    throw new Refusal((error as { problems?: string[] }).problems ?? [`--brand: ${(error as Error).message}`])
  }
}

async function run(): Promise<void> {
  const { positionals, pdf, paper, brand: brandName, name, today } = readOptions()
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Refusal(['Name one answers file.', USAGE])
  if (!isDate(today)) throw new Refusal([`--today ${today}: is not a date. Write it like 2026-11-24.`])
  if (paper !== 'a4' && paper !== 'letter')
    throw new Refusal([`--paper ${paper}: is not a paper size. Use a4 or letter.`])
  const { model, ui } = readContent(contentFolder, 'en')
  const brand = await loadBrand(brandName, model)
  const read = readAnswersFile(model, ui.file, readText(file))
  if (!read.ok) throw new Refusal(read.problems.map((problem) => `${file}: ${problem}`))
  const report = writeReport(model, ui, read.answers, {
    today,
    name: name === undefined ? undefined : cleanName(name),
  })
  if (pdf !== undefined) {
    const { paperLogo } = await import('../picture/logo.ts')
    const whose = paperBrand(brand, ui)
    const checklist = filledChecklist(report, ui, whose, 'file')
    writeWhole(pdf, await makePdf(checklist, whose, paper, await paperLogo(brand)))
  }
  process.stdout.on('error', () => undefined) // The reader may stop early, as `head` does.
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

await run().catch(failWith)
