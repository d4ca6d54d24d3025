/**
 * Reads a client list: a CSV file with the columns company, contact and answers. Each error message names file, row and
 * field. Uses `csv-parse` and not the reader of scanner files: it refuses a row with an unquoted comma in a company name.
 */
import { realpathSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { CsvError, type Info, parse } from 'csv-parse/sync'
import { InputError } from '../core/model/input-error.ts'
import type { Content } from '../content/read.ts'
import type { Answers } from '../core/answers/answers.ts'
import { readAnswersFile } from '../core/exchange/answers-file.ts'
import { CONTACT } from '../core/documents/leave-behind.ts'
import { cleanName } from '../core/model/clean-text.ts'
import { readBytes, tryReadBytes } from './files.ts'
import { lettersMissing } from './paper.ts'
import { separatorOf } from '../core/scan/table.ts'

const COLUMNS = ['company', 'contact', 'answers'] as const
const LONGEST_COMPANY = 60
const MOST_CLIENTS = 1000
/** The maximum number of columns. A CSV file that is no client list can have a million columns. */
const MOST_COLUMNS = 20
/** The maximum number of problems in an error message. The same problem can occur in thousands of rows. */
const MOST_PROBLEMS = 20

type Row = Record<(typeof COLUMNS)[number], string>

/** One valid row of a client list. */
export interface ClientRow {
  name: string
  /**
   * The contact details of the salesperson. If the array is empty, the PDF shows the brand's contact details.
   */
  contact: string[]
  /** `undefined` if the row names no answers file. The client's checklist is then blank. */
  answers: Answers | undefined
}

const list = (columns: readonly string[]): string =>
  columns.map((column) => `"${column.slice(0, 40)}"`).join(', ')

function checkHeader(file: string, header: readonly string[]): string[] {
  if (header.length > MOST_COLUMNS)
    throw new InputError([
      `${file}: row 1: has ${String(header.length)} cells. Use the columns ${list(COLUMNS)} and no other.`,
    ])
  const names = header.map((name) => name.trim().toLowerCase())
  const strange = names.filter((name) => !COLUMNS.some((column) => column === name))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (strange.length > 0)
    throw new InputError([`${file}: row 1: ${list(strange)} is not a column. Use ${list(COLUMNS)}.`])
  if (twice.length > 0) throw new InputError([`${file}: row 1: ${list(twice)} is there twice.`])
  if (!names.includes('company')) throw new InputError([`${file}: row 1: the column "company" is missing.`])
  return names
}

const FAULTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed.',
  CSV_INVALID_CLOSING_QUOTE:
    'there is text after a closing quotation mark. Write a quotation mark inside a cell twice.',
  INVALID_OPENING_QUOTE:
    'a cell contains a quotation mark. Put the whole cell in quotation marks and write this one twice.',
  CSV_RECORD_INCONSISTENT_COLUMNS:
    'it has more or fewer cells than row 1. Put a cell with a comma in it in quotation marks.',
}

/** Returns a row number as a spreadsheet shows it: the header row is 1, and empty rows count. */
const numberOf = ({ records, empty_lines }: { records: number; empty_lines: number }): number =>
  records + empty_lines + 1

function readRows(file: string, text: string): { number: number; row: Row }[] {
  try {
    const rows = parse<{ info: Info; record: Partial<Row> }>(text, {
      bom: true,
      columns: (header: string[]) => checkHeader(file, header),
      delimiter: separatorOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    })
    return rows
      .map(({ info, record }) => ({
        number: numberOf(info),
        row: { company: '', contact: '', answers: '', ...record },
      }))
      .filter(({ row }) => Object.values(row).some((cell) => cell !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const fault = FAULTS[error.code] ?? 'it is no table with commas.'
    const place = error as unknown as { records: number; empty_lines: number }
    throw new InputError([`${file}: row ${String(numberOf(place) + 1)}: ${fault}`])
  }
}

/**
 * Reads and checks an answers file. Returns the answers, or the problems. For safety, the answers file must be in the
 * folder of the client list or below it.
 */
function readAnswers(file: string, given: string, { model, ui }: Content): Answers | string[] {
  const home = realpathSync(dirname(resolve(file)))
  const path = resolve(home, given)
  let isInside = path.startsWith(`${home}${sep}`)
  try {
    isInside &&= realpathSync(path).startsWith(`${home}${sep}`)
  } catch {
    return [`${given} is not there.`]
  }
  if (!isInside) return [`${given} is not in the folder of the list or below it.`]
  const bytes = tryReadBytes(path)
  if (typeof bytes === 'string') return [`${given} cannot be read, because ${bytes}.`]
  const read = readAnswersFile(model, ui.file, bytes.toString())
  return read.ok ? read.answers : read.problems.map((problem) => `${given}: ${problem}`)
}

async function checkRow(file: string, row: Row, content: Content): Promise<ClientRow | string[]> {
  const problems: string[] = []
  const name = cleanName(row.company)
  if (name === undefined) problems.push('company: is empty. Write the name of the client.')
  else if (Array.from(row.company.trim()).length > LONGEST_COMPANY)
    problems.push(`company: is longer than ${String(LONGEST_COMPANY)} characters.`)
  const said = row.contact.split(/[;|\n]/).filter((line) => line.trim() !== '')
  if (said.length > CONTACT.lines || said.some((line) => Array.from(line.trim()).length > CONTACT.length))
    problems.push(
      `contact: is too long. Use at most ${String(CONTACT.lines)} parts of ${String(CONTACT.length)} characters, with ";" between them.`,
    )
  for (const field of ['company', 'contact'] as const) {
    const missing = await lettersMissing(row[field], content.language)
    if (missing) problems.push(`${field}: ${missing}. Write it in letters that the PDF has.`)
  }
  const answers = row.answers === '' ? undefined : readAnswers(file, row.answers, content)
  const notes = answers && !Array.isArray(answers) ? JSON.stringify(answers.records ?? {}) : ''
  const inNotes = await lettersMissing(notes, content.language)
  if (inNotes) problems.push(`answers: ${row.answers}: records: ${inNotes}. Write it in other letters.`)
  if (Array.isArray(answers)) problems.push(...answers.map((problem) => `answers: ${problem}`))
  return problems.length > 0 || Array.isArray(answers) ? problems : { name: name!, contact: said, answers }
}

/**
 * Reads the clients of a list, in the order of the rows.
 * @throws {InputError} with one sentence for each problem, at most twenty.
 */
export async function readClients(file: string, content: Content): Promise<ClientRow[]> {
  const bytes = readBytes(file)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError([`${file}: is not saved as UTF-8. In a spreadsheet choose "CSV UTF-8".`])
  }
  const rows = readRows(file, text)
  if (rows.length === 0) throw new InputError([`${file}: has no row below the names of the columns.`])
  if (rows.length > MOST_CLIENTS)
    throw new InputError([`${file}: has more than ${String(MOST_CLIENTS)} rows. Split it.`])
  const clients: ClientRow[] = []
  const problems: string[] = []
  for (const { number, row } of rows) {
    const checked = await checkRow(file, row, content)
    if (Array.isArray(checked))
      problems.push(...checked.map((problem) => `${file}: row ${String(number)}, ${problem}`))
    else clients.push(checked)
  }
  const more = problems.length - MOST_PROBLEMS
  if (more > 0) problems.splice(MOST_PROBLEMS, more, `And ${String(more)} more.`)
  if (problems.length > 0) throw new InputError(problems)
  return clients
}
