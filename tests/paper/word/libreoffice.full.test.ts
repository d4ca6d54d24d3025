/** Opens the Word files with LibreOffice, which converts them to PDFs. The tests fail without LibreOffice. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { PaperSize } from '../../../src/core/documents/paper-size.ts'
import { makeWord } from '../../../src/paper/word/make-word.ts'
import { convert } from '../../support/libreoffice.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { aPaper } from '../../support/documents.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { realDocuments, whose } from './real.ts'

const { folder, file } = temporaryFolder()

const rtl = aPaper({
  ...{ language: 'ar', title: 'خطة', heading: 'خطة Microsoft 365', lead: 'لشركة هاربور ستريت' },
  labels: { page: 'صفحة {page} من {pages}', runningHead: 'خطة' },
})
const documents = { ...realDocuments, rtl }
/**
 * The most pages of each document, with the font Calibri or its free twin Carlito. The PDF of the same document has about
 * as many.
 */
const MOST: Readonly<Record<string, number>> = {
  ...{ filled: 9, unknown: 6, blank: 11, everyday: 9, generic: 1, rtl: 1 },
  ...{
    leaveFilled: 1,
    leaveUnknown: 1,
    leaveBlank: 1,
    leaveTenFilled: 1,
    leaveTenBlank: 1,
    'who-does-what': 4,
  },
}
/** Removes the signs that a line break or a font changes. */
const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad_☐☒-]+/g, '')

beforeAll(async () => {
  const files: string[] = []
  for (const [name, source] of Object.entries(documents)) {
    for (const paper of ['a4', 'letter'] as PaperSize[])
      files.push(file(`${name}-${paper}.docx`, await makeWord(source, whose, paper)))
  }
  convert(folder, files, 'pdf')
}, 300_000)

test.each(
  Object.keys(documents).flatMap((name) =>
    (['a4', 'letter'] as const).map((paper) => [name, paper] as const),
  ),
)('LibreOffice shows “%s” on %s paper, on the expected pages', async (name, paper) => {
  const page = documents[name as keyof typeof documents]
  const pdf = await readPdf(new Uint8Array(readFileSync(join(folder, `${name}-${paper}.pdf`))))
  expect(pdf.pages).toBeLessThanOrEqual(MOST[name] ?? 3)
  expect(pdf.title).toBe(page.title)
  const text = squeeze(pdf.text)
  if (name !== 'rtl') expect(text).toContain(squeeze(page.heading))
  for (const { title, why } of page.blocks.flatMap((block) => (block.kind === 'jobs' ? block.jobs : [])))
    for (const part of [title, why]) expect(text).toContain(squeeze(part))
})
