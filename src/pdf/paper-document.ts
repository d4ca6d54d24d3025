/**
 * Makes a generic document as a tagged PDF: headings, texts, lists, tables and links. Loaded with `import()`, because
 * few visitors need it.
 */
import type { PaperBlock, PaperDocument } from '../core/documents/paper.ts'
import {
  addWebLink,
  artifact,
  branch,
  closeDocument,
  leaf,
  sheets,
  type Kit,
  type Piece,
  type Tag,
} from './document.ts'
import type { PdfFonts } from './fonts.ts'
import { addInnerPage, bodyFoot, bodyTop, drawNumber } from './page-furniture.ts'
import { drawContact, drawHead, type PageBrand } from './page-head.ts'
import { setPaperTable } from './paper-table.ts'
import { paperText } from './paper-text.ts'
import { setHead } from './section.ts'
import { type PdfOptions, startDocument } from './start.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type TextBlock, type TextStyle } from './text.ts'

const heading: TextStyle = {
  face: 'display',
  size: 32,
  lead: 35,
  colour: styles.title.colour,
  tracking: -0.6,
}
const body: TextStyle = { ...styles.ask, lead: 13.6 }
const muted: TextStyle = { ...styles.why, lead: 13 }
const markWidth = 15
const titleTop = 78
/** The most space that a heading reserves for what follows it, in points. */
const keepWithNext = 300

/** A part of the document that no page break splits. */
interface PaperPiece extends Piece {
  /** The space above the piece, in points. The first piece of a page has no space above. */
  space: number
  isHeading?: boolean
  /** Draws the names of the columns again, on a page that continues a table. */
  again?: { height: number; draw: (y: number) => void } | undefined
}

/** A piece with its page, counted from 0, and its position. */
interface PlacedPiece {
  piece: PaperPiece
  page: number
  y: number
  /** The position of the repeated names of the columns. */
  againAt?: number | undefined
}

/**
 * Makes the PDF of a generic document. `fonts` must contain the files that `fontsFor` returns for `paperText`. The same
 * input always gives the same bytes.
 * @throws {Error} in the same cases as `makeChecklistPdf`.
 */
export async function makePaperPdf(
  page: PaperDocument,
  brand: PageBrand,
  fonts: PdfFonts,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { kit, root } = startDocument(page, paperText(page, brand.name), brand.name, fonts, options)
  const [width, height] = sheets[options.paper]
  const foot = height - bodyFoot
  const limit = foot - bodyTop
  const pieces = [
    ...setTop(kit, page, width),
    ...page.blocks.flatMap((one) => setBlock(kit, one, width, limit)),
  ]
  const placed = placeAll(pieces, foot)
  const pages = placed.at(-1)!.page + 1
  const room = width - 2 * margin
  drawHead(kit, root, brand, page.dateText, room)
  drawContact(kit, root, page.contact, room)
  artifact(kit, 'Pagination', () => {
    drawNumber(kit, page.labels.page, 1, pages)
  })
  const labels = { ...page.labels, runningFact: page.dateText }
  let open = 0
  for (const { piece, page: number, y, againAt } of placed) {
    if (number > open) addInnerPage(kit, labels, number + 1, pages)
    open = number
    if (againAt !== undefined) piece.again!.draw(againAt)
    piece.draw(root, y)
  }
  return closeDocument(kit, root)
}

/** Returns the height of what must be on the page of a heading: further headings, and the first other piece. */
function heightBelow(pieces: readonly PaperPiece[], index: number): number {
  const next = pieces[index + 1]
  if (!next) return 0
  return next.space + next.height + (next.isHeading ? heightBelow(pieces, index + 1) : 0)
}

/** Distributes the pieces over pages. A heading stays on a page with the piece below it. */
function placeAll(pieces: readonly PaperPiece[], foot: number): PlacedPiece[] {
  const placed: PlacedPiece[] = []
  let page = 0
  let y = titleTop
  pieces.forEach((piece, index) => {
    const next = piece.isHeading ? Math.min(keepWithNext, heightBelow(pieces, index)) : 0
    if (index > 0 && y + piece.space + piece.height + next > foot) {
      page += 1
      const again = piece.again?.height ?? 0
      placed.push({ piece, page, y: bodyTop + again, againAt: again > 0 ? bodyTop : undefined })
      y = bodyTop + again + piece.height
      return
    }
    placed.push({ piece, page, y: y + piece.space })
    y += piece.space + piece.height
  })
  return placed
}

/** Lays out the heading of the document, its introduction and its facts. */
function setTop(kit: Kit, { heading: text, lead, facts }: PaperDocument, width: number): PaperPiece[] {
  const room = width - 2 * margin
  const title = setText(kit, text, room, heading)
  return [
    {
      height: title.height,
      space: 0,
      draw: (root, y) => {
        leaf(kit, root, 'H1', () => drawText(kit, title, margin - 1, y))
      },
    },
    ...setParagraph(kit, lead, room * 0.86, styles.sectionLead, 8),
    ...facts.flatMap((fact, index) => setParagraph(kit, fact, room, muted, index === 0 ? 8 : 1)),
  ]
}

/** Lays out a paragraph. Each line is a piece of its own if the paragraph is long, so that a page can break in it. */
function setParagraph(kit: Kit, text: string, width: number, style: TextStyle, space: number): PaperPiece[] {
  const block = setText(kit, text, width, style)
  const most = 20
  const count = Math.ceil(block.lines.length / most)
  return Array.from({ length: count }, (_, part) => {
    const lines = block.lines.slice(part * most, (part + 1) * most)
    const piece: TextBlock = { ...block, lines, height: lines.length * block.lead }
    return {
      height: piece.height,
      space: part === 0 ? space : 0,
      draw: (root: Tag, y: number) => {
        leaf(kit, root, 'P', () => drawText(kit, piece, margin, y))
      },
    }
  })
}

function setBlock(kit: Kit, block: PaperBlock, width: number, limit: number): PaperPiece[] {
  const room = width - 2 * margin
  switch (block.kind) {
    case 'heading':
      return [setHeading(kit, block, width)]
    case 'text':
      return setParagraph(kit, block.text, room, block.muted ? muted : body, 6)
    case 'list':
      return setItems(
        kit,
        block.items.map((text, index) => ({ text, mark: block.ordered ? `${String(index + 1)}.` : '•' })),
        room,
      )
    case 'links':
      return setItems(
        kit,
        block.items.map((item) => ({ ...item, mark: '•' })),
        room,
      )
    case 'table':
      return setTablePieces(kit, block, width, limit)
  }
}

function setHeading(
  kit: Kit,
  { level, text }: Extract<PaperBlock, { kind: 'heading' }>,
  width: number,
): PaperPiece {
  if (level === 2) return { ...setHead(kit, { title: text }, width), space: 10, isHeading: true }
  const title = setText(kit, text, width - 2 * margin, styles.rowTitle)
  return {
    height: title.height,
    space: 12,
    isHeading: true,
    draw: (root, y) => {
      leaf(kit, root, 'H3', () => drawText(kit, title, margin, y))
    },
  }
}

interface Item {
  text: string
  mark: string
  url?: string
}

/** Lays out a list. Each item is a piece. An item with a URL is a link, with its URL as text below. */
function setItems(kit: Kit, items: readonly Item[], room: number): PaperPiece[] {
  let list: Tag | undefined
  return items.map(({ text, mark, url }, index) => {
    const sign = setText(kit, mark, markWidth, body)
    const block = setText(kit, text, room - markWidth, url === undefined ? body : styles.rowTitle)
    const below = setText(kit, url ?? '', room - markWidth, styles.small)
    const height = block.height + below.height
    return {
      height,
      space: index === 0 ? 6 : 3,
      draw: (root: Tag, y: number) => {
        list ??= branch(kit, root, 'L')
        const item = branch(kit, list, 'LI')
        leaf(kit, item, 'Lbl', () => drawText(kit, sign, margin, y))
        const draw = (): void => {
          drawText(kit, block, margin + markWidth, y)
          drawText(kit, below, margin + markWidth, y + block.height)
        }
        const place = { x: margin + markWidth, y, width: room - markWidth, height }
        const content = branch(kit, item, 'LBody')
        if (url === undefined) leaf(kit, content, 'P', draw)
        else addWebLink(kit, content, place, url, text, draw)
        item.end()
        if (index === items.length - 1) list.end()
      },
    }
  })
}

/** Lays out a table. Its head and each of its rows is a piece. */
function setTablePieces(
  kit: Kit,
  block: Extract<PaperBlock, { kind: 'table' }>,
  width: number,
  limit: number,
): PaperPiece[] {
  const { head, again, rows } = setPaperTable(kit, block, width, limit)
  let table: Tag | undefined
  return [
    {
      height: head.height,
      space: 10,
      isHeading: true,
      draw: (root: Tag, y: number) => {
        table = branch(kit, root, 'Table')
        head.draw(table, y)
        if (rows.length === 0) table.end()
      },
    },
    ...rows.map((row, index) => ({
      height: row.height,
      space: 0,
      again,
      draw: (_: Tag, y: number) => {
        row.draw(table!, y)
        if (index === rows.length - 1) table!.end()
      },
    })),
  ]
}
