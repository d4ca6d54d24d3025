/** Opens a document, and finds the size at which its text fits. */
import type { AnyDocument } from '../core/documents/paper.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { openDocument, openTree, type Kit, type Tag } from './document.ts'
import { checkText, namesIn, type PdfFonts, type Typeface } from './fonts.ts'
import { showPictures, type NamePictures } from './text.ts'

/** The paper, and the pictures of the names that the fonts cannot draw. */
export interface PdfOptions {
  paper: PaperSize
  pictures?: NamePictures | undefined
}

/**
 * Checks the text of a document, opens the document and adds its first page. `text` is its text by typeface.
 * @throws {Error} in the same cases as `checkText`.
 */
export function startDocument(
  page: AnyDocument,
  text: Record<Typeface, string>,
  brandName: string,
  fonts: PdfFonts,
  { paper, pictures }: PdfOptions,
): { kit: Kit; root: Tag } {
  checkText(text, fonts, pictures ? [] : namesIn(page, brandName))
  const kit = openDocument({
    title: page.title,
    author: brandName,
    language: page.language,
    date: new Date(`${page.date}T00:00:00Z`),
    paper,
    fonts,
  })
  showPictures(kit, pictures)
  const root = openTree(kit)
  kit.addPage()
  return { kit, root }
}

/** Returns the first layout that fits, from the most comfortable size to the tightest. `undefined` if none fits. */
export function firstThatFits<Size, Layout>(
  sizes: readonly Size[],
  lay: (size: Size) => Layout,
  fits: (layout: Layout) => boolean,
): Layout | undefined {
  for (const size of sizes) {
    const layout = lay(size)
    if (fits(layout)) return layout
  }
  return undefined
}
