/** Makes the checklist as a tagged PDF with boxes to tick. The same code runs in a browser's worker and in Node. */
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { Checklist } from '../core/documents/checklist.ts'
import { setDates } from './dates.ts'
import { drawCover } from './cover.ts'
import { branch, closeDocument, sheets, type Kit, type Tag } from './document.ts'
import { openForm } from './form.ts'
import { textByFace, type PdfFonts } from './fonts.ts'
import { addInnerPage, bodyFoot, bodyTop } from './page-furniture.ts'
import type { CoverBrand } from './page-head.ts'
import { placeRows, type PagePosition } from './pages.ts'
import { setReferences } from './references.ts'
import { setQuestion, setRow, tickLooks, type AddTick, type SetRow } from './rows.ts'
import { setHead, type SetHead } from './section.ts'
import { startDocument } from './start.ts'
import type { NamePictures } from './text.ts'

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
  options: { paper: PaperSize; logo?: Uint8Array | undefined; pictures?: NamePictures | undefined },
): Promise<Uint8Array> {
  const { kit, root } = startDocument(
    checklist,
    textByFace(checklist, brand.name),
    brand.name,
    fonts,
    options,
  )
  const [width, height] = sheets[options.paper]
  const tick = openForm(kit, tickLooks)

  const parts = setParts(kit, checklist, [width, height], tick)
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
  head: SetHead
  rows: SetRow[]
}

/** Lays out all sections for a page size in points. The appendix with references is the last section. */
function setParts(kit: Kit, checklist: Checklist, [width, height]: [number, number], tick: AddTick): Part[] {
  const { sections, references, labels } = checklist
  const parts = sections.map((section): Part => ({
    head: setHead(kit, section, width),
    rows: [
      ...section.rows.map((row) => setRow(kit, row, labels, width, tick)),
      ...(section.questions ?? []).map((question) => setQuestion(kit, question, labels, width, tick)),
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
