/** The cover of a document: the title, the score, the first jobs, and a drawing at the bottom. */
import { COVER_RATIO } from '../../brand/paper-logo.ts'
import type { Band } from '../../core/documents/area-drawing.ts'
import type { PaperCover, PaperDocument } from '../../core/documents/paper.ts'
import { colours } from './colours.ts'
import { setJobs } from './cover-jobs.ts'
import { artifact, drawDivider, figure, leaf, type Box, type Kit, type Piece, type Tag } from './document.ts'
import { drawFilledBands } from './drawing.ts'
import { drawJpeg } from './logo.ts'
import { pageLabel } from './page-furniture.ts'
import { margin, styles } from './styles.ts'
import {
  drawText,
  longestWord,
  setBalanced,
  setText,
  widthOf,
  type TextStyle,
  type TextBlock,
} from './text.ts'

const footHeight = 46
const footGap = 18
const figureGap = 22
const pictureGap = 16
/** The bottom of the head with the contact details. */
const headBottom = 78
/**
 * The maximum height of the drawing, in points. The list of first jobs reduces this maximum by its own
 * height, but at most by a third.
 */
const drawingMost = 420

/** Draws bands with a box for each thing to do, in a box of the page. */
export type DrawEmptyBands = (kit: Kit, bands: readonly Band[], counts: readonly number[], box: Box) => void

/**
 * Draws the cover on the current page, below its head. `drawEmptyBands` draws a cover on which nothing is known, which only Node
 * makes. `picture` is a JPEG above the title. A cover without room for it has none.
 */
export function drawCover(
  kit: Kit,
  root: Tag,
  { heading, lead: said, labels }: PaperDocument,
  cover: PaperCover,
  pages: number,
  drawEmptyBands?: DrawEmptyBands,
  picture?: Uint8Array,
): void {
  const { width, height } = kit.page
  const room = width - 2 * margin
  const title = fitTitle(kit, heading, room)
  const lead = setText(kit, said, room * 0.85, styles.lead)
  const textHeight = title.height + 12 + lead.height
  const score = setScore(kit, cover.score, room)
  const jobs = cover.first && setJobs(kit, cover.first, room)
  const jobsHeight = jobs ? jobs.height + 16 : 0
  const drawingBottom = height - footHeight
  const free = drawingBottom - (headBottom + textHeight) - score.height - jobsHeight - 26 - 18
  const most = drawingMost - Math.min(jobsHeight, drawingMost / 3)
  const least = 22 * cover.bands.length
  const pictureHeight = room * COVER_RATIO
  const shift = picture && free - pictureHeight - pictureGap > least ? pictureHeight + pictureGap : 0
  if (picture && shift) {
    const place = { x: margin, y: headBottom, width: room, height: pictureHeight }
    artifact(kit, 'Layout', () => {
      drawJpeg(kit, 'Cover', picture, place)
    })
  }
  const titleTop = headBottom + shift
  leaf(kit, root, 'H1', () => drawText(kit, title, margin - 2, titleTop))
  leaf(kit, root, 'P', () => drawText(kit, lead, margin, titleTop + title.height + 12))

  const drawingHeight = Math.max(Math.min(most, free - shift), least)
  const drawingTop = drawingBottom - drawingHeight
  const jobsTop = drawingTop - jobsHeight
  score.draw(root, jobsTop - 18 - score.height)
  jobs?.draw(root, jobsTop)

  const box = { x: margin, y: drawingTop, width: room, height: drawingHeight }
  figure(kit, root, cover.alt, box, () => {
    if (!cover.boxes) drawFilledBands(kit, cover.bands, box)
    else if (drawEmptyBands) drawEmptyBands(kit, cover.bands, cover.boxes, box)
    else throw new Error('A cover with boxes needs the option drawEmptyBands.')
  })
  drawFoot(kit, root, cover, pageLabel(labels.page, 1, pages), drawingBottom)
}

/** Lays out the title in at most three lines, at the largest size at which no word is broken. */
function fitTitle(kit: Kit, heading: string, room: number): TextBlock {
  const word = longestWord(kit, heading, styles.title)
  for (const part of [1, 0.85, 0.72, 0.6, 0.5]) {
    const width = room * (part === 1 ? 0.64 : 0.8)
    const style = resize(styles.title, part)
    if (word * part > width) continue
    const title = setBalanced(kit, heading, width, style)
    if (title.lines.length <= (part === 1 ? 2 : 3)) return topHeavy(kit, heading, title, width, style)
  }
  return setBalanced(kit, heading, room, resize(styles.title, Math.min(0.4, room / word)))
}

/**
 * Changes the line break of a title with two lines. The first line is then the longer one, as in "Whose job /
 * is it?".
 */
function topHeavy(kit: Kit, heading: string, title: TextBlock, width: number, style: TextStyle): TextBlock {
  if (title.lines.length !== 2) return title
  for (let wider = title.width; wider <= width; wider += 6) {
    const block = setText(kit, heading, wider, style)
    if (block.lines.length === 2 && block.lines[0]!.width >= block.lines[1]!.width) return block
  }
  return title
}

function resize(style: TextStyle, part: number): TextStyle {
  return {
    ...style,
    size: style.size * part,
    lead: style.lead * part,
    tracking: (style.tracking ?? 0) * part,
  }
}

/**
 * Lays out the score as a large number, with a note and a sentence on its right. The number and the last line
 * of the sentence have the same baseline.
 */
function setScore(kit: Kit, cover: PaperCover['score'], room: number): Piece {
  const part = Math.min(1, (room * 0.44) / widthOf(kit, cover.figure, styles.figure))
  const style = resize(styles.figure, part)
  const number = setText(kit, cover.figure, room, style)
  const start = margin + number.width + figureGap
  const beside = room - number.width - figureGap
  const note = setText(kit, cover.of, beside, styles.figureNote)
  const fits = [1, 0.8, 0.66].map((size) =>
    setBalanced(kit, cover.sentence, beside, resize(styles.sentence, size)),
  )
  const sentence = fits.find((block) => block.lines.length <= 3) ?? fits.at(-1)!
  const height = Math.max(number.height, note.height + 2 + sentence.height)
  return {
    height,
    draw: (root, y) => {
      const foot = y + height
      leaf(kit, root, 'P', () => {
        // Aligns the digits with the last line of the sentence, because the line box extends below the digits.
        drawText(
          kit,
          setText(kit, `${cover.figure} `, room, style),
          margin - 2,
          foot - number.height + style.size * 0.085,
        )
        drawText(kit, note, start, foot - sentence.height - 2 - note.height)
      })
      leaf(kit, root, 'P', () => drawText(kit, sentence, start, foot - sentence.height))
    },
  }
}

function drawFoot(kit: Kit, root: Tag, cover: PaperCover, page: string, y: number): void {
  const room = kit.page.width - 2 * margin
  const text = cover.promise ? `${page} · ${cover.promise}` : page
  const free = room - widthOf(kit, cover.legend, styles.coverFoot) - footGap
  const promise = setBalanced(kit, text, Math.max(free, room * 0.4), styles.coverFoot)
  const legend = setText(kit, cover.legend, room - promise.width - footGap, styles.coverFoot)
  drawDivider(kit, margin, y, room, 1.5, colours.ink)
  leaf(kit, root, 'P', () => drawText(kit, legend, margin, y + 9.5))
  leaf(kit, root, 'P', () => drawText(kit, promise, margin + room, y + 9.5, 'right'))
}
