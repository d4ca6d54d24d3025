import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBrandFonts } from '../../../src/brand/brand-fonts.ts'
import { cutBrandFonts } from '../../../src/build/fonts/cut.ts'
import { buildPdfWorker, RTL_WORKER, type PdfWorker } from '../../../src/build/pdf-worker/build.ts'
import { type FontFile, fontsFor } from '../../../src/paper/pdf/fonts.ts'
import { paperText } from '../../../src/paper/pdf/paper-text.ts'
import { ARABIC_FILES } from '../../../src/paper/pdf/right-to-left/coverage.ts'
import { leftOf } from '../../../src/paper/pdf/right-to-left/letters.ts'
import { checklistPaper } from '../../support/checklist.ts'
import type { PaperDocument } from '../../../src/core/documents/paper.ts'
import type { PdfReply, PdfRequest } from '../../../src/paper/pdf/serve.ts'
import { aChecklist, aRow, brand, fullChecklist } from '../../paper/pdf/fixture.ts'
import { aLeaveBehind, aPaper, aSheet } from '../../support/documents.ts'
import { testFont } from '../../support/fonts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { file: write, folder: own } = temporaryFolder()
const started: Worker[] = []
afterAll(() => Promise.all(started.map((worker) => worker.terminate())))

/** Gives a worker of Node the messages of a worker in a browser. */
const AS_IN_BROWSER = (entry: string): string => `
  import { parentPort } from 'node:worker_threads'
  globalThis.self = {
    postMessage: (data) => parentPort.postMessage(data),
    addEventListener: (_, listen) => parentPort.on('message', (data) => listen({ data })),
  }
  await import('./${entry}')`

/** Starts a built worker. Returns a function that sends it a request and resolves with its reply. */
function start(name: string, { entry, scripts }: PdfWorker): (request: PdfRequest) => Promise<PdfReply> {
  write(`${name}/package.json`, '{"type":"module"}')
  for (const { file, code } of scripts) write(`${name}/${basename(file)}`, code)
  const worker = new Worker(write(`${name}/start.js`, AS_IN_BROWSER(basename(entry))))
  started.push(worker)
  return (request) =>
    new Promise((resolve, reject) => {
      worker.removeAllListeners().once('error', reject).once('message', resolve)
      worker.postMessage(request)
    })
}

/** Returns the URLs of the fonts for a text, which contain the fonts. */
const fontsOf = (
  text: string,
  more: readonly FontFile[] = [],
  folder = 'src/brand/fonts',
): PdfRequest['fonts'] =>
  Object.fromEntries(
    [...fontsFor(text), ...more].map((font) => {
      const bytes = readFileSync(`${folder}/${font}.ttf`).toString('base64')
      return [font, `data:font/ttf;base64,${bytes}`]
    }),
  )

const strange = 'Żółć Größe Ελλάδα Київ Nguyễn, AVATAR To fi ffl'
const CURVES =
  'M3 29C3 3 29 3 29 29c-2 2-4 2-6 0S9 9 9 29s-2-2-3 0Q3 20 3 29q1-1 2 0T9 29t2 0A4 4 0 0 1 3 29L9 9l1 1m2 2z'
const withName = (name: string) =>
  aChecklist([{ id: 'a', title: name, rows: [aRow('A-1', { title: name, why: name })] }])

/** A document, the brand on it, and the text that needs fonts. */
type Case = [string, PaperDocument, typeof brand, string]
const checklistCase = (title: string, checklist: ReturnType<typeof aChecklist>, theirs = brand): Case => [
  title,
  checklistPaper(checklist),
  theirs,
  paperText(checklistPaper(checklist), theirs.name),
]
const CASES: Case[] = [
  checklistCase('a long checklist', fullChecklist()),
  checklistCase('names in every script', withName(strange), { ...brand, name: 'Ülker & Привет' }),
  checklistCase('a mark with curves', withName('A'), { ...brand, mark: CURVES }),
  ['a leave-behind', aLeaveBehind(), brand, paperText(aLeaveBehind(), brand.name)],
  ['a generic document', aPaper(), brand, paperText(aPaper(), brand.name)],
  ['a sheet with fields', aSheet(), brand, paperText(aSheet(), brand.name)],
]

describe('the PDF worker without unused library code', () => {
  let built: Record<'whole' | 'small', PdfWorker>
  let ask: Record<'whole' | 'small', (request: PdfRequest) => Promise<PdfReply>>
  beforeAll(async () => {
    const whole = await buildPdfWorker(process.cwd(), 'whole', { isWhole: true })
    const small = await buildPdfWorker(process.cwd(), 'small')
    built = { whole, small }
    ask = { whole: start('whole', whole), small: start('small', small) }
  }, 120_000)

  it('has a first script of less than a third of the size of the whole one', () => {
    const sizeOf = ({ entry, scripts }: PdfWorker): number =>
      scripts.find(({ file }) => file === entry)?.code.length ?? Infinity
    expect(sizeOf(built.small)).toBeLessThan(sizeOf(built.whole) / 3)
  })

  it.each(CASES)('makes the same PDF as the whole worker: %s', async (_, document, theirs, text) => {
    for (const paper of ['a4', 'letter'] as const) {
      const request = { id: 1, fonts: fontsOf(text), job: { page: document, brand: theirs, paper } }
      const [small, whole] = [await ask.small(request), await ask.whole(request)]
      if (!('bytes' in small && 'bytes' in whole))
        throw new Error(JSON.stringify([small, whole]).slice(0, 500))
      expect(Buffer.compare(small.bytes, whole.bytes)).toBe(0)
      expect(Buffer.from(small.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it.each([true, false])(
    'makes the same PDF with fonts of a brand, with layout tables: %s',
    async (hasLayout) => {
      write('regular.ttf', await testFont('regular', { hasLayout }))
      write('bold.ttf', await testFont('variable', { hasLayout }))
      const text = { regular: 'regular.ttf', bold: 'bold.ttf' }
      const folder = await cutBrandFonts(readBrandFonts(join(own, 'acme.yml'), { text }), process.cwd())
      for (const document of [checklistPaper(fullChecklist()), aSheet()]) {
        const fonts = fontsOf(paperText(document, brand.name), [], folder)
        const request = { id: 1, fonts, job: { page: document, brand, paper: 'a4' as const } }
        const [small, whole] = [await ask.small(request), await ask.whole(request)]
        if (!('bytes' in small && 'bytes' in whole))
          throw new Error(JSON.stringify([small, whole]).slice(0, 500))
        expect(Buffer.compare(small.bytes, whole.bytes)).toBe(0)
        expect(Buffer.from(small.bytes).toString('latin1')).toContain('NotoSans-Regular_latin')
      }
    },
  )
})

const arabicPage = aPaper({
  language: 'ar',
  heading: 'من يتولى ماذا في Microsoft 365؟',
  lead: 'اسألها أولًا، فقد لا يمكن الوصول (ليلًا) إلى «البريد». عبّئها بلغتك: پچگی ٹڈ.',
})
const RTL_CASES: Case[] = [
  ['a text', arabicPage, brand, ''],
  ['a sheet with fields', { ...aSheet(), language: 'ar' }, brand, ''],
  ['a checklist', { ...checklistPaper(fullChecklist()), language: 'ar' }, brand, ''],
]

describe('the PDF worker from right to left without unused library code', () => {
  let ask: Record<'whole' | 'small', (request: PdfRequest) => Promise<PdfReply>>
  beforeAll(async () => {
    const whole = await buildPdfWorker(process.cwd(), 'whole', { source: RTL_WORKER, isWhole: true })
    const small = await buildPdfWorker(process.cwd(), 'small', { source: RTL_WORKER })
    ask = { whole: start('whole-rtl', whole), small: start('small-rtl', small) }
  }, 120_000)

  it.each(RTL_CASES)('makes the same PDF as the whole worker: %s', async (_, document, theirs) => {
    const { text } = leftOf(document, theirs.name)
    const job = { page: document, brand: theirs, paper: 'a4' as const }
    const request = { id: 1, fonts: fontsOf(text, ARABIC_FILES), job }
    const [small, whole] = [await ask.small(request), await ask.whole(request)]
    if (!('bytes' in small && 'bytes' in whole)) throw new Error(JSON.stringify([small, whole]).slice(0, 500))
    expect(Buffer.compare(small.bytes, whole.bytes)).toBe(0)
    expect(Buffer.from(small.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
