/** Documents from the real content, for the tests of Word files. */
import { readBrand } from '../../../src/brand/read.ts'
import { addNoBreakSpaces } from '../../../src/content/no-break-spaces.ts'
import { paperBrand } from '../../../src/content/brand.ts'
import { NO_ANSWERS } from '../../../src/core/answers/answers.ts'
import { blankChecklist, filledChecklist } from '../../../src/core/documents/checklist.ts'
import { everydayChecklist } from '../../../src/core/documents/everyday.ts'
import { writeLeaveBehind } from '../../../src/core/documents/leave-behind.ts'
import { PAPER_PAGES } from '../../../src/core/documents/paper-pages.ts'
import { blankSheet } from '../../../src/core/documents/sheet.ts'
import { blankReport, writeReport } from '../../../src/core/report/report.ts'
import type { PaperDocument } from '../../../src/core/documents/paper.ts'
import { content } from '../../content/content.ts'
import { allUnknown, exampleChoices } from '../../support/answer-sets.ts'
import { aPaper } from '../../support/documents.ts'
import { tenOf } from '../../support/ten-people.ts'

const { model, ui, everyday, sheets } = addNoBreakSpaces(content)
export const whose = paperBrand(readBrand('northgate'), ui)
const today = '2026-11-26'
const name = 'Harbour Street Dental'
const reportOf = (choices: Record<string, string[]>) =>
  writeReport(model, ui, { ...NO_ANSWERS, choices }, { today, name })
const facts = {
  ...{ today, name, contact: ['Ana Silva', '020 7946 0000', 'ana@example.com'] },
  ...{ brand: { name: whose.name, quizTitle: whose.quizTitle }, quizUrl: 'https://check.example/quiz/' },
}

const lists: Readonly<Record<string, PaperDocument>> = {
  filled: filledChecklist(reportOf(exampleChoices), ui, whose, 'browser'),
  unknown: filledChecklist(reportOf(allUnknown), ui, whose, 'browser'),
  blank: blankChecklist(model, ui, whose, today),
  everyday: everydayChecklist(everyday, ui, whose, {
    printed: model.constants.printedFrameworks,
    date: today,
    controls: model.controls,
  }),
}

/** Every kind of document, by name. */
export const realDocuments: Readonly<Record<string, PaperDocument>> = {
  ...lists,
  leaveFilled: writeLeaveBehind(model, ui, ui.leave, reportOf(exampleChoices), 'filled', facts),
  leaveUnknown: writeLeaveBehind(model, ui, ui.leave, reportOf(allUnknown), 'filled', facts),
  leaveBlank: writeLeaveBehind(model, ui, ui.leave, blankReport(model, ui, today), 'blank', facts),
  leaveTenFilled: writeLeaveBehind(model, ui, ui.leave, reportOf(exampleChoices), 'filled', {
    ...facts,
    ten: tenOf(content),
  }),
  leaveTenBlank: writeLeaveBehind(model, ui, ui.leave, blankReport(model, ui, today), 'blank', {
    ...facts,
    ten: tenOf(content),
  }),
  ...Object.fromEntries(sheets.map((sheet) => [sheet.id, blankSheet(sheet, ui, whose, today)])),
  ...Object.fromEntries(
    PAPER_PAGES.map(({ id, write }) => [id, write(addNoBreakSpaces(content), whose, today)]),
  ),
  generic: aPaper(),
}
