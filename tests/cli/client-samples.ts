/** Makes folders with files from clients, for the tests of `report --clients`. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { model } from '../content/content.ts'
import { strFromU8, unzipSync } from 'fflate'
import { readPdf } from '../support/read-pdf.ts'

const sample = JSON.parse(readFileSync('tests/fixtures/answers.v1.json', 'utf8')) as Record<string, unknown>
const VALUES = [0, 0.25, 0.5, 1, 'unknown'] as const

/** Returns the text of an answers file. `n` selects the values of some controls, so that files differ. */
export function answersFile(n: number): string {
  const controls = model.controls
    .slice(0, 8)
    .map(({ id }, index) => [id, VALUES[(n + index * n) % VALUES.length]])
  return JSON.stringify({ ...sample, controls: Object.fromEntries(controls) as object })
}

/** Writes files below a folder. The keys are paths relative to the folder. */
export function writeBelow(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Returns the text of a file: the pages of a PDF, or the sheet of an Excel workbook. */
async function textOf(name: string, bytes: Buffer): Promise<string> {
  if (name.endsWith('.pdf')) return (await readPdf(new Uint8Array(bytes))).text
  if (!name.endsWith('.xlsx')) return bytes.toString()
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).replaceAll('&amp;', '&')
}

/** Returns the text of each file in a folder. */
export async function textsIn(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const name of readdirSync(folder).toSorted()) {
    const text = await textOf(name, readFileSync(join(folder, name)))
    texts.set(name, text.replaceAll('\u00a0', ' '))
  }
  return texts
}

/** Returns true if a file with several clients says so in its name or in its first lines. */
export const saysMany = (name: string, text: string): boolean =>
  /clients/.test(name) || /many clients/.test(text.replace(/^<.*?<sheetData>/s, '').slice(0, 200))
