/** Changes texts of the pages in a language from right to left. The usual texts offer PDFs, and these pages print. */
import type { Ui } from '../messages/ui.ts'

/** Returns the interface texts. They are unchanged in a language from left to right. */
export function withPrinting(ui: Ui): Ui {
  if (ui.direction === 'ltr') return ui
  const { why, checklist, list, sheet, evidence, leave, files } = ui.printing
  return {
    ...ui,
    site: { ...ui.site, listPdf: checklist },
    // These pages draw every letter. So the message about letters says why there is no PDF.
    result: { ...ui.result, download: checklist, undrawable: why },
    sales: { ...ui.sales, download: leave, undrawable: why },
    embed: { ...ui.embed, routePdfGo: checklist },
    everyday: { ...ui.everyday, pdf: list },
    sheets: { ...ui.sheets, pdf: sheet, pdfNote: ui.printing.sheetNote },
    take: { ...ui.take, sheetSave: sheet },
    evidence: { ...ui.evidence, save: evidence },
    files: { ...ui.files, pdf: files },
  }
}
