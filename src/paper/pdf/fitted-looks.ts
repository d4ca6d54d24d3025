/** The looks of a form and a handout. Their text shrinks until it fits. */
import type { PaperBlock, PaperDocument } from '../../core/documents/paper.ts'
import { setBlock } from './blocks.ts'
import { colours } from './colours.ts'
import { artifact, drawDivider, type Kit } from './document.ts'
import { report, type FlowPiece, type Layout, type Look, type Room, type StyleName } from './look.ts'
import { pageLabel } from './page-furniture.ts'
import { placePieces, type PageSpace, type PlacedPiece } from './place.ts'
import { scaled } from './scaled.ts'
import { joinPieces, setParagraph, stackOf } from './stack.ts'
import { margin, styles } from './styles.ts'
import { drawText, setBalanced, setShort, setText, type TextStyle } from './text.ts'

type Name = NonNullable<PaperDocument['look']>

const { ink, inkSecond } = colours

const plain = (size: number, lead: number, colour: string = inkSecond): TextStyle => ({
  face: 'regular',
  size,
  lead,
  colour,
})
const bold = (size: number, lead: number, colour: string = ink): TextStyle => ({
  ...plain(size, lead, colour),
  face: 'bold',
})

const item = plain(9, 11.8, ink)
const form: Record<StyleName, TextStyle> = {
  ...report,
  title: { face: 'display', size: 27, lead: 29, colour: ink, tracking: -0.5 },
  lead: styles.why,
  fact: styles.why,
  head: { face: 'display', size: 13.5, lead: 16, colour: ink, tracking: -0.1 },
  headLead: plain(9, 11.6),
  text: plain(9.6, 13.2, ink),
  item,
  label: bold(9, 11),
  row: item,
  cell: item,
  column: bold(9, 10.8, inkSecond),
  note: plain(9, 10.8),
}

const second = plain(9.8, 13.4)
const band = plain(9.6, 12.4, ink)
const handout: Record<StyleName, TextStyle> = {
  ...report,
  title: { ...styles.title, size: 40.3, lead: 37.1, tracking: -1.2 },
  lead: plain(11, 15.6),
  made: bold(14.5, 19),
  text: second,
  reason: second,
  label: bold(11.4, 14.6),
  row: band,
  cell: band,
  column: bold(9, 12),
  figure: scaled(styles.figure, 0.62),
  sentence: { face: 'display', size: 20, lead: 22.5, colour: ink, tracking: -0.3 },
}

const looks: Record<Name, Record<StyleName, TextStyle>> = { form, handout }

type Fit = Pick<Look, 'size' | 'gap'> & Partial<Pick<Look, 'line' | 'isDense' | 'reason'>>

/** The sizes of a form, from comfortable to tight. */
const FORM_FITS: readonly Fit[] = [
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

/** The sizes of a handout. A shorter reason is better than a tiny one. */
const HANDOUT_FITS: readonly Fit[] = [
  ...[1, 0.94, 0.88].map((size) => ({ size, reason: 0 })),
  ...[1, 0.94, 0.88, 0.82, 0.78].map((size) => ({ size, reason: 1 })),
  ...[0.88, 0.82, 0.78, 0.74, 0.7].map((size) => ({ size, reason: 2 })),
  ...[0.78, 0.7].map((size) => ({ size, reason: 3 })),
].map((fit) => ({ ...fit, gap: 7.2 }))

const FITS: Record<Name, readonly Fit[]> = { form: FORM_FITS, handout: HANDOUT_FITS }

/** Where the text begins on the first page and on the others, and how far from the end of each page it ends. */
const EDGES: Record<Name, { start: number; top: number; foot: number }> = {
  form: { start: 62, top: 36, foot: 32 },
  handout: { start: 64, top: 36, foot: 30 },
}

const columnGap = 16
const widestGap = 20

/** Returns a look at a size. */
function lookOf(name: Name, fit: Fit): Look {
  const sized = Object.entries(looks[name]).map(([key, style]) => [key, scaled(style, fit.size)])
  const set = Object.fromEntries(sized) as Look['styles']
  return { name, isTight: false, styles: set, line: 0, isDense: false, reason: 0, ...fit }
}

/**
 * Lays out a document on its pages of a height, in the largest size that fits.
 * @throws {Error} if none fits.
 */
export function placeFitted(
  base: Omit<Layout, 'look'>,
  page: PaperDocument,
  room: Room,
  height: number,
): PlacedPiece[] {
  const { look: name = 'form', pages: most } = page
  const { start, top, foot } = EDGES[name]
  const space = { start, top, foot: height - foot, most }
  for (const fit of FITS[name]) {
    const layout = { ...base, look: lookOf(name, fit) }
    const pieces = [joinPieces(setTop(layout, page, room)), ...setRows(layout, page, room)]
    const placed = spreadPieces(placePieces(pieces, space), space.foot, widestGap - fit.gap)
    if (fits(placed, space)) return placed
  }
  throw new Error('The text is too long for its pages. Shorten it.')
}

/** Returns true if all pieces are on the pages of the document. */
function fits(all: readonly PlacedPiece[], { foot, most = Infinity }: PageSpace): boolean {
  return all.at(-1)!.page < most && all.every(({ y, piece }) => y + piece.height <= foot)
}

/** Lays out the last line of a document. */
export const setFoot = (layout: Layout, { foot = '' }: PaperDocument, room: Room): FlowPiece[] =>
  setParagraph(layout, foot, room, styles.coverFoot, 10)

/** Lays out the blocks, each in one piece. The last line of the document is below the last one. */
function setRows(layout: Layout, page: PaperDocument, room: Room): FlowPiece[] {
  const rows = rowsOf(page.blocks).map((one) => setBeside(layout, one, room))
  const last = setFoot(layout, page, room)
  return [...rows.slice(0, -1), joinPieces([...rows.slice(-1), ...last])].map((piece) => ({
    ...piece,
    space: layout.look.gap,
  }))
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

/** Adds a page after the first one, and draws the title and the number of the page. A handout has neither. */
export function drawFittedEdges(
  kit: Kit,
  { look, labels, title }: PaperDocument,
  number: number,
  count: number,
): void {
  if (number > 1) kit.addPage()
  if (look === 'handout') return
  const { width, height } = kit.page
  const label = setText(kit, count > 1 ? pageLabel(labels.page, number, count) : '', 120, styles.foot)
  const foot = setShort(kit, title, width - 2 * margin - label.width - 18, styles.foot, 1)
  artifact(kit, 'Pagination', () => {
    drawText(kit, foot, margin, height - 14 - foot.height)
    drawText(kit, label, width - margin, height - 14 - styles.foot.lead, 'right')
  })
}

/** Lays out the heading of the document, its introduction and its facts. */
export function setTop(layout: Layout, page: PaperDocument, room: Room): FlowPiece[] {
  const { kit, look } = layout
  const { name, styles: set } = look
  const { heading, madeFor = '', lead, facts } = page
  const title = (name === 'handout' ? setBalanced : setText)(kit, heading, room.width, set.title)
  const wide = { ...room, width: room.width * (name === 'form' ? 0.92 : 0.86) }
  return [
    stackOf(kit, room.x - 1, [{ role: 'H1', block: title, gap: 0 }]),
    ...setParagraph(layout, madeFor, room, set.made, 7 * look.size),
    ...setParagraph(layout, lead, wide, set.lead, { report: 8, form: 3, handout: 5 * look.size }[name]),
    ...facts.flatMap((fact, index) => setParagraph(layout, fact, room, set.fact, index === 0 ? 8 : 1)),
  ]
}

/** Moves the pieces of each page apart, so that they fill it, by at most `most` points between two of them. */
export function spreadPieces(placed: readonly PlacedPiece[], foot: number, most: number): PlacedPiece[] {
  return placed.map((one) => {
    const same = placed.filter(({ page }) => page === one.page)
    const last = same.at(-1)!
    const spare = foot - last.y - last.piece.height
    const extra = Math.max(0, Math.min(most, spare / Math.max(1, same.length - 1)))
    return { ...one, y: one.y + extra * same.indexOf(one) }
  })
}
