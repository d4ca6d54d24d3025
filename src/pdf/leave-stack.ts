/** What the blocks of a leave-behind share: paragraphs below each other. */
import { leaf, type Kit, type Piece } from './document.ts'
import { drawText, type TextBlock } from './text.ts'

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
