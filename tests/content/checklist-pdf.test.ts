/** Tests the checklist PDFs that are made from the real content. */
import { expect, test } from 'vitest'
import { readBrand } from '../../src/brand/read.ts'
import { addNoBreakSpaces } from '../../src/content/no-break-spaces.ts'
import { paperBrand } from '../../src/content/brand.ts'
import { blankChecklist, filledChecklist } from '../../src/core/documents/checklist.ts'
import type { PaperSize } from '../../src/core/documents/paper-size.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { makePdfInNode } from '../../src/paper/pdf/node.ts'
import { shrinkPdf } from '../../src/paper/pdf/shrink.ts'
import { lintPdf } from '../paper/pdf/lint.ts'
import { openPdf, textOfPage } from '../paper/pdf/reader.ts'
import { allBest, allNo, allUnknown, exampleChoices } from '../support/answer-sets.ts'
import { content } from './content.ts'

const { model, ui } = addNoBreakSpaces(content)
const paper = paperBrand(readBrand('default'), ui)
const today = '2026-11-26'

test('the blank checklist has at most 7 pages and 60 KB', async () => {
  const list = blankChecklist(model, ui, paper, today)
  const pdf = await shrinkPdf(await makePdfInNode(list, paper, 'a4', 'src/brand/fonts'))
  expect((await openPdf(pdf)).numPages).toBeLessThanOrEqual(7)
  expect(pdf.length).toBeLessThanOrEqual(60_000)
  expect(await lintPdf(pdf)).toEqual([])
})

test.each(
  Object.entries({ allNo, allBest, allUnknown, exampleChoices }).flatMap(([name, choices]) =>
    (['a4', 'letter'] as PaperSize[]).map((size) => [name, size, choices] as const),
  ),
)('a checklist of the answers %s on %s paper is valid and has at most 120 KB', async (_, size, choices) => {
  const report = writeReport(model, ui, { ...NO_ANSWERS, choices }, { today, name: 'Harbour Street Dental' })
  const list = filledChecklist(report, ui, paper, 'browser')
  const bytes = await makePdfInNode(list, paper, size, 'src/brand/fonts')
  expect(bytes.length).toBeLessThanOrEqual(120_000)
  expect(await lintPdf(bytes)).toEqual([])
  const cover = await textOfPage(await openPdf(bytes), 1)
  const { ask, first } = report.head
  const parts = first.flatMap(({ title, effort }) => [title, effort.replaceAll('\u00a0', ' ')])
  if (ask && report.known !== 'enough') parts.push(ask.title)
  for (const part of parts) expect(cover).toContain(part)
})
