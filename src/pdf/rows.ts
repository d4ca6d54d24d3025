/**
 * One row of the checklist. A control has a tick box, its title, the reason, the person, the effort, and a line for a
 * signature. A question has what to ask, a line for the answer, and a line for a signature.
 */
import type { Checklist, ChecklistQuestion, ChecklistRow } from '../core/documents/checklist.ts'
import { colours, operands } from './colours.ts'
import { addWebLink, artifact, branch, leaf, type Kit, type Tag } from './document.ts'
import type { TickBox, TickLooks } from './form.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type Span, type TextBlock } from './text.ts'

const boxSide = 13.5
const textStart = margin + 31
const columnGap = 14
const sideWidth = 104
const signHeight = 13
const answerHeight = 26
const textGap = 1
const padding = { top: 5, foot: 4.5 }

/** The tick box as PDF paths, empty and ticked. Paths need no symbol font. */
export const tickLooks: TickLooks = (() => {
  const ink = `${operands(colours.ink)} RG`
  const frame = `${operands(colours.paper)} rg ${ink} 1.3 w 2.15 0.65 m 11.35 0.65 l 12.2 0.65 12.85 1.3 12.85 2.15 c 12.85 11.35 l 12.85 12.2 12.2 12.85 11.35 12.85 c 2.15 12.85 l 1.3 12.85 0.65 12.2 0.65 11.35 c 0.65 2.15 l 0.65 1.3 1.3 0.65 2.15 0.65 c b`
  return { size: boxSide, off: frame, on: `${frame} 2 w 1 J 1 j 3.2 6.9 m 5.7 4.2 l 10.4 9.8 l S` }
})()

/** A row after layout: its height, and a function that draws it at any position. */
export interface SetRow {
  height: number
  draw: (list: Tag, y: number) => void
}

/** Adds a tick box to an element of the structure tree. */
export type AddTick = (parent: Tag, box: TickBox) => void

/** Lays out the row of a control for a page of this width, in points. */
export function setRow(
  kit: Kit,
  row: ChecklistRow,
  labels: Checklist['labels'],
  width: number,
  tick: AddTick,
): SetRow {
  const sideStart = width - margin - sideWidth
  const code = setText(kit, row.code === '' ? '' : `${row.code} `, textStart - margin, styles.small)
  const terms = setText(kit, row.terms.join('\n'), sideWidth, styles.value)
  const sign = setSign(kit, labels.doneBy)
  const side = Math.max(terms.height + signHeight + sign.height, boxSide + 2.5 + code.height)
  const { texts, upper, total } = setTexts(kit, row, width, side)
  const [title, ...others] = texts
  const height = padding.top + total + padding.foot

  const draw = (list: Tag, y: number) => {
    const top = y + padding.top
    const item = branch(kit, list, 'LI')
    const body = branch(kit, item, 'LBody')
    const box = { x: margin, y: top + 0.6, width: boxSide, height: boxSide }
    tick(body, { ...box, name: row.id, tip: row.tick, ticked: row.done })
    const drawHeading = () => {
      drawText(kit, code, margin, top + boxSide + 2.5)
      drawText(kit, title!.block, textStart, top)
    }
    if (row.page) {
      const { height } = title!.block
      // Whole points take fewer bytes. The width is the same for all rows.
      const place = { x: textStart, y: Math.round(top), width: sideStart - columnGap - textStart, height }
      addWebLink(kit, body, place, row.page.url, row.page.text, drawHeading)
    } else leaf(kit, body, 'P', drawHeading)
    for (const { block, top: from } of others) {
      leaf(kit, body, 'P', () => drawText(kit, block, textStart, top + from))
    }
    if (terms.height > 0) leaf(kit, body, 'P', () => drawText(kit, terms, sideStart, top + 0.9))
    item.end()
    artifact(kit, 'Layout', () => {
      drawSign(kit, sign, sideStart, top + upper)
      drawRule(kit, width, y + height)
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
  row: ChecklistRow,
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
  const below = { start: upper + textGap, total: upper + textGap + details.height }
  const high = Math.max(beside.height, side)
  if (high <= below.total) return { texts: beside.blocks, upper: high, total: high }
  const moved = details.blocks.map(({ block, top }) => ({ block, top: below.start + top }))
  return { texts: [...job.blocks, ...moved], upper, total: below.total }
}

/** Lays out the row of a question for a page of this width, in points. */
export function setQuestion(
  kit: Kit,
  question: ChecklistQuestion,
  labels: Checklist['labels'],
  width: number,
  tick: AddTick,
): SetRow {
  const sideStart = width - margin - sideWidth
  const room = width - margin - textStart
  const title = setText(kit, question.title, room, styles.rowTitle)
  const asks = question.asks.map((ask) => setText(kit, ask, room, styles.ask))
  const answer = setText(kit, labels.answer, sideStart - textStart, styles.small)
  const sign = setSign(kit, labels.answeredBy)

  const offers = question.offers.map((offer) => setText(kit, offer, room, styles.flag))
  const text = stack([title, ...asks, ...offers], 2)
  const height = padding.top + text.height + answerHeight + sign.height + padding.foot

  const draw = (list: Tag, y: number) => {
    const top = y + padding.top
    const item = branch(kit, list, 'LI')
    const body = branch(kit, item, 'LBody')
    const box = { x: margin, y: top + 0.6, width: boxSide, height: boxSide }
    tick(body, { ...box, name: question.id, tip: question.tick, ticked: false })
    for (const { block, top: from } of text.blocks) {
      leaf(kit, body, 'P', () => drawText(kit, block, textStart, top + from))
    }
    item.end()
    artifact(kit, 'Layout', () => {
      const foot = y + height - padding.foot
      drawText(kit, answer, textStart, foot - answer.height)
      kit.moveTo(textStart, foot - answer.height).lineTo(sideStart - columnGap, foot - answer.height)
      drawSign(kit, sign, sideStart, foot)
      drawRule(kit, width, y + height)
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

/** Lays out the label under a line for a signature. */
function setSign(kit: Kit, label: string): TextBlock {
  return setText(kit, label, sideWidth, styles.small)
}

/** Draws a line for a signature with its label. `foot` is the lower edge of the label. */
function drawSign(kit: Kit, sign: TextBlock, x: number, foot: number): void {
  const y = foot - sign.height
  drawText(kit, sign, x, y)
  kit
    .moveTo(x, y)
    .lineTo(x + sideWidth, y)
    .lineWidth(0.75)
    .stroke(colours.control)
}

/** Draws the line between two rows. */
function drawRule(kit: Kit, width: number, y: number): void {
  kit
    .moveTo(margin, y)
    .lineTo(width - margin, y)
    .stroke(colours.rule)
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
