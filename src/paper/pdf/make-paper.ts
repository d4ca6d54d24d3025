/** Makes the PDF of a document of blocks. The same code runs in a browser's worker and in Node. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { BLOCKS_LOADED_AT_START, setBlock } from './blocks.ts'
import { drawCover, type DrawEmptyBands } from './cover.ts'
import { artifact, closeDocument, openDocument, openTree, sheets, type Kit, type Tag } from './document.ts'
import { checkText, namesIn, type PdfFonts } from './fonts.ts'
import { openForm, openText, type AddFields } from './form.ts'
import { reportLook, type Layout, type Room } from './look.ts'
import { addInnerPage, bodyFoot, bodyTop, drawNumber } from './page-furniture.ts'
import { drawContact, drawHead, type PageBrand } from './page-head.ts'
import type * as OtherDocuments from './other-documents.ts'
import { paperText } from './paper-text.ts'
import { placePieces, type PlacedPiece } from './place.ts'
import { margin } from './styles.ts'
import type { Script } from './text.ts'

/** The paper, the script with what the fonts cannot draw in a usual line, and the drawing of a blank cover. */
export interface PdfOptions {
  paper: PaperSize
  script?: Script | undefined
  drawEmptyBands?: DrawEmptyBands
}

/** The top of the title on a first page without a cover, in points. */
const titleTop = 78

/**
 * Makes the PDF of a document. The logo of the brand is a JPEG with a white background. It replaces its symbol and its name.
 * `fonts` must contain the files that `fontsFor` returns for `paperText`. The same input always gives the same bytes.
 * @throws {Error} if no font can draw a character, or if the text is too long for the pages of the document.
 */
export async function makePaperPdf(
  page: PaperDocument,
  brand: PageBrand,
  fonts: PdfFonts,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { kit, root } = startDocument(page, brand.name, fonts, options)
  const [width, height] = sheets[options.paper]
  const { look, cover } = page
  const room = { x: margin, width: width - 2 * margin }
  const isChecklist =
    cover &&
    !look &&
    page.foot === undefined &&
    page.blocks.every(({ kind }) => BLOCKS_LOADED_AT_START.has(kind))
  const other = isChecklist ? undefined : await import('./other-documents.ts')
  // A form and a document with a cover have fields. Another document refuses a block with fields.
  const fields =
    look === 'form'
      ? other!.openFields(kit, fonts['public-sans-400']!)
      : cover
        ? openFields(kit)
        : other!.NO_FIELDS
  const base = { kit, fields, limit: height - bodyTop - bodyFoot, setOther: other?.setOtherBlock }
  const placed = look
    ? other!.placeFitted(base, page, room, height)
    : placeReport(base, page, room, height, other)
  // The pages of the blocks begin after the cover.
  const first = cover ? 2 : 1
  const count = (placed.at(-1)?.page ?? -1) + first
  const drawEdges = look ? other!.drawFittedEdges : drawReportEdges
  drawHead(kit, root, brand, page.dateText, room.width)
  drawContact(kit, root, page.contact, room.width)
  if (cover) drawCover(kit, root, page, cover, count, options.drawEmptyBands, brand.coverPicture)
  let open = first - 1
  for (const { piece, page: at, y, againAt } of placed) {
    if (at + first > open) drawEdges(kit, page, at + first, count)
    open = at + first
    if (againAt !== undefined) piece.again!.draw(againAt)
    piece.draw(root, y)
  }
  return closeDocument(kit, root)
}

/**
 * Checks the text of a document, opens the document and adds its first page.
 * @throws {Error} in the same cases as `checkText`.
 */
function startDocument(
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

/** Lays out a report on its pages of a height. `other` lays out its heading, if it has no cover, and its last line. */
function placeReport(
  base: Omit<Layout, 'look'>,
  page: PaperDocument,
  room: Room,
  height: number,
  other: typeof OtherDocuments | undefined,
): PlacedPiece[] {
  const { cover, blocks } = page
  const layout = { ...base, look: reportLook(cover !== undefined) }
  const pieces = [
    ...(other && !cover ? other.setTop(layout, page, room) : []),
    ...blocks.flatMap((block) => setBlock(layout, block, room)),
    ...(other ? other.setFoot(layout, page, room) : []),
  ]
  return placePieces(pieces, { start: cover ? bodyTop : titleTop, top: bodyTop, foot: height - bodyFoot })
}

/**
 * Opens a form in a font that every viewer has, so that it is not in the file: the whole font of the forms would add 14 kB to a
 * blank checklist of 57 kB. PDF/UA requires the fonts that a page uses (7.21.4.1), and no page uses this one until someone types.
 */
function openFields(kit: Kit): AddFields {
  const font = kit.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' })
  font.end(undefined)
  return { tick: openForm(kit), text: openText(kit, 'Helv', font, true) }
}

/** Adds a page after the first one, and draws what each page shows beside the text. */
function drawReportEdges(kit: Kit, page: PaperDocument, number: number, count: number): void {
  if (number > 1) addInnerPage(kit, page, number, count)
  else artifact(kit, 'Pagination', () => drawNumber(kit, page.labels.page, 1, count))
}
