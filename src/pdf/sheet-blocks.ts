/** Lays out the blocks of a sheet: texts, lists, fields and tables. */
import type { SheetBlock, SheetText } from '../core/documents/sheet.ts'
import { colours } from './colours.ts'
import { artifact, branch, drawDivider, leaf, type Piece } from './document.ts'
import { drawWriteLine, type Layout, plainOf, type Room, spansOf, styleOf } from './sheet-parts.ts'
import { setTable } from './sheet-table.ts'
import { drawText, setText, type TextBlock } from './text.ts'

/** Lays out a block with its title. */
export function setBlock(layout: Layout, block: SheetBlock, room: Room): Piece {
  const { kit, size } = layout
  const title = setText(kit, block.title, room.width, styleOf('head', size))
  const lead = setText(kit, spansOf(block.lead, styleOf('lead', size)), room.width, styleOf('lead', size))
  const body = setBody(layout, block, room)
  const top = title.height + 3 * size
  const bodyTop = top + (lead.height > 0 ? lead.height + 3 * size : 0) + 2 * size
  return {
    height: bodyTop + body.height,
    draw: (root, y) => {
      leaf(kit, root, 'H2', () => drawText(kit, title, room.x, y))
      drawDivider(kit, room.x, y + top - size, room.width, 1, colours.ink)
      if (lead.height > 0) leaf(kit, root, 'P', () => drawText(kit, lead, room.x, y + top + 2 * size))
      body.draw(root, y + bodyTop)
    },
  }
}

function setBody(layout: Layout, block: SheetBlock, room: Room): Piece {
  switch (block.kind) {
    case 'text':
      return setParagraph(layout, block.text, room)
    case 'list':
      return setList(layout, block, room)
    case 'fields':
      return setFields(layout, block, room)
    case 'table':
      return setTable(layout, block, room)
  }
}

function setParagraph({ kit, size }: Layout, text: SheetText, { x, width }: Room): Piece {
  const style = styleOf('text', size)
  const block = setText(kit, spansOf(text, style), width, style)
  return { height: block.height, draw: (root, y) => leaf(kit, root, 'P', () => drawText(kit, block, x, y)) }
}

const markWidth = 15
const boxSide = 10

/** Lays out a list with numbers, boxes to tick, or bullets. */
function setList(layout: Layout, block: Extract<SheetBlock, { kind: 'list' }>, { x, width }: Room): Piece {
  const { kit, size, labels, addTick } = layout
  const style = styleOf('item', size)
  const gap = 3 * size
  const items = block.items.map((item) => setText(kit, spansOf(item, style), width - markWidth, style))
  return {
    height: items.reduce((sum, { height }) => sum + height + gap, 0),
    draw: (root, top) => {
      const list = branch(kit, root, 'L')
      let y = top
      items.forEach((item, index) => {
        const entry = branch(kit, list, 'LI')
        const text = plainOf(block.items[index]!)
        if (!block.hasTicks) {
          const mark = setText(kit, block.isNumbered ? `${String(index + 1)}.` : '•', markWidth, style)
          leaf(kit, entry, 'Lbl', () => drawText(kit, mark, x, y))
        }
        const body = branch(kit, entry, 'LBody')
        if (block.hasTicks) {
          addTick(body, {
            ...{ x, y: y + (style.lead - boxSide) / 2, width: boxSide, height: boxSide },
            ...{ name: `${block.id}-${String(index + 1)}`, tip: labels.done.replace('{item}', text) },
            ticked: false,
          })
        }
        leaf(kit, body, 'P', () => drawText(kit, item, x + markWidth, y))
        entry.end()
        y += item.height + gap
      })
      list.end()
    },
  }
}

const fieldGap = 14

/** Lays out fields with their labels: two beside each other, or one in half of the width. */
function setFields(
  layout: Layout,
  block: Extract<SheetBlock, { kind: 'fields' }>,
  { x, width }: Room,
): Piece {
  const { kit, size, addField } = layout
  const across = block.half ? 1 : 2
  const wide = (width - fieldGap * (across - 1)) / across
  const labelWidth = Math.min(
    wide * 0.45,
    Math.max(...block.fields.map(({ label }) => setText(kit, label, wide, styleOf('label', size)).width)) + 6,
  )
  const set = block.fields.map((field) => ({
    field,
    label: setText(kit, field.label, labelWidth - 4, styleOf('label', size)),
  }))
  const rowOf = (index: number): { label: TextBlock }[] => set.slice(index * across, (index + 1) * across)
  const heights = Array.from({ length: Math.ceil(set.length / across) }, (_, index) =>
    Math.max(layout.line, ...rowOf(index).map(({ label }) => label.height + 2)),
  )
  const topOf = (row: number): number => heights.slice(0, row).reduce((sum, height) => sum + height, 0)
  return {
    height: topOf(heights.length),
    draw: (root, top) => {
      const list = branch(kit, root, 'L')
      set.forEach(({ field, label }, index) => {
        const row = Math.floor(index / across)
        const height = heights[row]!
        const from = x + (index % across) * (wide + fieldGap)
        const foot = top + topOf(row) + height
        const item = branch(kit, list, 'LI')
        const body = branch(kit, item, 'LBody')
        leaf(kit, body, 'P', () => drawText(kit, label, from, foot - label.height - 1))
        const box = {
          x: from + labelWidth,
          y: foot - height + 2,
          width: wide - labelWidth,
          height: height - 2,
        }
        addField(body, { ...box, name: `${block.id}-${field.id}`, tip: `${block.title}: ${field.label}` })
        item.end()
        artifact(kit, 'Layout', () => {
          drawWriteLine(kit, box.x, foot, box.width)
        })
      })
      list.end()
    },
  }
}
