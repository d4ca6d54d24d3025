/** Makes a sheet as a tagged PDF with fields to fill in. Loaded with `import()`, because few visitors need it. */
import type { SheetBlock, SheetPage } from '../core/documents/sheet.ts'
import { colours } from './colours.ts'
import { drawHead, type PageBrand } from './page-head.ts'
import { addBookmark, artifact, closeDocument, leaf, sheets, type Kit, type Piece } from './document.ts'
import type { PdfFonts } from './fonts.ts'
import { openForm } from './form.ts'
import { pageLabel } from './page-furniture.ts'
import { tickLooks } from './rows.ts'
import { setBlock } from './sheet-blocks.ts'
import type { Layout } from './sheet-parts.ts'
import { sheetText } from './sheet-text.ts'
import { firstThatFits, type PdfOptions, startDocument } from './start.ts'
import { margin, styles } from './styles.ts'
import { drawText, setShort, setText, type TextStyle } from './text.ts'
import { openTextFields } from './text-fields.ts'

/** A size to try, with the space between two blocks in points. */
type Size = Pick<Layout, 'size' | 'line' | 'isDense'> & { gap: number }

/** The sizes from comfortable to tight. */
const SIZES: Size[] = [
  { size: 1.06, line: 25, gap: 9 },
  { size: 1, line: 23, gap: 9 },
  { size: 1, line: 20, gap: 9 },
  { size: 0.96, line: 18.5, gap: 9 },
  { size: 0.92, line: 17.5, gap: 9 },
  { size: 0.87, line: 16.5, gap: 8 },
  { size: 0.82, line: 15.5, gap: 7 },
  { size: 0.78, line: 14.5, gap: 6 },
  { size: 0.78, line: 14.5, gap: 5, isDense: true },
]

const widestGap = 20
const columnGap = 16
const top = 62
const innerTop = 36
const footHeight = 32
const heading: TextStyle = { face: 'display', size: 27, lead: 29, colour: colours.ink, tracking: -0.5 }

/** A piece with its page, counted from 0, and its position. */
interface Placed {
  piece: Piece
  title: string
  page: number
  y: number
}

/**
 * Makes the PDF of a sheet, with the same options and errors as `makeChecklistPdf`.
 * @throws {Error} if the text is too long for the pages of the sheet.
 */
export async function makeSheetPdf(
  page: SheetPage,
  brand: PageBrand,
  fonts: PdfFonts,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { kit, root } = startDocument(page, sheetText(page, brand.name), brand.name, fonts, options)
  const [width, height] = sheets[options.paper]
  const addTick = openForm(kit, tickLooks)
  const addField = openTextFields(kit, fonts['public-sans-400']!)
  const layout = { kit, labels: page.labels, addTick, addField }
  const placed = firstThatFits(
    SIZES,
    (size) => placeAll({ ...layout, ...size }, page, width, height - footHeight, size.gap),
    (all) =>
      (all.at(-1)?.page ?? 0) < page.pages &&
      all.every(({ y, piece }) => y + piece.height <= height - footHeight),
  )
  if (!placed) throw new Error('The text is too long for the sheet. Shorten it.')
  const pages = (placed.at(-1)?.page ?? 0) + 1
  const room = width - 2 * margin
  drawHead(kit, root, brand, page.dateText, room)
  drawFoot(kit, page, 1, pages)
  let open = 0
  for (const { piece, title, page: number, y } of placed) {
    if (number > open) {
      kit.addPage()
      drawFoot(kit, page, number + 1, pages)
    }
    open = number
    if (title) addBookmark(kit, title, y)
    piece.draw(root, y)
  }
  return closeDocument(kit, root)
}

/** Joins two blocks of half the width that follow each other into one row. */
function rowsOf(blocks: readonly SheetBlock[]): SheetBlock[][] {
  const rows: SheetBlock[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.half && last?.length === 1 && last[0]!.half) last.push(block)
    else rows.push([block])
  }
  return rows
}

/** Lays out all blocks. Returns their pages and positions, with the space that is left between the blocks of a page. */
function placeAll(layout: Layout, page: SheetPage, width: number, foot: number, gap: number): Placed[] {
  const room = width - 2 * margin
  const pieces = [
    { piece: setTitle(layout, page, room), title: '', startsPage: false },
    ...rowsOf(page.blocks).map((blocks) => ({
      piece: setPieces(layout, blocks, room),
      title: blocks[0]!.title,
      startsPage: blocks[0]!.startsPage ?? false,
    })),
  ]
  const placed: Placed[] = []
  let number = 0
  let y = top
  for (const { piece, title, startsPage } of pieces) {
    if (startsPage || (y + piece.height > foot && number + 1 < page.pages)) {
      number += 1
      y = innerTop
    }
    placed.push({ piece, title, page: number, y })
    y += piece.height + gap
  }
  return placed.map((one) => {
    const same = placed.filter((other) => other.page === one.page)
    const last = same.at(-1)!
    const spare = foot - last.y - last.piece.height
    const extra = Math.max(0, Math.min(widestGap - gap, spare / Math.max(1, same.length - 1)))
    return { ...one, y: one.y + extra * same.indexOf(one) }
  })
}

function setTitle({ kit, size }: Layout, page: SheetPage, room: number): Piece {
  const style = { ...heading, size: heading.size * size, lead: heading.lead * size }
  const title = setText(kit, page.heading, room, style)
  const lead = setText(kit, page.lead, room * 0.92, styles.why)
  return {
    height: title.height + 3 + lead.height,
    draw: (root, y) => {
      leaf(kit, root, 'H1', () => drawText(kit, title, margin - 1, y))
      leaf(kit, root, 'P', () => drawText(kit, lead, margin, y + title.height + 3))
    },
  }
}

/** Lays out one block, or two blocks beside each other. */
function setPieces(layout: Layout, blocks: readonly SheetBlock[], room: number): Piece {
  const width = (room - columnGap * (blocks.length - 1)) / blocks.length
  const pieces = blocks.map((block, index) =>
    setBlock(layout, block, { x: margin + index * (width + columnGap), width }),
  )
  return {
    height: Math.max(...pieces.map(({ height }) => height)),
    draw: (root, y) => {
      for (const piece of pieces) piece.draw(root, y)
    },
  }
}

/** Draws the foot of a page: the title of the sheet, and the page number if there are several pages. */
function drawFoot(kit: Kit, page: SheetPage, number: number, pages: number): void {
  const { width, height } = kit.page
  const label = setText(kit, pages > 1 ? pageLabel(page.labels.page, number, pages) : '', 120, styles.foot)
  const title = setShort(kit, page.title, width - 2 * margin - label.width - 18, styles.foot, 1)
  artifact(kit, 'Pagination', () => {
    drawText(kit, title, margin, height - 14 - title.height)
    drawText(kit, label, width - margin, height - 14 - styles.foot.lead, 'right')
  })
}
