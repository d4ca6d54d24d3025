/** The files that `npm run report` can write beside the report of one answers file. */
import { extname } from 'node:path'
import { paperBrand } from '../content/brand.ts'
import { writeAdviser } from '../core/documents/adviser.ts'
import { filledChecklist } from '../core/documents/checklist.ts'
import { evidenceSheet } from '../core/documents/evidence.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import { evidenceTable } from '../core/exchange/evidence-table.ts'
import { planAsJson, ticketsFor } from '../core/exchange/plan-file.ts'
import { InputError } from '../core/model/input-error.ts'
import { namesInNotes } from '../core/report/proof-text.ts'
import type { Report } from '../core/report/types.ts'
import { makeWorkbook } from '../paper/excel/workbook.ts'
import { textOption } from './command.ts'
import { writeWhole } from './files.ts'
import { paperHtml } from '../paper/html/paper-html.ts'
import { type Words, lettersMissing, openPress, openWordPress } from './paper.ts'

/** The options that name a file to write. */
export const REPORT_FILES = {
  pdf: textOption('<out.pdf>', 'Write the checklist too.'),
  docx: textOption('<out.docx>', 'Write the checklist for Word too.'),
  evidence: textOption(
    '<out.pdf>',
    'Write the evidence sheet for an insurer or an auditor too. The ending .docx or .html makes another kind of file, and .xlsx a table for Excel.',
  ),
  adviser: textOption(
    '<out.pdf>',
    'Write the adviser’s page too, which is not for the client. The ending .docx or .html makes another kind of file.',
  ),
  plan: textOption('<out.json>', 'Write the open jobs as JSON too.'),
  tickets: textOption('<out.csv>', 'Write the open jobs for Autotask’s ticket import too.'),
  jira: textOption('<out.csv>', 'Write the open jobs for Jira’s CSV import too.'),
} as const

/** The paths of the files to write: option → path. */
export type ReportFilePaths = Partial<Record<keyof typeof REPORT_FILES, string | undefined>>

/** What the files are made from. `file` is the path of the answers file, for error messages. */
interface Given {
  words: Words
  report: Report
  paper: PaperSize
  file: string
}

/** Makes a document of plain blocks as the kind of file that the ending of the path names. */
async function makePage(
  { words, paper }: Given,
  option: string,
  path: string,
  page: PaperDocument,
): Promise<Uint8Array> {
  switch (extname(path).toLowerCase()) {
    case '.pdf':
      return (await openPress(words, paper)).make(page)
    case '.docx':
      return (await openWordPress(words, paper)).make(page)
    case '.html':
      return Buffer.from(paperHtml(page))
    default:
      throw new InputError([`--${option} ${path}: use a name that ends with .pdf, .docx or .html.`])
  }
}

/** Returns the bytes of one file. */
async function makeFile(given: Given, option: keyof typeof REPORT_FILES, path: string): Promise<Uint8Array> {
  const { words, report, paper } = given
  const { model, ui, adviser } = words.content
  const pages = `${words.brand.site}${words.brand.base}checklist/`
  switch (option) {
    case 'pdf':
    case 'docx': {
      const press = await (option === 'pdf' ? openPress : openWordPress)(words, paper)
      return press.make(filledChecklist(report, ui, press.whose, 'file'))
    }
    case 'evidence': {
      if (extname(path).toLowerCase() !== '.xlsx')
        return makePage(given, option, path, evidenceSheet(report, ui, paperBrand(words.brand, ui)))
      const { language, date } = report
      const about = { title: ui.evidence.heading, language, date, maker: words.brand.name }
      return makeWorkbook(evidenceTable(report, ui), about)
    }
    case 'adviser':
      return makePage(given, option, path, writeAdviser(model, ui, adviser, report, words.brand))
    case 'plan':
      return Buffer.from(planAsJson(report, ui, pages))
    case 'jira':
      return Buffer.from(ticketsFor('jira', report, ui, pages))
    case 'tickets':
      return Buffer.from(ticketsFor('autotask', report, ui, pages))
  }
}

/** Refuses names and notes with letters that no font can draw. Only a PDF needs the fonts. */
async function refuseUndrawable({ report, file, words }: Given): Promise<void> {
  const { language } = words.content
  const inName = await lettersMissing(report.name ?? '', language)
  if (inName) throw new InputError([`--name: ${inName}. Leave it out, or print the report page.`])
  const inNotes = await lettersMissing(namesInNotes(report).join(''), language)
  if (inNotes) throw new InputError([`${file}: records: ${inNotes}. Write it in other letters.`])
}

/**
 * Makes all files before it writes the first one, so that a problem leaves nothing half-written.
 * @throws {InputError} if a file cannot be made or written.
 */
export async function writeReportFiles(paths: ReportFilePaths, given: Given): Promise<void> {
  const wanted = Object.entries(paths).filter(
    (one): one is [keyof typeof REPORT_FILES, string] => one[1] !== undefined,
  )
  if (wanted.some(([, path]) => extname(path).toLowerCase() === '.pdf')) await refuseUndrawable(given)
  const made: [option: string, path: string, bytes: Uint8Array][] = []
  for (const [option, path] of wanted) made.push([option, path, await makeFile(given, option, path)])
  for (const [option, path, bytes] of made) writeWhole(`--${option}`, path, bytes)
}
