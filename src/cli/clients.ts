/** Makes one PDF for each row of a client list. The PDFs are moved to the output folder after all of them are made. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { blankChecklist, filledChecklist } from '../core/documents/checklist.ts'
import { writeLeaveBehind } from '../core/documents/leave-behind.ts'
import { blankReport, writeReport } from '../core/report/report.ts'
import { reason } from './files.ts'
import { type ClientRow, readClients } from './csv.ts'
import { type Words, openPress } from './paper.ts'

/**
 * The maximum length of a file name, in bytes. Most systems allow 255, some allow less. `nameGiver` can
 * append a number to the name.
 */
const LONGEST_NAME = 200

/** The options for the PDFs of a client list. */
export interface Order {
  csv: string
  out: string
  /** True for checklists. False for leave-behinds, which are one-page PDFs for a named client. */
  checklist: boolean
  paper: PaperSize
  /** The ISO date that the PDFs show. */
  today: string
}

/** Cuts a text to at most `bytes` bytes of UTF-8, without splitting a character. */
function shorten(stem: string, bytes: number): string {
  let short = stem
  while (Buffer.byteLength(short) > bytes) short = Array.from(short).slice(0, -1).join('')
  return short
}

/** Returns a function that makes each file name unique, even on file systems that ignore case or accents. */
function nameGiver(): (fileName: string) => string {
  const taken = new Set<string>()
  return (fileName) => {
    const stem = shorten(fileName.replace(/\.pdf$/, ''), LONGEST_NAME)
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? `${stem}.pdf` : `${stem}-${String(count)}.pdf`
      const key = name.normalize('NFKC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  }
}

/**
 * Checks the output folder, which may not exist yet. `above` is the real path of the output folder if it exists,
 * otherwise of its parent folder.
 */
function placeOf(out: string): { folder: string; above: string; isThere: boolean } {
  const folder = resolve(out)
  const isThere = existsSync(folder)
  if (isThere && !statSync(folder).isDirectory())
    throw new InputError([`--out ${out}: cannot be written, because it is a file.`])
  try {
    return { folder, above: realpathSync(isThere ? folder : dirname(folder)), isThere }
  } catch (error) {
    throw new InputError([`--out ${out}: cannot be written, because ${reason(error)}.`])
  }
}

/** Moves the finished PDFs to the output folder: file by file if the folder exists, otherwise the whole folder at once. */
function moveAll(temporary: string, folder: string, names: readonly string[], isThere: boolean): void {
  if (!isThere) {
    renameSync(temporary, folder)
    return
  }
  const blocked = names.filter(
    (name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isDirectory(),
  )
  if (blocked.length > 0)
    throw new InputError([`--out: ${blocked.join(', ')} cannot be written, because it is a folder there.`])
  for (const name of names) renameSync(join(temporary, name), join(folder, name))
}

/**
 * Makes the PDFs of a client list. Returns their paths, in the order of the rows.
 * @throws {InputError} before any PDF is in the output folder. The message names the file, the row and the
 * field.
 */
export async function makeAll(words: Words, order: Order): Promise<string[]> {
  const { model, ui } = words.content
  const clients = await readClients(order.csv, words.content)
  const { folder, above, isThere } = placeOf(order.out)
  const press = await openPress(words, order.paper)
  const quizUrl = `${words.brand.site}${words.brand.base}quiz/`

  const pdfOf = async ({ name, contact, answers }: ClientRow): Promise<[string, Uint8Array]> => {
    const report = answers && writeReport(model, ui, answers, { today: order.today, name })
    if (order.checklist) {
      const list = report
        ? filledChecklist(report, ui, press.whose, 'file')
        : blankChecklist(model, ui, press.whose, order.today, name)
      return [list.fileName, await press.checklist(list)]
    }
    const facts = { today: order.today, name, contact, brand: words.brand, quizUrl }
    const page = report
      ? writeLeaveBehind(model, ui, ui.leave, report, 'filled', facts)
      : writeLeaveBehind(model, ui, ui.leave, blankReport(model, ui, order.today), 'blank', facts)
    return [page.fileName, await press.leaveBehind(page)]
  }

  const nameFor = nameGiver()
  let temporary: string | undefined
  try {
    temporary = mkdtempSync(join(above, `.${basename(folder)}-`))
    const made = join(temporary, 'made')
    mkdirSync(made)
    const names: string[] = []
    for (const client of clients) {
      const [fileName, bytes] = await pdfOf(client)
      const name = nameFor(fileName)
      writeFileSync(join(made, name), bytes)
      names.push(name)
    }
    moveAll(made, folder, names, isThere)
    return names.map((name) => `${order.out.endsWith(sep) ? order.out.slice(0, -1) : order.out}${sep}${name}`)
  } catch (error) {
    throw error instanceof Error && 'code' in error
      ? new InputError([`--out ${order.out}: cannot be written, because ${reason(error)}.`])
      : error
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
  }
}
