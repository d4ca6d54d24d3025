import { expect, test } from 'vitest'
import { withPrinting } from '../../src/content/printing.ts'
import { ui } from './content.ts'

test('a language from left to right offers PDFs', () => {
  expect(withPrinting(ui)).toBe(ui)
})

test('a language from right to left offers to print, and says why', () => {
  const { result, sales, everyday, sheets, take, evidence, site } = withPrinting({ ...ui, direction: 'rtl' })
  expect([result.download, site.listPdf, everyday.pdf, sheets.pdf, take.sheetSave, evidence.save]).toEqual([
    ui.printing.checklist,
    ui.printing.checklist,
    ui.printing.list,
    ui.printing.sheet,
    ui.printing.sheet,
    ui.printing.evidence,
  ])
  expect([result.undrawable, sales.undrawable]).toEqual([ui.printing.why, ui.printing.why])
})
