/** Makes every kind of PDF from the real content. */
import { readBrand } from '../../../src/brand/read.ts'
import { addNoBreakSpaces } from '../../../src/content/no-break-spaces.ts'
import { printedChecklist, printedEveryday, printedSheet, sheetFiles } from '../../../src/content/printed.ts'
import { type Content, readContent } from '../../../src/content/read.ts'
import { type Answers, NO_ANSWERS } from '../../../src/core/answers/answers.ts'
import { PERSON_LIMIT, PLACE_LIMIT, PROOF_LIMIT } from '../../../src/core/answers/record.ts'
import { PRODUCT_LIMIT, REASON_LIMIT, type Status } from '../../../src/core/answers/status.ts'
import { writeAdviser } from '../../../src/core/documents/adviser.ts'
import { filledChecklist } from '../../../src/core/documents/checklist.ts'
import { evidenceSheet } from '../../../src/core/documents/evidence.ts'
import { filledSheet } from '../../../src/core/documents/filled-sheet.ts'
import { writeLeaveBehind } from '../../../src/core/documents/leave-behind.ts'
import type { PaperSize } from '../../../src/core/documents/paper-size.ts'
import { NAME_LIMIT } from '../../../src/core/model/clean-text.ts'
import { blankReport, writeReport } from '../../../src/core/report/report.ts'
import { makePdfInNode } from '../../../src/paper/pdf/node.ts'
import { allBest, allNo, allUnknown } from '../../support/answer-sets.ts'
import { tenOf } from '../../support/ten-people.ts'

const fonts = 'src/brand/fonts'
const today = '2026-11-26'
const name = 'Harbour Street Dental'

/**
 * A document of the real content: its name, a function that makes its PDF, and the number of its pages. The number is
 * `undefined` if the document can have any number of pages.
 */
type EveryDocument = [name: string, make: (size: PaperSize) => Promise<Uint8Array>, pages: number | undefined]

/** Returns the answers of the example with the longest notes that the forms accept, and no place to break a line. */
function longest({ model, example }: Content): Answers {
  const wide = (length: number): string => 'W'.repeat(length)
  const proof = {
    what: wide(PROOF_LIMIT),
    where: 'https://x.example/'.padEnd(PLACE_LIMIT, 'W'),
    date: '2026-11-01',
  }
  const statuses: Status[] = [
    { kind: 'planned', by: '2026-12-24' },
    { kind: 'covered', by: wide(PRODUCT_LIMIT), full: false },
    { kind: 'accepted', why: wide(REASON_LIMIT), until: '2026-12-31' },
  ]
  return {
    ...NO_ANSWERS,
    choices: example.answers.choices,
    statuses: Object.fromEntries(model.controls.map(({ id }, index) => [id, statuses[index % 3]!])),
    records: Object.fromEntries(model.controls.map(({ id }) => [id, { who: wide(PERSON_LIMIT), proof }])),
  }
}

/** Returns every document of a language. */
export function everyDocument(language: string): EveryDocument[] {
  const content = readContent('content', language)
  const { model, ui, sheets, adviser, example } = addNoBreakSpaces(content)
  const brand = readBrand('default')
  const site = { ...addNoBreakSpaces(content), brand, isTranslation: language !== 'en' }
  const { paper, document: blank } = printedChecklist(site)
  const { document: everyday } = printedEveryday(site)
  const contact = [
    'Ana Silva',
    '+44 20 7946 0000',
    'ana@northgate-it.example',
    'Mondays to Thursdays, 9 to 5',
  ]
  const whose = { ...brand, quizTitle: paper.quizTitle }
  const facts = { today, name, contact, brand: whose, quizUrl: 'https://check.northgate-it.example/quiz/' }
  const report = writeReport(model, ui, example.answers, { today, name })
  const full = writeReport(model, ui, longest(content), { today, name: 'W'.repeat(NAME_LIMIT) })
  const list = filledChecklist(full, ui, paper, 'browser')
  const answered = Object.entries({ example: example.answers.choices, allNo, allBest, allUnknown })
  const whoDoesWhat = sheets.find(({ id }) => id === 'who-does-what')!
  return [
    ['checklist-blank', (size) => makePdfInNode(blank, paper, size, fonts), undefined],
    ['everyday', (size) => makePdfInNode(everyday, paper, size, fonts), undefined],
    ...answered.map(([id, choices]): EveryDocument => {
      const filled = writeReport(model, ui, { ...NO_ANSWERS, choices }, { today, name })
      const document = filledChecklist(filled, ui, paper, 'browser')
      return [`checklist-${id}`, (size) => makePdfInNode(document, paper, size, fonts), undefined]
    }),
    ...sheetFiles(site).map(({ file }): EveryDocument => {
      const { document } = printedSheet(site, file)
      return [`sheet-${file}`, (size) => makePdfInNode(document, paper, size, fonts), document.pages]
    }),
    [
      'sheet-filled',
      (size) => makePdfInNode(filledSheet(whoDoesWhat, ui, paper, report), paper, size, fonts),
      whoDoesWhat.pages,
    ],
    ...(['blank', 'filled'] as const).map((kind): EveryDocument => {
      const shown = kind === 'blank' ? blankReport(model, ui, today) : report
      const page = writeLeaveBehind(model, ui, ui.leave, shown, kind, facts)
      return [`leave-behind-${kind}`, (size) => makePdfInNode(page, paper, size, fonts), 1]
    }),
    ...(['blank', 'filled'] as const).map((kind): EveryDocument => {
      const shown = kind === 'blank' ? blankReport(model, ui, today) : report
      const page = writeLeaveBehind(model, ui, ui.leave, shown, kind, { ...facts, ten: tenOf(site) })
      return [`leave-behind-ten-${kind}`, (size) => makePdfInNode(page, paper, size, fonts), 1]
    }),
    ['checklist-longest', (size) => makePdfInNode(list, paper, size, fonts), undefined],
    [
      'evidence-longest',
      (size) => makePdfInNode(evidenceSheet(full, ui, paper), paper, size, fonts),
      undefined,
    ],
    ['evidence', (size) => makePdfInNode(evidenceSheet(report, ui, paper), paper, size, fonts), undefined],
    [
      'adviser',
      (size) => makePdfInNode(writeAdviser(model, ui, adviser, report, brand), paper, size, fonts),
      undefined,
    ],
  ]
}
