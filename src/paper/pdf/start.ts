/** Opens a document. */
import type { Band } from '../../core/documents/area-drawing.ts'
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { openDocument, openTree, type Box, type Kit, type Tag } from './document.ts'
import { checkText, namesIn, type PdfFonts } from './fonts.ts'
import { paperText } from './paper-text.ts'
import type { Script } from './text.ts'

/** Draws bands with a box for each thing to do, in a box of the page. */
export type DrawEmptyBands = (kit: Kit, bands: readonly Band[], counts: readonly number[], box: Box) => void

/** The paper, the script with what the fonts cannot draw in a usual line, and the drawing of a blank cover. */
export interface PdfOptions {
  paper: PaperSize
  script?: Script | undefined
  drawEmptyBands?: DrawEmptyBands
}

/**
 * Checks the text of a document, opens the document and adds its first page.
 * @throws {Error} in the same cases as `checkText`.
 */
export function startDocument(
  page: PaperDocument,
  brandName: string,
  fonts: PdfFonts,
  { paper, script }: PdfOptions,
): { kit: Kit; root: Tag } {
  if (!script?.open) checkText(paperText(page, brandName), fonts, script ? [] : namesIn(page, brandName))
  const kit = openDocument({
    title: page.title,
    author: brandName,
    language: page.language,
    date: new Date(`${page.date}T00:00:00Z`),
    paper,
    fonts,
  })
  kit.script = script
  script?.open?.(kit)
  const root = openTree(kit)
  kit.addPage()
  return { kit, root }
}
