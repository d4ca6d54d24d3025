/** Makes the checklist as a tagged PDF with boxes to tick. The same code runs in a browser's worker and in Node. */
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { Checklist } from '../core/documents/checklist.ts'
import { setContents } from './contents.ts'
import { setDates } from './dates.ts'
import { drawCover, type CoverBrand } from './cover.ts'
import { branch, closeDocument, openDocument, openTree, sheets, type Kit, type Tag } from './document.ts'
import { openForm } from './form.ts'
import { checkText, textByFace, type PdfFonts } from './fonts.ts'
import { addInnerPage, bodyFoot, bodyTop } from './page-furniture.ts'
import { placeRows, type PagePosition } from './pages.ts'
import { setRow, tickLooks, type SetRow } from './rows.ts'
import { setHead, type SetHead } from './section.ts'

/**
 * Makes the PDF of a checklist. `logo` is a JPEG on white that replaces the symbol and the name of the brand. `fonts`
 * must contain the files that `fontsFor` returns. The same input always gives the same bytes.
 * @throws {Error} with the characters that no font can draw.
 */
export async function makeChecklistPdf(
  checklist: Checklist,
  brand: CoverBrand,
  fonts: PdfFonts,
  options: { paper: PaperSize; logo?: Uint8Array | undefined },
): Promise<Uint8Array> {
  checkText(textByFace(checklist, brand.name), fonts)
  const [width, height] = sheets[options.paper]
  const kit = openDocument({
    title: checklist.title,
    author: brand.name,
    language: checklist.language,
    date: new Date(`${checklist.date}T00:00:00Z`),
    paper: options.paper,
    fonts,
  })
  const root = openTree(kit)
  kit.addPage()
  const tick = openForm(kit, tickLooks)

  const contents = setContents(kit, checklist, width)
  const dates = checklist.dates && setDates(kit, checklist.dates, width)
  const datesTop = bodyTop + (contents?.height ?? 0)
  const heads = checklist.sections.map((section) => setHead(kit, section, width))
  const rows = checklist.sections.map((section) =>
    section.rows.map((row) => setRow(kit, row, checklist.labels, width, tick)),
  )
  const placed = placeRows(
    heads.map((head, index) => ({ head: head.height, rows: rows[index]!.map((row) => row.height) })),
    { top: bodyTop, foot: height - bodyFoot, start: datesTop + (dates?.height ?? 0) },
  )
  const pages = (placed.at(-1)?.page ?? 0) + 2

  drawCover(kit, root, checklist, { ...brand, logo: options.logo }, pages)
  addInnerPage(kit, checklist.labels, 2, pages)
  contents?.draw(
    root,
    bodyTop,
    placed.filter(({ row }) => row === undefined).map(({ page }) => page + 2),
  )
  dates?.draw(root, datesTop)
  drawPlaced(kit, root, placed, heads, rows, (page) => addInnerPage(kit, checklist.labels, page + 2, pages))
  return closeDocument(kit, root)
}

function drawPlaced(
  kit: Kit,
  root: Tag,
  placed: PagePosition[],
  heads: SetHead[],
  rows: SetRow[][],
  addPage: (page: number) => void,
): void {
  let open = 0
  let list: Tag | undefined
  for (const { section, row, page, y } of placed) {
    if (page > open) addPage(page)
    open = page
    if (row === undefined) {
      list?.end()
      list = undefined
      heads[section]!.draw(root, y, `section-${section + 1}`)
    } else {
      list ??= branch(kit, root, 'L')
      rows[section]![row]!.draw(list, y)
    }
  }
  list?.end()
}
