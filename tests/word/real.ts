/** Documents from the real content, for the tests of Word files. */
import { readBrand } from '../../src/brand/read.ts'
import { addNoBreakSpaces } from '../../src/content/no-break-spaces.ts'
import { paperBrand } from '../../src/content/brand.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { blankChecklist, filledChecklist } from '../../src/core/documents/checklist.ts'
import { everydayChecklist } from '../../src/core/documents/everyday.ts'
import { writeLeaveBehind } from '../../src/core/documents/leave-behind.ts'
import { blankSheet, withoutExample } from '../../src/core/documents/sheet.ts'
import { blankReport, writeReport } from '../../src/core/report/report.ts'
import type { WordSource } from '../../src/word/word-document.ts'
import { content } from '../content/content.ts'
import { allUnknown, exampleChoices } from '../support/answer-sets.ts'
import { aPaper } from '../support/documents.ts'
import { tenOf } from '../support/ten-people.ts'

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

/** Every kind of document, by name. */
export const realDocuments: Readonly<Record<string, WordSource>> = {
  filled: { checklist: filledChecklist(reportOf(exampleChoices), ui, whose, 'browser') },
  unknown: { checklist: filledChecklist(reportOf(allUnknown), ui, whose, 'browser') },
  blank: { checklist: blankChecklist(model, ui, whose, today) },
  everyday: {
    checklist: everydayChecklist(everyday, ui, whose, {
      printed: model.constants.printedFrameworks,
      date: today,
      controls: model.controls,
    }),
  },
  leaveFilled: {
    generic: writeLeaveBehind(model, ui, ui.leave, reportOf(exampleChoices), 'filled', facts),
  },
  leaveUnknown: { generic: writeLeaveBehind(model, ui, ui.leave, reportOf(allUnknown), 'filled', facts) },
  leaveBlank: {
    generic: writeLeaveBehind(model, ui, ui.leave, blankReport(model, ui, today), 'blank', facts),
  },
  leaveTenFilled: {
    generic: writeLeaveBehind(model, ui, ui.leave, reportOf(exampleChoices), 'filled', {
      ...facts,
      ten: tenOf(content),
    }),
  },
  leaveTenBlank: {
    generic: writeLeaveBehind(model, ui, ui.leave, blankReport(model, ui, today), 'blank', {
      ...facts,
      ten: tenOf(content),
    }),
  },
  ...Object.fromEntries(
    sheets.map((sheet) => [sheet.id, { generic: blankSheet(withoutExample(sheet), ui, whose, today) }]),
  ),
  generic: { generic: aPaper() },
}
