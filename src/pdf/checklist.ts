/** Makes the checklist as a tagged PDF with boxes to tick. The same code runs in a browser's worker and in Node. */
import type { Checklist } from '../core/documents/checklist.ts'
import { setDates } from './dates.ts'
import { drawCover } from './cover.ts'
import { branch, closeDocument, sheets, type Kit, type Piece, type Tag } from './document.ts'
import { openForm, openText, type AddFields } from './form.ts'
import { textByFace, type PdfFonts } from './fonts.ts'
import { addInnerPage, bodyFoot, bodyTop } from './page-furniture.ts'
import type { CoverBrand, PageBrand } from './page-head.ts'
import { placeRows, type PagePosition } from './pages.ts'
import { setReferences } from './references.ts'
import { setQuestion, setRow } from './rows.ts'
import { setHead } from './section.ts'
import { type PdfOptions, startDocument } from './start.ts'

/**
 * Makes the PDF of a checklist. `logo` is a JPEG with a white background. It replaces the symbol and the name
 * of the brand. `fonts` must contain the files that `fontsFor` returns. `pictures` shows the names of `namesIn`. The
 * same input always gives the same bytes.
 * @throws {Error} if no font can draw a character. The message contains all such characters.
 */
export async function makeChecklistPdf(
  checklist: Checklist,
  brand: CoverBrand,
  fonts: PdfFonts,
  options: PdfOptions & Pick<PageBrand, 'logo'>,
): Promise<Uint8Array> {
  const { kit, root } = startDocument(
    checklist,
    textByFace(checklist, brand.name),
    brand.name,
    fonts,
    options,
  )
  const [width, height] = sheets[options.paper]
  // Every viewer has this font, so that it is not in the file: the whole font of the sheets would add 14 kB to a blank checklist of
  // 57 kB. PDF/UA requires the fonts that a page uses (7.21.4.1), and no page uses this one until someone types.
  const font = kit.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' })
  font.end(undefined)
  const fields = { tick: openForm(kit), text: openText(kit, 'Helv', font, true) }
  const parts = setParts(kit, checklist, [width, height], fields)
  const dates = checklist.dates && setDates(kit, checklist.dates, width)
  const placed = placeRows(
    parts.map(({ head, rows }) => ({ head: head.height, rows: rows.map((row) => row.height) })),
    { top: bodyTop, foot: height - bodyFoot, start: bodyTop + (dates?.height ?? 0) },
  )
  const pages = (placed.at(-1)?.page ?? 0) + 2

  await drawCover(kit, root, checklist, { ...brand, logo: options.logo }, pages)
  addInnerPage(kit, checklist.labels, 2, pages)
  dates?.draw(root, bodyTop)
  drawPlaced(kit, root, placed, parts, (page) => addInnerPage(kit, checklist.labels, page + 2, pages))
  return closeDocument(kit, root)
}

/** A section of the document after layout. */
interface Part {
  head: Piece
  rows: Piece[]
}

/** Lays out all sections for a page size in points. The appendix with references is the last section. */
function setParts(
  kit: Kit,
  checklist: Checklist,
  [width, height]: [number, number],
  fields: AddFields,
): Part[] {
  const { sections, references, labels } = checklist
  const parts = sections.map((section): Part => ({
    head: setHead(kit, section, width),
    rows: [
      ...section.rows.map((row) => setRow(kit, row, labels, width, fields)),
      ...(section.questions ?? []).map((question) => setQuestion(kit, question, labels, width, fields)),
    ],
  }))
  if (!references) return parts
  const head = setHead(kit, references, width)
  const limit = height - bodyTop - bodyFoot - head.height
  return [...parts, { head, rows: setReferences(kit, references.items, width, limit) }]
}

function drawPlaced(
  kit: Kit,
  root: Tag,
  placed: PagePosition[],
  parts: Part[],
  addPage: (page: number) => void,
): void {
  let open = 0
  let list: Tag | undefined
  for (const { section, row, page, y } of placed) {
    if (page > open) addPage(page)
    open = page
    const { head, rows } = parts[section]!
    if (row === undefined) {
      list?.end()
      list = undefined
      head.draw(root, y)
    } else {
      list ??= branch(kit, root, 'L')
      rows[row]!.draw(list, y)
    }
  }
  list?.end()
}
