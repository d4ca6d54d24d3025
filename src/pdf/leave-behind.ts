/** Makes the leave-behind as a tagged PDF of exactly one page. Loaded with `import()`, because few visitors need it. */
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import { colours } from './colours.ts'
import { drawHead, type PageBrand } from './page-head.ts'
import { closeDocument, drawLine, figure, leaf, sheets, type Kit, type Piece } from './document.ts'
import { drawFilledBands } from './drawing.ts'
import type { PdfFonts } from './fonts.ts'
import { drawOwners } from './leave-drawing.ts'
import { setAgreed, setFoot } from './leave-foot.ts'
import { type Length, setActions } from './leave-jobs.ts'
import { type StackLine, stackOf } from './leave-stack.ts'
import { leaveText } from './leave-text.ts'
import { firstThatFits, type PdfOptions, startDocument } from './start.ts'
import { leaveStyles } from './leave-styles.ts'
import { setTen } from './leave-ten.ts'
import { scaled } from './scaled.ts'
import { margin, styles } from './styles.ts'
import { drawText, setBalanced, setText, widthOf, type TextStyle } from './text.ts'

/** The size and the length of the texts. */
interface Fit {
  /** The scale factor of the text. No text becomes smaller than `smallest`. */
  size: number
  length: Length
}

/** The code tries the fits in this order until the text fits. A shorter reason is better than a tiny one. */
const FITS: Fit[] = [
  ...[1, 0.94, 0.88].map((size) => ({ size, length: 'whole' as const })),
  ...[1, 0.94, 0.88, 0.82, 0.78].map((size) => ({ size, length: 'short' as const })),
  ...[0.88, 0.82, 0.78, 0.74, 0.7].map((size) => ({ size, length: 'first' as const })),
  { size: 0.78, length: 'none' },
  { size: 0.7, length: 'none' },
]

/**
 * Makes the PDF of a leave-behind, with the same options and errors as `makeChecklistPdf`.
 * @throws {Error} if the text is too long for one page.
 */
export async function makeLeaveBehindPdf(
  page: LeaveBehind,
  brand: PageBrand,
  fonts: PdfFonts,
  options: PdfOptions,
): Promise<Uint8Array> {
  const { kit, root } = startDocument(page, leaveText(page, brand.name), brand.name, fonts, options)
  const [width, height] = sheets[options.paper]
  const room = width - 2 * margin
  drawHead(kit, root, brand, page.dateText, room)

  const top = 64
  const foot = height - 30
  const pieces = ({ size, length }: Fit): Piece[] => [
    setTop(kit, page, room, size),
    page.ten ? setTen(kit, page.ten, room, size) : setDrawing(kit, page, width, size),
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

/**
 * Lays out the title, the client's name and the introduction. If there is a result, lays out the result
 * below.
 */
function setTop(kit: Kit, page: LeaveBehind, room: number, size: number): Piece {
  const { result } = page
  const line = (text: string, style: TextStyle, width: number, gap: number, role = 'P'): StackLine => ({
    role,
    block: setText(kit, text, width, scaled(style, size)),
    gap: gap * size,
  })
  const heading = { ...scaled(styles.title, 0.72 * size), tracking: -1.2 }
  const head: StackLine[] = [
    { role: 'H1', block: setBalanced(kit, page.heading, room, heading), gap: 0 },
    line(page.madeFor, leaveStyles.madeFor, room, 7),
    line(page.lead, leaveStyles.lead, room * 0.86, 5),
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
        block: setText(kit, result.sentence, room - start, scaled(leaveStyles.sentence, size)),
        gap: 2,
      },
      line(result.weakest, leaveStyles.text, room - start, 3),
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
        drawLine(kit, x, y + deep, wide, 0.75, colours.ink)
      })
      leaf(kit, root, 'P', () => drawText(kit, note, margin, y + deep + 5))
    },
  }
}
