/** Makes the PDF of a document of blocks. Loaded with `import()`, because few visitors need it. */
import type { PaperBlock, PaperDocument } from '../core/documents/paper.ts'
import { joinPieces, setBlock, setParagraph } from './blocks.ts'
import { colours } from './colours.ts'
import { artifact, closeDocument, drawDivider, sheets, type Kit } from './document.ts'
import type { PdfFonts } from './fonts.ts'
import { openForm, type AddFields } from './form.ts'
import { FITS, lookOf, type FlowPiece, stackOf, type Layout, type LookName, type Room } from './look.ts'
import { addInnerPage, bodyFoot, bodyTop, drawNumber, pageLabel } from './page-furniture.ts'
import { drawContact, drawHead, type PageBrand } from './page-head.ts'
import { paperText } from './paper-text.ts'
import { placePieces, spreadPieces, type PageSpace, type PlacedPiece } from './place.ts'
import { firstThatFits, type PdfOptions, startDocument } from './start.ts'
import { margin, styles } from './styles.ts'
import { drawText, setBalanced, setShort, setText } from './text.ts'
import { openTextFields } from './text-fields.ts'

/** Where the text begins on the first page and on the others, and how far from the end of each page it ends. */
const EDGES: Record<LookName, { start: number; top: number; foot: number }> = {
  report: { start: 78, top: bodyTop, foot: bodyFoot },
  form: { start: 62, top: 36, foot: 32 },
  handout: { start: 64, top: 36, foot: 30 },
}

const columnGap = 16
const widestGap = 20

/**
 * Makes the PDF of a document. `fonts` must contain the files that `fontsFor` returns for `paperText`. The same input always
 * gives the same bytes.
 * @throws {Error} in the same cases as `makeChecklistPdf`, or if the text is too long for the pages of the document.
 */
export async function makePaperPdf(
  page: PaperDocument,
  brand: PageBrand,
  fonts: PdfFonts,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { kit, root } = startDocument(page, paperText(page, brand.name), brand.name, fonts, options)
  const [width, height] = sheets[options.paper]
  const { look: name = 'report', pages: most } = page
  const room = { x: margin, width: width - 2 * margin }
  const { start, top, foot } = EDGES[name]
  const space = { start, top, foot: height - foot, most }
  const fields = name === 'form' ? openFields(kit, fonts['public-sans-400']!) : NO_FIELDS
  const placed = firstThatFits(
    FITS[name],
    (fit) => {
      const pieces = setAll({ kit, look: lookOf(name, fit), fields, limit: space.foot - top }, page, room)
      const set = placePieces(pieces, space)
      return name === 'report' ? set : spreadPieces(set, space.foot, widestGap - (fit.gap ?? 0))
    },
    (all) => most === undefined || fits(all, space),
  )
  if (!placed) throw new Error('The text is too long for its pages. Shorten it.')
  const count = placed.at(-1)!.page + 1
  drawHead(kit, root, brand, page.dateText, room.width)
  drawContact(kit, root, page.contact, room.width)
  drawEdges(kit, page, 1, count)
  let open = 0
  for (const { piece, page: number, y, againAt } of placed) {
    if (number > open) drawEdges(kit, page, number + 1, count)
    open = number
    if (againAt !== undefined) piece.again!.draw(againAt)
    piece.draw(root, y)
  }
  return closeDocument(kit, root)
}

const refuse = (): never => {
  throw new Error('Only a form has fields.')
}
const NO_FIELDS: AddFields = { tick: refuse, text: refuse }

function openFields(kit: Kit, font: Uint8Array): AddFields {
  return { tick: openForm(kit), text: openTextFields(kit, font) }
}

/** Returns true if all pieces are on the pages of the document. */
function fits(all: readonly PlacedPiece[], { foot, most = Infinity }: PageSpace): boolean {
  return all.at(-1)!.page < most && all.every(({ y, piece }) => y + piece.height <= foot)
}

/** Lays out the heading of the document, its introduction, its facts and its blocks. */
function setAll(layout: Layout, page: PaperDocument, room: Room): FlowPiece[] {
  const { kit, look } = layout
  const { name, styles: set } = look
  const { heading, madeFor = '', lead, facts, foot = '' } = page
  const title = (name === 'handout' ? setBalanced : setText)(kit, heading, room.width, set.title)
  const wide = { ...room, width: room.width * (name === 'form' ? 0.92 : 0.86) }
  const top = [
    stackOf(kit, room.x - 1, [{ role: 'H1', block: title, gap: 0 }]),
    ...setParagraph(layout, madeFor, room, set.made, 7 * look.size),
    ...setParagraph(layout, lead, wide, set.lead, { report: 8, form: 3, handout: 5 * look.size }[name]),
    ...facts.flatMap((fact, index) => setParagraph(layout, fact, room, set.fact, index === 0 ? 8 : 1)),
  ]
  const last = setParagraph(layout, foot, room, styles.coverFoot, 10)
  if (name === 'report')
    return [...top, ...page.blocks.flatMap((block) => setBlock(layout, block, room)), ...last]
  const rows = rowsOf(page.blocks).map((blocks) => setBeside(layout, blocks, room))
  return [
    joinPieces(top),
    ...rows.slice(0, -1).map((piece) => ({ ...piece, space: look.gap })),
    { ...joinPieces([...rows.slice(-1), ...last]), space: look.gap },
  ]
}

/** Joins two blocks of half the width that follow each other into one row. */
function rowsOf(blocks: readonly PaperBlock[]): PaperBlock[][] {
  const rows: PaperBlock[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.half && last?.length === 1 && last[0]!.half) last.push(block)
    else rows.push([block])
  }
  return rows
}

/** Lays out one block, or two blocks beside each other. */
function setBeside(layout: Layout, blocks: readonly PaperBlock[], room: Room): FlowPiece {
  const width = (room.width - columnGap * (blocks.length - 1)) / blocks.length
  const hasLine = layout.look.name === 'handout' && blocks.length > 1
  const above = hasLine ? 12 : 0
  const pieces = blocks.map((block, index) =>
    joinPieces(setBlock(layout, block, { x: room.x + index * (width + columnGap), width })),
  )
  return {
    height: above + Math.max(...pieces.map(({ height }) => height)),
    startsPage: pieces[0]!.startsPage,
    draw: (root, y) => {
      if (hasLine) drawDivider(layout.kit, room.x, y, room.width, 1.5, colours.ink)
      for (const piece of pieces) piece.draw(root, y + above)
    },
  }
}

/** Adds a page after the first one, and draws what each page shows beside the text. */
function drawEdges(kit: Kit, page: PaperDocument, number: number, count: number): void {
  const { labels, dateText, title } = page
  if (page.look === 'handout') return
  if (page.look !== 'form') {
    if (number > 1) addInnerPage(kit, { ...labels, runningFact: dateText }, number, count)
    else artifact(kit, 'Pagination', () => drawNumber(kit, labels.page, 1, count))
    return
  }
  if (number > 1) kit.addPage()
  const { width, height } = kit.page
  const label = setText(kit, count > 1 ? pageLabel(labels.page, number, count) : '', 120, styles.foot)
  const foot = setShort(kit, title, width - 2 * margin - label.width - 18, styles.foot, 1)
  artifact(kit, 'Pagination', () => {
    drawText(kit, foot, margin, height - 14 - foot.height)
    drawText(kit, label, width - margin, height - 14 - styles.foot.lead, 'right')
  })
}
