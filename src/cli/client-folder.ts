/**
 * Reads a folder of files from clients, as the page `/clients/` does, and writes tables, the file with the whole list, and
 * a PDF for each client.
 */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { clientsTable, gapsTable, sinceTable } from '../core/clients/tables.ts'
import { type Client, latestAnswers } from '../core/clients/client.ts'
import { clientChecklist, namesInFiles } from '../core/clients/client-checklist.ts'
import { type FoundItem, addChecks } from '../core/clients/clients.ts'
import { writeClientFigures } from '../core/clients/figures.ts'
import { MAIL_FILE } from '../core/clients/mail-file.ts'
import { readClientFile } from '../core/clients/read-file.ts'
import { gapRows, sinceRows, sortClients } from '../core/clients/views.ts'
import { WORKSPACE_LIMIT, writeWorkspace } from '../core/clients/workspace.ts'
import type { ChecklistBrand } from '../core/documents/checklist.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { tableAsCsv } from '../core/exchange/csv.ts'
import { localDay } from '../core/model/dates.ts'
import { InputError } from '../core/model/input-error.ts'
import { nextCheckDays } from '../core/model/next-check.ts'
import { namesInNotes } from '../core/report/proof-text.ts'
import { writeReport } from '../core/report/report.ts'
import { decodeText } from '../islands/clients/decode-text.ts'
import { tryReadBytes } from './files.ts'
import { findOutFolder, writeFolder } from './out-folder.ts'
import { wordFileName } from '../paper/word/word-document.ts'
import { paperBrand } from '../content/brand.ts'
import { makeWorkbook } from '../paper/excel/workbook.ts'
import { type Words, lettersMissing, openPress, openWordPress } from './paper.ts'

/** The maximum number of files below the folder. */
const MOST_FILES = 20_000
/** The maximum number of sentences that the command prints. */
const MOST_SENTENCES = 200

/** The options of `--clients`. */
export interface FolderOrder {
  /** The folder with the files of the clients. */
  clients: string
  out: string
  /** True if the command writes nothing as soon as one file cannot be read. */
  strict: boolean
  /** True for a Word file of each checklist beside its PDF. */
  word: boolean
  paper: PaperSize
  /** The ISO date that the files show. */
  today: string
}

/** The files that the command wrote, and a sentence for each file or client that it left out. */
export interface FolderResult {
  files: string[]
  problems: string[]
}

/**
 * Returns the paths of all files below a folder, sorted. Leaves out hidden files. Does not follow symbolic links, which
 * could lead out of the folder.
 * @throws {InputError} if the folder cannot be read or has too many files.
 */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new InputError([`--clients ${folder}: is not a folder.`])
  const files: string[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const path = join(next, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile()) files.push(path)
      if (files.length > MOST_FILES)
        throw new InputError([`--clients ${folder}: has more than ${String(MOST_FILES)} files. Split it.`])
    }
  }
  return files.toSorted()
}

/** Reads all files below a folder. Returns the checks, and a sentence for each problem that names its file. */
function readFolder(
  { content: { model, ui } }: Words,
  folder: string,
  today: string,
): { found: FoundItem[]; problems: string[] } {
  const found: FoundItem[] = []
  const problems: string[] = []
  for (const path of filesBelow(folder)) {
    const parts = relative(folder, path).split(sep)
    const bytes = tryReadBytes(path, WORKSPACE_LIMIT)
    if (typeof bytes === 'string') {
      problems.push(`${path}: cannot be read, because ${bytes}.`)
      continue
    }
    const file = {
      name: parts.pop() as string,
      folder: parts.join('/'),
      text: bytes.toString(MAIL_FILE.test(path) ? 'latin1' : 'utf8'),
      modified: localDay(statSync(path).mtime),
    }
    const read = readClientFile(model, ui, file, today, decodeText)
    if (read.ok) found.push(...read.found)
    problems.push(...(read.ok ? read.skipped : read.problems).map((problem) => `${path}: ${problem}`))
  }
  return { found, problems }
}

/** Refuses an output folder inside the folder of the clients, because the next run would read its own output. */
function refuseInside({ clients, out }: FolderOrder): void {
  const { folder, above, isThere } = findOutFolder(out)
  const home = realpathSync(resolve(clients))
  const place = isThere ? above : join(above, relative(resolve(folder, '..'), folder))
  if (place === home || place.startsWith(`${home}${sep}`))
    throw new InputError([`--out ${out}: is in the folder of --clients. Choose another folder.`])
}

/**
 * Returns the checklist of the latest check of each client. Adds a sentence to `problems` for a client without answers,
 * and for a client whose name no font can draw.
 */
async function* checklistsOf(
  words: Words,
  clients: readonly Client[],
  whose: ChecklistBrand,
  today: string,
  problems: string[],
): AsyncGenerator<PaperDocument> {
  const { model, ui } = words.content
  const nameInFile = namesInFiles(clients)
  for (const client of clients) {
    const { name } = client
    const check = latestAnswers(client)
    const report = check && writeReport(model, ui, check.answers, { today, name })
    const texts = [name, ...(report ? namesInNotes(report) : [])].join('')
    const missing = await lettersMissing(texts, ui.language)
    if (client.checks.length === 0)
      problems.push(`${name}: has answered the ten jobs only, so there is no checklist.`)
    else if (!report) problems.push(`${name}: has numbers only, so there is no checklist.`)
    else if (missing) problems.push(`${name}: ${missing}, so there is no checklist.`)
    else yield clientChecklist(report, ui, whose, nameInFile(client))
  }
}

/**
 * Does the work of `--clients`. Returns the paths of the written files, and the sentences about files that were left out.
 * @throws {InputError} before any file is in the output folder.
 */
export async function readClientFolder(words: Words, order: FolderOrder): Promise<FolderResult> {
  const { model, ui, whoseJob } = words.content
  const { today } = order
  const { found, problems } = readFolder(words, order.clients, today)
  refuseInside(order)
  if (found.length === 0)
    throw new InputError([...problems, `--clients ${order.clients}: no file there contains a result.`])
  if (order.strict && problems.length > 0) throw new InputError(problems)
  let count = 0
  const clients = addChecks([], found, () => `client-${String((count += 1))}`)
  const figures = clients.map((client) =>
    writeClientFigures(model, ui, client, today, nextCheckDays(words.brand), whoseJob),
  )
  const press = await openPress(words, order.paper)
  const wordPress = order.word ? await openWordPress(words, order.paper) : undefined
  const whose = paperBrand(words.brand, ui)
  const files = await writeFolder(order.out, async (add) => {
    const tables = {
      clients: clientsTable(model, ui, sortClients(figures, 'name', false, ui.language)),
      gaps: gapsTable(ui, gapRows(model, figures)),
      since: sinceTable(ui, sinceRows(model, ui, clients)),
    }
    for (const [name, table] of Object.entries(tables)) {
      add(`${name}.csv`, tableAsCsv(table))
      add(
        `${name}.xlsx`,
        makeWorkbook(table, { title: name, language: ui.language, date: today, maker: whose.name }),
      )
    }
    add('clients.json', writeWorkspace(model, ui, clients))
    for await (const page of checklistsOf(words, clients, whose, today, problems)) {
      add(`${page.fileName}.pdf`, await press.make(page))
      if (wordPress) add(wordFileName(page), await wordPress.make(page))
    }
  })
  const more = problems.length - MOST_SENTENCES
  if (more > 0) problems.splice(MOST_SENTENCES, more, `And ${String(more)} more.`)
  return { files, problems }
}
