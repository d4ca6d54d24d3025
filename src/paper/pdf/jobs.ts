/**
 * Lays out a job or a question. A job has its title, a tick box, the reason, the person, the effort, and a field for who
 * did it and when. A question has what to ask, a field for the answer, and a field for who answered.
 */
import type { BlockOf, PaperJob, PaperQuestion } from '../../core/documents/paper.ts'
import type { Room } from './look.ts'
import { colours } from './colours.ts'
import {
  addWebLink,
  branch,
  drawDivider,
  leaf,
  type Box,
  type Kit,
  type Piece,
  type Tag,
} from './document.ts'
import { boxSide, type AddFields } from './form.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type Span, type TextBlock } from './text.ts'

const textStart = margin + 33
const columnGap = 12
const sideWidth = 104
const fieldHeight = 15
const answerHeight = 26
/** The space above the label of a field. */
const fieldGap = 3
const textGap = 1
/** The space between a field and the details below it. */
const belowGap = 3
const padding = { top: 4.5, foot: 4 }

/** Lays out the row of a job. */
export function setJob(
  kit: Kit,
  row: PaperJob,
  doneBy: string,
  { width: room }: Room,
  { tick, text }: AddFields,
): Piece {
  const width = room + 2 * margin
  const sideStart = width - margin - sideWidth
  const code = setText(kit, row.code === '' ? '' : `${row.code} `, textStart - margin, styles.small)
  const terms = setText(kit, row.terms.join('\n'), sideWidth, styles.value)
  const sign = setText(kit, doneBy, sideWidth, styles.small)
  const signed = fieldGap + sign.height + fieldHeight
  const side = Math.max(terms.height + signed, boxSide + 2.5 + code.height)
  const { texts, upper, total } = setTexts(kit, row, width, side)
  const [title, ...others] = texts
  const height = padding.top + total + padding.foot

  const draw = (list: Tag, y: number) => {
    // Whole points take fewer bytes.
    const top = Math.round(y + padding.top)
    drawItem(kit, list, width, y + height, (body) => {
      const heading = branch(kit, body, 'H3')
      const drawHeading = () => {
        drawText(kit, code, margin, top + boxSide + 2.5)
        drawText(kit, title!.block, textStart, top)
      }
      if (row.page) {
        const { height } = title!.block
        // Whole points take fewer bytes. The width is the same for all rows.
        const place = { x: textStart, y: Math.round(top), width: sideStart - columnGap - textStart, height }
        addWebLink(kit, heading, place, row.page.url, row.page.text, drawHeading)
      } else heading.add(drawHeading)
      heading.end()
      tick(body, { ...boxAt(top), name: row.id, tip: row.tick, ticked: row.done })
      for (const { block, top: from } of others) {
        leaf(kit, body, 'P', () => drawText(kit, block, textStart, top + from))
      }
      const fieldTop = Math.round(top + upper - fieldHeight)
      // One element for the terms and the label of the field takes fewer bytes, too.
      leaf(kit, body, 'P', () => {
        drawText(kit, terms, sideStart, top + 0.9)
        drawText(kit, sign, sideStart, fieldTop - sign.height)
      })
      const place = { x: sideStart, y: fieldTop, width: sideWidth, height: fieldHeight }
      text(body, { ...place, name: `${row.id}-done`, tip: `${row.id}: ${doneBy}` })
    })
  }
  return { height, draw }
}

/**
 * Lays out the texts of a row. `side` is the height of the column with the terms and the signature. The
 * details are beside this column, or below it at the full width. The function chooses the layout with the
 * smaller height.
 */
function setTexts(
  kit: Kit,
  row: PaperJob,
  width: number,
  side: number,
): { texts: Placed[]; upper: number; total: number } {
  const full = width - margin - textStart
  const room = full - sideWidth - columnGap
  const flag: Span[] = row.flag === '' ? [] : [{ text: `  ${row.flag}`, style: styles.flag }]
  const title = setText(kit, [{ text: row.title, style: styles.rowTitle }, ...flag], room, styles.rowTitle)
  const why = setText(kit, row.why, room, styles.why)
  const detailsIn = (space: number): TextBlock[] => [
    ...row.details.map(({ label, text }) => setDetail(kit, label, text, space)),
    setText(kit, row.offer ?? '', space, styles.flag),
  ]
  const beside = stack([title, why, ...detailsIn(room)], textGap)
  const job = stack([title, why], textGap)
  const details = stack(detailsIn(full), textGap)
  const upper = Math.max(job.height, side)
  const below = { start: upper + belowGap, total: upper + belowGap + details.height }
  const high = Math.max(beside.height, side)
  if (high <= below.total) return { texts: beside.blocks, upper: high, total: high }
  const moved = details.blocks.map(({ block, top }) => ({ block, top: below.start + top }))
  return { texts: [...job.blocks, ...moved], upper, total: below.total }
}

/** Lays out the row of a question. */
export function setQuestion(
  kit: Kit,
  question: PaperQuestion,
  labels: Pick<BlockOf<'questions'>, 'answer' | 'answeredBy'>,
  { width: full }: Room,
  { tick, text }: AddFields,
): Piece {
  const width = full + 2 * margin
  const sideStart = width - margin - sideWidth
  const room = width - margin - textStart
  const title = setText(kit, question.title, room, styles.rowTitle)
  const asks = question.asks.map((ask) => setText(kit, ask, room, styles.ask))
  const places = question.places.map((place) => setText(kit, place, room, styles.small))
  const answerWidth = sideStart - columnGap - textStart
  const answer = setText(kit, labels.answer, answerWidth, styles.small)
  const sign = setText(kit, labels.answeredBy, sideWidth, styles.small)

  const offers = question.offers.map((offer) => setText(kit, offer, room, styles.flag))
  const { blocks, height: upper } = stack([title, ...asks, ...places, ...offers], 2)
  const labelled = fieldGap + Math.max(answer.height, sign.height) + answerHeight
  const height = padding.top + upper + labelled + padding.foot

  const draw = (list: Tag, y: number) => {
    // Whole points take fewer bytes.
    const top = Math.round(y + padding.top)
    drawItem(kit, list, width, y + height, (body) => {
      blocks.forEach(({ block, top: from }, index) => {
        leaf(kit, body, index === 0 ? 'H3' : 'P', () => drawText(kit, block, textStart, top + from))
        if (index === 0) tick(body, { ...boxAt(top), name: question.id, tip: question.tick })
      })
      const fieldTop = y + height - padding.foot - answerHeight
      const addLine = (label: TextBlock, x: number, wide: number, id: string, said: string): void => {
        leaf(kit, body, 'P', () => drawText(kit, label, x, fieldTop - label.height))
        const place = { x, y: fieldTop, width: wide, height: answerHeight, isLong: true }
        text(body, { ...place, name: `${question.id}-${id}`, tip: `${question.title}: ${said}` })
      }
      addLine(answer, textStart, answerWidth, 'answer', labels.answer)
      addLine(sign, sideStart, sideWidth, 'by', labels.answeredBy)
    })
  }
  return { height, draw }
}

/** Lays out a text after its label, in one paragraph: "Where SharePoint admin center > Policies". */
function setDetail(kit: Kit, label: string, text: string, width: number): TextBlock {
  const spans = [
    { text: `${label} `, style: styles.flag },
    { text, style: styles.small },
  ]
  return setText(kit, spans, width, styles.small)
}

/** Returns the place of the tick box of a row. */
const boxAt = (top: number): Box => ({ x: margin, y: top + 0.6, width: boxSide, height: boxSide })

/** Adds an item to a list, and a line below it. `end` is the lower edge of the item. */
function drawItem(kit: Kit, list: Tag, width: number, end: number, draw: (body: Tag) => void): void {
  const item = branch(kit, list, 'LI')
  draw(branch(kit, item, 'LBody'))
  item.end()
  drawDivider(kit, margin, end, width - 2 * margin, 0.75, colours.rule)
}

/** A text block with its distance from the top of the row, in points. */
interface Placed {
  block: TextBlock
  top: number
}

/** Stacks text blocks vertically, with a gap in points between them. Omits empty blocks. */
function stack(blocks: TextBlock[], gap: number): { blocks: Placed[]; height: number } {
  let next = 0
  const placed = blocks
    .filter((block) => block.height > 0)
    .map((block) => {
      const top = next
      next += block.height + gap
      return { block, top }
    })
  return { blocks: placed, height: Math.max(0, next - gap) }
}
