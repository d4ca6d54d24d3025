/** Lays out the blocks that a checklist does not have: headings, texts, lists, links, fields and steps. */
import type { BlockOf, JobBlock, PaperBlock } from '../../core/documents/paper.ts'
import { inList, setTitle } from './blocks.ts'
import { colours } from './colours.ts'
import { addWebLink, artifact, branch, drawDivider, drawLine, leaf, type Kit, type Tag } from './document.ts'
import { setCode, setContact, setDrawing, setLines, setScore } from './figures.ts'
import { openForm, type AddFields } from './form.ts'
import { spansOf, type FlowPiece, type Layout, type Room } from './look.ts'
import { setParagraph, stackOf } from './stack.ts'
import { setTable } from './table.ts'
import { drawText, setText, type TextBlock, type TextStyle } from './text.ts'
import { openTextFields } from './text-fields.ts'

const markWidth = 15
const boxSide = 10
const fieldGap = 14
const numberWidth = 26

/** Opens a form whose fields show what someone types in the font of the document. `font` has all of its letters. */
export function openFields(kit: Kit, font: Uint8Array): AddFields {
  return { tick: openForm(kit), text: openTextFields(kit, font) }
}

const refuse = (): never => {
  throw new Error('This document has no fields.')
}
/** A document without a form has no fields. */
export const NO_FIELDS: AddFields = { tick: refuse, text: refuse }

/** Lays out the body of a block. */
export function setOtherBlock(layout: Layout, block: Exclude<PaperBlock, JobBlock>, room: Room): FlowPiece[] {
  const { styles } = layout.look
  switch (block.kind) {
    case 'heading':
      return [
        block.level === 2 ? setTitle(layout, block.text, '', room) : setHeading(layout, block.text, room),
      ]
    case 'text':
      return setParagraph(layout, block.text, room, block.isMuted ? styles.fact : styles.text, 6)
    case 'list':
      return setList(layout, block, room)
    case 'links':
      return setLinks(layout, block, room)
    case 'fields':
      return [setFields(layout, block, room)]
    case 'table':
      return setTable(layout, block, room)
    case 'steps':
      return setSteps(layout, block, room)
    case 'score':
      return [setScore(layout, block, room)]
    case 'bands':
    case 'owners':
      return [setDrawing(layout, block, room)]
    case 'lines':
      return [setLines(layout, block, room)]
    case 'contact':
      return [setContact(layout, block, room)]
    case 'code':
      return [setCode(layout, block, room)]
  }
}

function setHeading({ kit, look }: Layout, text: string, { x, width }: Room): FlowPiece {
  const title = setText(kit, text, width, look.styles.label)
  return {
    height: title.height,
    space: 12,
    isHeading: true,
    draw: (root, y) => {
      leaf(kit, root, 'H3', () => drawText(kit, title, x, y))
    },
  }
}

/** Draws the items of a list, each of them a piece. `heights` are their heights. */
function listOf(
  { kit, look }: Layout,
  heights: readonly number[],
  draw: (item: Tag, index: number, y: number) => void,
): FlowPiece[] {
  const pieces = heights.map((height, index) => ({
    height,
    space: index === 0 && look.name === 'report' ? 6 : 3 * look.size,
    draw: (list: Tag, y: number) => {
      const item = branch(kit, list, 'LI')
      draw(item, index, y)
      item.end()
    },
  }))
  return inList(kit, pieces)
}

/** Lays out a list with numbers, boxes to tick, or bullets. */
function setList(
  layout: Layout,
  { items, isNumbered, boxes }: BlockOf<'list'>,
  { x, width }: Room,
): FlowPiece[] {
  const { kit, look, fields } = layout
  const style = look.styles.item
  const texts = items.map((item) => setText(kit, spansOf(item, style), width - markWidth, style))
  const heights = texts.map(({ height }) => height)
  return listOf(layout, heights, (item, index, y) => {
    const box = boxes?.[index]
    if (!box) {
      const mark = setText(kit, isNumbered ? `${String(index + 1)}.` : '•', markWidth, style)
      leaf(kit, item, 'Lbl', () => drawText(kit, mark, x, y))
    }
    const body = branch(kit, item, 'LBody')
    const top = y + (style.lead - boxSide) / 2
    if (box) fields.tick(body, { x, y: top, width: boxSide, height: boxSide, name: box.id, tip: box.tip })
    leaf(kit, body, 'P', () => drawText(kit, texts[index]!, x + markWidth, y))
  })
}

/** Lays out a list of links, each with its URL as text below. */
function setLinks(layout: Layout, { items }: BlockOf<'links'>, { x, width }: Room): FlowPiece[] {
  const { kit, look } = layout
  const room = { x: x + markWidth, width: width - markWidth }
  const texts = items.map(({ text, url }) => ({
    title: setText(kit, text, room.width, look.styles.label),
    address: setText(kit, url, room.width, look.styles.note),
  }))
  const heights = texts.map(({ title, address }) => title.height + address.height)
  const mark = setText(kit, '•', markWidth, look.styles.item)
  return listOf(layout, heights, (item, index, y) => {
    const { title, address } = texts[index]!
    const { text, url } = items[index]!
    leaf(kit, item, 'Lbl', () => drawText(kit, mark, x, y))
    addWebLink(kit, branch(kit, item, 'LBody'), { ...room, y, height: heights[index]! }, url, text, () => {
      drawText(kit, title, room.x, y)
      drawText(kit, address, room.x, y + title.height)
    })
  })
}

/** Lays out fields with their labels: two beside each other, or one in half of the width. */
function setFields(layout: Layout, { fields, half }: BlockOf<'fields'>, { x, width }: Room): FlowPiece {
  const { kit, look } = layout
  const { label: style } = look.styles
  const across = half ? 1 : 2
  const wide = (width - fieldGap * (across - 1)) / across
  const widest = Math.max(...fields.map(({ label }) => setText(kit, label, wide, style).width))
  const labelWidth = Math.min(wide * 0.45, widest + 6)
  const labels = fields.map(({ label }) => setText(kit, label, labelWidth - 4, style))
  const heights = Array.from({ length: Math.ceil(fields.length / across) }, (_, row) =>
    Math.max(look.line, ...labels.slice(row * across, (row + 1) * across).map(({ height }) => height + 2)),
  )
  const footOf = (row: number): number => heights.slice(0, row + 1).reduce((sum, height) => sum + height, 0)
  return {
    height: footOf(heights.length),
    draw: (root, top) => {
      const list = branch(kit, root, 'L')
      fields.forEach(({ id, tip }, index) => {
        const row = Math.floor(index / across)
        const from = x + (index % across) * (wide + fieldGap)
        const foot = top + footOf(row)
        const label = labels[index]!
        const item = branch(kit, list, 'LI')
        const body = branch(kit, item, 'LBody')
        leaf(kit, body, 'P', () => drawText(kit, label, from, foot - label.height - 1))
        const place = { x: from + labelWidth, width: wide - labelWidth, height: heights[row]! - 2 }
        layout.fields.text(body, { ...place, y: foot - place.height, name: id, tip })
        item.end()
        artifact(kit, 'Layout', () => {
          drawLine(kit, place.x, foot, place.width, 0.75, colours.control)
        })
      })
      list.end()
    },
  }
}

/** Lays out numbered steps, each with its reason, and with a line above. */
function setSteps(layout: Layout, { steps }: BlockOf<'steps'>, { x, width }: Room): FlowPiece[] {
  const { kit, look } = layout
  const { label, reason: reasonStyle, column, note, number: numberStyle } = look.styles
  const room = width - numberWidth
  // Up to three steps get more space between them.
  const loose = steps.length > 3 ? 1 : 1.25
  const above = 5 * loose * look.size
  const set = (text: string, style: TextStyle): TextBlock => setText(kit, text, room, style)
  const pieces = steps.map(({ title, reasons, terms, source }) => {
    // A request has no reason. Its title and its terms fit on one line.
    const request = [
      { text: `${title} · `, style: label },
      { text: terms, style: column },
    ]
    if (reasons.length === 0)
      return stackOf(kit, x + numberWidth, [{ block: setText(kit, request, room, label), gap: 0 }])
    return stackOf(kit, x + numberWidth, [
      { block: set(title, label), gap: 0 },
      { block: set(reasons[look.reason] ?? '', reasonStyle), gap: 1.5 * loose },
      { block: set(terms, column), gap: 1.5 * loose },
      { block: set(source, note), gap: 0.5 },
    ])
  })
  const heights = pieces.map(({ height }) => 2.1 * above + height)
  const list = listOf(layout, heights, (item, index, y) => {
    const number = setText(kit, `${String(index + 1)} `, numberWidth, numberStyle)
    leaf(kit, item, 'Lbl', () => drawText(kit, number, x, y + above))
    pieces[index]!.draw(branch(kit, item, 'LBody'), y + above)
  })
  return list.map((piece, index) => ({
    ...piece,
    space: 0,
    draw: (root, y) => {
      drawDivider(kit, x, y, width, 0.75, index === 0 ? colours.ink : colours.rule)
      piece.draw(root, y)
    },
  }))
}
