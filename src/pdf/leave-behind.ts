/** Makes the leave-behind as a tagged PDF of exactly one page. Loaded with `import()`, because few visitors need it. */
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { LeaveAction, LeaveBehind } from '../core/documents/leave-behind.ts'
import { colours } from './colours.ts'
import { drawHead, type PageBrand } from './page-head.ts'
import {
  addWebLink,
  artifact,
  branch,
  closeDocument,
  figure,
  leaf,
  sheets,
  type Kit,
  type Tag,
} from './document.ts'
import { drawFilledBands } from './drawing.ts'
import type { PdfFonts } from './fonts.ts'
import { drawCode, drawOwners } from './leave-drawing.ts'
import { leaveText } from './leave-text.ts'
import { firstThatFits, startDocument } from './start.ts'
import { margin, styles } from './styles.ts'
import {
  drawText,
  setBalanced,
  setText,
  widthOf,
  type NamePictures,
  type Span,
  type TextStyle,
  type TextBlock,
} from './text.ts'

/** How much of the reason for a job the page shows: all of it, its first two sentences, or nothing. */
type Length = 'whole' | 'short' | 'none'

/** The size and the length of the texts. */
interface Fit {
  /** The scale factor of the text. The smallest one reduces 10 points to 7.8 points, the minimum for print. */
  size: number
  length: Length
}

/** The code tries the fits in this order until the text fits. A shorter reason is better than a tiny one. */
const FITS: Fit[] = [
  ...[1, 0.94, 0.88].map((size) => ({ size, length: 'whole' as const })),
  ...[1, 0.94, 0.88, 0.82, 0.78].map((size) => ({ size, length: 'short' as const })),
  { size: 0.78, length: 'none' },
]
const codeSide = 92
const numberWidth = 26

/** A block of the page after layout, with its height in points. */
interface Piece {
  height: number
  draw: (root: Tag, y: number) => void
}

/**
 * Makes the PDF of a leave-behind, with the same options and errors as `makeChecklistPdf`.
 * @throws {Error} if the text is too long for one page.
 */
export async function makeLeaveBehindPdf(
  page: LeaveBehind,
  brand: PageBrand,
  fonts: PdfFonts,
  options: { paper: PaperSize; pictures?: NamePictures | undefined },
): Promise<Uint8Array> {
  const { kit, root } = startDocument(page, leaveText(page, brand.name), brand.name, fonts, options)
  const [width, height] = sheets[options.paper]
  const room = width - 2 * margin
  drawHead(kit, root, brand, page.dateText, room)

  const top = 64
  const foot = height - 30
  const pieces = ({ size, length }: Fit): Piece[] => [
    setTop(kit, page, room, size),
    setDrawing(kit, page, width, size),
    setActions(kit, page, room, size, length),
    setAgreed(kit, page, room, size),
    setFoot(kit, page, room, size),
  ]
  const heightOf = (parts: Piece[]): number => parts.reduce((sum, part) => sum + part.height, 0)
  const parts = firstThatFits(FITS, pieces, (set) => heightOf(set) + 36 <= foot - top)
  if (!parts) throw new Error('The text is too long for one page. Shorten the name or the contact.')
  // The remaining space is distributed between the blocks, most of it above the last block.
  const spare = foot - top - heightOf(parts)
  const gaps = [0, Math.min(20, spare / 4), Math.min(22, spare / 4), Math.min(30, spare / 4), 0]
  gaps[4] = spare - gaps[1]! - gaps[2]! - gaps[3]!
  let y = top
  parts.forEach((part, index) => {
    y += gaps[index]!
    part.draw(root, y)
    y += part.height
  })
  return closeDocument(kit, root)
}

const scaled = (style: TextStyle, size: number): TextStyle => ({
  ...style,
  size: Math.max(Math.min(7.8, style.size), style.size * size),
  lead: style.lead * size,
  tracking: (style.tracking ?? 0) * size,
})

/** A paragraph after layout, and the space above it in points. */
interface Line {
  role: string
  block: TextBlock
  gap: number
}

function stackOf(kit: Kit, lines: Line[], x: number): Piece {
  const shown = lines.filter(({ block }) => block.height > 0)
  const height = shown.reduce((sum, { block, gap }) => sum + block.height + gap, 0)
  return {
    height,
    draw: (parent, top) => {
      let y = top
      for (const { role, block, gap } of shown) {
        y += gap
        leaf(kit, parent, role, () => drawText(kit, block, x, y))
        y += block.height
      }
    },
  }
}

/**
 * Lays out the title, the client's name and the introduction. If there is a result, lays out the result
 * below.
 */
function setTop(kit: Kit, page: LeaveBehind, room: number, size: number): Piece {
  const { result } = page
  const line = (text: string, style: TextStyle, width: number, gap: number, role = 'P'): Line => ({
    role,
    block: setText(kit, text, width, scaled(style, size)),
    gap: gap * size,
  })
  const heading = { ...scaled(styles.title, 0.72 * size), tracking: -1.2 }
  const head: Line[] = [
    { role: 'H1', block: setBalanced(kit, page.heading, room, heading), gap: 0 },
    line(page.madeFor, styles.madeFor, room, 7),
    line(page.lead, styles.leaveLead, room * 0.86, 5),
  ]
  if (!result) return stackOf(kit, head, margin)
  const above = stackOf(kit, head, margin)
  // A score range is wider than a single score, so its digits are smaller.
  const figure = scaled(styles.figure, 0.62 * size)
  const fit = Math.min(1, (room * 0.4) / Math.max(1, widthOf(kit, result.figure, figure)))
  const number = setText(kit, result.figure, room * 0.45, scaled(figure, fit))
  const start = number.width > 0 ? number.width + 16 : 0
  const beside = stackOf(
    kit,
    [
      line(result.of, styles.figureNote, room - start, 0),
      {
        role: 'P',
        block: setText(kit, result.sentence, room - start, scaled(styles.leaveSentence, size)),
        gap: 2,
      },
      line(result.weakest, styles.leaveText, room - start, 3),
    ],
    margin + start,
  )
  const under = Math.max(number.height, beside.height)
  return {
    height: above.height + 14 + under,
    draw: (root, y) => {
      above.draw(root, y)
      const from = y + above.height + 14
      if (number.width > 0)
        leaf(kit, root, 'P', () => drawText(kit, number, margin - 1, from + (under - number.height) / 2))
      beside.draw(root, from + (under - beside.height) / 2)
    },
  }
}

/**
 * Lays out the drawing of the areas or of the layers, with its caption below. The drawing of the layers has
 * the full width of the page.
 */
function setDrawing(kit: Kit, { drawing }: LeaveBehind, width: number, size: number): Piece {
  const { bands, owners, alt, legend } = drawing
  const deep = bands.length > 0 ? 24 * bands.length * size : 34 * owners.length * size
  const note = setText(kit, legend, width - 2 * margin, styles.coverFoot)
  return {
    height: deep + 5 + note.height,
    draw: (root, y) => {
      const isFull = bands.length === 0
      const [x, wide] = isFull ? [0, width] : [margin, width - 2 * margin]
      const box = { x, y, width: wide, height: deep }
      figure(kit, root, alt, box, () => {
        if (isFull) drawOwners(kit, owners, box)
        else drawFilledBands(kit, bands, box)
        kit
          .moveTo(x, y + deep)
          .lineTo(x + wide, y + deep)
          .lineWidth(0.75)
          .stroke(colours.ink)
      })
      leaf(kit, root, 'P', () => drawText(kit, note, margin, y + deep + 5))
    },
  }
}

/** Lays out the jobs of the leave-behind as a numbered list. */
function setActions(kit: Kit, page: LeaveBehind, room: number, size: number, length: Length): Piece {
  const title = setText(kit, page.actionsTitle, room, scaled(styles.section, size))
  const shown = page.actions.map((action) => ({
    ...action,
    text: { whole: action.text, short: action.short, none: '' }[length],
  }))
  const items = shown.map((action, index) => setAction(kit, action, index, shown.length, room, size))
  const start = title.height + 5 * size
  return {
    height: start + items.reduce((sum, item) => sum + item.height, 0),
    draw: (root, top) => {
      leaf(kit, root, 'H2', () => drawText(kit, title, margin, top))
      if (items.length === 0) return
      const list = branch(kit, root, 'L')
      let y = top + start
      for (const item of items) {
        item.draw(list, y)
        y += item.height
      }
      list.end()
    },
  }
}

function setAction(
  kit: Kit,
  action: LeaveAction,
  index: number,
  count: number,
  room: number,
  size: number,
): Piece {
  const width = room - numberWidth
  // A list of up to three jobs gets more space between the jobs.
  const loose = count > 3 ? 1 : 1.25
  const line = (text: string, style: TextStyle, gap: number): Line => ({
    role: 'P',
    block: setText(kit, text, width, scaled(style, size)),
    gap,
  })
  const number = setText(kit, `${index + 1} `, numberWidth, scaled(styles.leaveNumber, size))
  // The request to ask the IT person has no text. Its title and its terms fit on one line.
  const request: Span[] = [
    { text: `${action.title} · `, style: scaled(styles.leaveTitle, size) },
    { text: action.terms, style: scaled(styles.leaveTerms, size) },
  ]
  const lines: Line[] =
    action.id === 'ask'
      ? [{ role: 'P', block: setText(kit, request, width, scaled(styles.leaveTitle, size)), gap: 0 }]
      : [
          line(action.title, styles.leaveTitle, 0),
          line(action.text, styles.leaveText, 1.5 * loose),
          line(action.terms, styles.leaveTerms, 1.5 * loose),
          line(action.source, styles.small, 0.5),
        ]
  const text = stackOf(kit, lines, margin + numberWidth)
  const above = 5 * loose * size
  const below = 5.5 * loose * size
  return {
    height: above + text.height + below,
    draw: (list, y) => {
      artifact(kit, 'Layout', () => {
        kit
          .moveTo(margin, y)
          .lineTo(margin + room, y)
          .lineWidth(0.75)
          .stroke(index === 0 ? colours.ink : colours.rule)
      })
      const item = branch(kit, list, 'LI')
      leaf(kit, item, 'Lbl', () => drawText(kit, number, margin, y + above))
      const body = branch(kit, item, 'LBody')
      text.draw(body, y + above)
      body.end()
      item.end()
    },
  }
}

/** The height of a line to write on by hand, in points: 7 mm, as on lined paper. It never shrinks. */
const handHeight = 20

/**
 * Lays out the lines to fill in by hand, side by side: the decision, who does it, and the day. Each label is below its
 * line.
 */
function setAgreed(kit: Kit, { agreed }: LeaveBehind, room: number, size: number): Piece {
  const between = 16
  const free = room - 2 * between
  const labels: [text: string, share: number][] = [
    [agreed.decision, 0.52],
    [agreed.owner, 0.28],
    [agreed.day, 0.2],
  ]
  const lines = labels.map(([text, share]) => ({
    label: setText(kit, text, free * share, scaled(styles.leaveTerms, size)),
    width: free * share,
  }))
  return {
    height: handHeight + 2 + Math.max(...lines.map(({ label }) => label.height)),
    draw: (root, y) => {
      let x = margin
      for (const { label, width } of lines) {
        const start = x
        artifact(kit, 'Layout', () => {
          kit
            .moveTo(start, y + handHeight)
            .lineTo(start + width, y + handHeight)
            .lineWidth(0.75)
            .stroke(colours.ink)
        })
        leaf(kit, root, 'P', () => drawText(kit, label, start, y + handHeight + 2))
        x += width + between
      }
    },
  }
}

/**
 * Lays out the end of the page. The contact details are on the left, and the QR code is on the right. A line
 * of text is below.
 */
function setFoot(kit: Kit, page: LeaveBehind, room: number, size: number): Piece {
  const { contact, code } = page
  const left = room * 0.46
  const right = margin + left + 16
  const beside = room - left - 16 - codeSide - 14
  const who = stackOf(
    kit,
    [
      { role: 'H2', block: setText(kit, contact.title, left, scaled(styles.leaveHead, size)), gap: 0 },
      ...contact.lines.map((text, index) => ({
        role: 'P',
        block: setText(kit, text, left, scaled(index === 0 ? styles.leaveTitle : styles.leaveText, size)),
        gap: index === 0 ? 4 : 1,
      })),
    ],
    margin,
  )
  const what = stackOf(
    kit,
    [
      { role: 'H2', block: setText(kit, code.title, beside, scaled(styles.leaveHead, size)), gap: 0 },
      { role: 'P', block: setText(kit, code.text, beside, scaled(styles.leaveText, size)), gap: 4 },
    ],
    right + codeSide + 14,
  )
  const link = setText(kit, code.address, beside, scaled(styles.leaveTerms, size))
  const high = Math.max(who.height, what.height + 4 + link.height, codeSide)
  const last = setText(kit, page.foot, room, styles.coverFoot)
  return {
    height: 12 + high + 10 + last.height,
    draw: (root, y) => {
      artifact(kit, 'Layout', () => {
        kit
          .moveTo(margin, y)
          .lineTo(margin + room, y)
          .lineWidth(1.5)
          .stroke(colours.ink)
      })
      const top = y + 12
      who.draw(root, top)
      const square = { x: right, y: top, width: codeSide, height: codeSide }
      figure(kit, root, code.alt, square, () => drawCode(kit, code.url, square))
      what.draw(root, top)
      const linkTop = top + what.height + 4
      const place = { x: right + codeSide + 14, y: linkTop, width: beside, height: link.height }
      const paragraph = branch(kit, root, 'P')
      addWebLink(kit, paragraph, place, code.url, code.address, () => drawText(kit, link, place.x, linkTop))
      paragraph.end()
      leaf(kit, root, 'P', () => drawText(kit, last, margin, top + high + 10))
    },
  }
}
