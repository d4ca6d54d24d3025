/** Makes one PDF for each row of a client list. The PDFs are moved to the output folder after all of them are made. */
import type { PaperSize } from '../core/documents/paper-size.ts'
import { blankChecklist, filledChecklist } from '../core/documents/checklist.ts'
import { writeLeaveBehind } from '../core/documents/leave-behind.ts'
import { blankReport, writeReport } from '../core/report/report.ts'
import { type ClientRow, readClients } from './csv.ts'
import { findOutFolder, writeFolder } from './out-folder.ts'
import { type Words, openPress } from './paper.ts'

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

/**
 * Makes the PDFs of a client list. Returns their paths, in the order of the rows.
 * @throws {InputError} before any PDF is in the output folder. The message names the file, the row and the
 * field.
 */
export async function makeAll(words: Words, order: Order): Promise<string[]> {
  const { model, ui } = words.content
  const clients = await readClients(order.csv, words.content)
  findOutFolder(order.out)
  const press = await openPress(words, order.paper)
  const quizUrl = `${words.brand.site}${words.brand.base}quiz/`

  const pdfOf = async ({ name, contact, answers }: ClientRow): Promise<[string, Uint8Array]> => {
    const report = answers && writeReport(model, ui, answers, { today: order.today, name })
    if (order.checklist) {
      const list = report
        ? filledChecklist(report, ui, press.whose, 'file')
        : blankChecklist(model, ui, press.whose, order.today, name)
      return [`${list.fileName}.pdf`, await press.make(list)]
    }
    const facts = { today: order.today, name, contact, brand: words.brand, quizUrl }
    const page = report
      ? writeLeaveBehind(model, ui, ui.leave, report, 'filled', facts)
      : writeLeaveBehind(model, ui, ui.leave, blankReport(model, ui, order.today), 'blank', facts)
    return [`${page.fileName}.pdf`, await press.make(page)]
  }

  return await writeFolder(order.out, async (add) => {
    for (const client of clients) add(...(await pdfOf(client)))
  })
}
