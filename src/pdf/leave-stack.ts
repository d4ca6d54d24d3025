/** What the blocks of a leave-behind share: paragraphs below each other, and text that shrinks to fit. */
import { leaf, type Kit, type Piece } from './document.ts'
import { drawText, type TextBlock, type TextStyle } from './text.ts'

/** Returns a style with its sizes multiplied by `size`. A text of at least 7.8 points stays at least that size. */
export const scaled = (style: TextStyle, size: number): TextStyle => ({
  ...style,
  size: Math.max(Math.min(7.8, style.size), style.size * size),
  lead: style.lead * size,
  tracking: (style.tracking ?? 0) * size,
})

/** A paragraph after layout, and the space above it in points. */
export interface StackLine {
  role: string
  block: TextBlock
  gap: number
}

/** Lays out paragraphs below each other, from the position `x`. Leaves out empty paragraphs. */
export function stackOf(kit: Kit, lines: StackLine[], x: number): Piece {
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
