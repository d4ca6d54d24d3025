/**
 * One row of the checklist, which is one control: tick box, title, reason, person who does the work, effort, licence,
 * and a line for a signature.
 */
import type { Checklist, ChecklistRow } from '../core/documents/checklist.ts'
import { colours, operands } from './colours.ts'
import { artifact, branch, leaf, type Kit, type Tag } from './document.ts'
import type { TickBox, TickLooks } from './form.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type Span, type TextBlock } from './text.ts'

const boxSide = 13.5
const textStart = margin + 31
const columnGap = 12
const effortWidth = 100
const whoWidth = 84
const padding = { top: 7, foot: 6.5 }

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

/** Lays out a row for a page of this width, in points. */
export function setRow(
  kit: Kit,
  row: ChecklistRow,
  labels: Checklist['labels'],
  width: number,
  tick: (parent: Tag, box: TickBox) => void,
): SetRow {
  const right = width - margin
  const whoStart = right - whoWidth
  const effortStart = whoStart - columnGap - effortWidth
  const title = setText(kit, row.title, effortStart - 16 - textStart, styles.rowTitle)
  const why = setText(kit, row.why, effortStart - 16 - textStart, styles.why)
  const short = setText(kit, idLine(row), effortStart - 16 - textStart, styles.small)
  // More than two lines of framework ids use the full width of the row, where they need fewer lines.
  const long = short.lines.length > 2
  const ids = long ? setText(kit, idLine(row), right - textStart, styles.small) : short
  const where = setPair(kit, labels.where, row.where, right - textStart, 'line')
  const effort = setPair(kit, labels.effort, row.effort, effortWidth, 'stack')
  const licence = setPair(kit, labels.licence, row.licence, effortWidth, 'stack')
  const who = setPair(kit, labels.who, row.who, whoWidth, 'stack')
  const sign = setText(kit, labels.doneBy, whoWidth, styles.small)

  const job = stack(long ? [title, why] : [title, why, ids], [0, 1, 2])
  const offer = setText(kit, row.offer ?? '', right - textStart, styles.flag)
  const below = long ? [ids, where, offer] : [where, offer]
  const foot = stack(below, [0, 1, 1])
  const terms = stack([effort, licence], [0, 2.5])
  const signing = 15 + sign.height
  const upper = Math.max(job.height, terms.height, who.height + signing, boxSide + 2)
  const footTop = padding.top + upper + (foot.height > 0 ? 2.5 : 0)
  const height = footTop + foot.height + padding.foot

  const draw = (list: Tag, y: number) => {
    const top = y + padding.top
    const item = branch(kit, list, 'LI')
    const body = branch(kit, item, 'LBody')
    tick(body, {
      x: margin,
      y: top + 0.6,
      width: boxSide,
      height: boxSide,
      name: row.id,
      tip: row.tick,
      ticked: row.done,
    })
    drawStack(kit, body, long ? [title, why] : [title, why, ids], job.tops, textStart, top)
    drawStack(kit, body, below, foot.tops, textStart, y + footTop)
    drawStack(kit, body, [effort, licence], terms.tops, effortStart, top)
    drawStack(kit, body, [who], [0], whoStart, top)
    const base = top + upper
    drawStack(kit, body, [sign], [0], whoStart, base - sign.height)
    item.end()
    artifact(kit, 'Layout', () => {
      kit
        .moveTo(whoStart, base - sign.height)
        .lineTo(right, base - sign.height)
        .lineWidth(0.75)
        .stroke(colours.control)
      kit
        .moveTo(margin, y + height)
        .lineTo(right, y + height)
        .stroke(colours.rule)
    })
  }
  return { height, draw }
}

/** Returns the first line of a row: a note in bold, such as "Critical", then the framework ids of the control. */
function idLine(row: ChecklistRow): Span[] {
  const flag = row.flag === '' ? [] : [{ text: row.flag, style: styles.flag }]
  const between = flag.length > 0 && row.frameworks !== '' ? [{ text: ' · ', style: styles.small }] : []
  return [...flag, ...between, { text: row.frameworks, style: styles.small }]
}

/**
 * Lays out a small label with its value: `stack` puts the value below the label, `line` beside it. The result is empty
 * if there is no value.
 */
function setPair(kit: Kit, label: string, value: string, width: number, shape: 'stack' | 'line'): TextBlock {
  if (value === '') return { lines: [], height: 0, lead: 0, width: 0 }
  if (shape === 'line') {
    return setText(
      kit,
      [
        { text: `${label} `, style: styles.flag },
        { text: value, style: styles.small },
      ],
      width,
      styles.small,
    )
  }
  const head = setText(kit, `${label} `, width, styles.label)
  const rest = setText(kit, value, width, styles.value)
  // Label and value are one block, so that a screen reader reads them together: "Effort Half a day".
  return {
    ...rest,
    lines: [...head.lines, ...rest.lines],
    height: rest.height + head.lines.length * rest.lead,
  }
}

function stack(blocks: TextBlock[], gaps: number[]): { tops: number[]; height: number } {
  let height = 0
  const tops = blocks.map((block, index) => {
    if (block.height > 0 && height > 0) height += gaps[index]!
    const start = height
    height += block.height
    return start
  })
  return { tops, height }
}

function drawStack(kit: Kit, body: Tag, blocks: TextBlock[], tops: number[], x: number, y: number): void {
  blocks.forEach((block, index) => {
    if (block.height > 0) leaf(kit, body, 'P', () => drawText(kit, block, x, y + tops[index]!))
  })
}
