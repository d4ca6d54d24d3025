/** Puts paragraphs and pieces below each other. */
import type { PaperText } from '../../core/documents/paper.ts'
import { leaf, type Kit, type Tag } from './document.ts'
import { spansOf, type FlowPiece, type Layout, type Room } from './look.ts'
import { drawText, setText, type TextBlock, type TextStyle } from './text.ts'

/** A paragraph after layout, and the space above it. */
interface StackLine {
  role?: string
  block: TextBlock
  gap: number
}

/** Puts paragraphs below each other, from the position `x`. Leaves out empty ones. */
export function stackOf(kit: Kit, x: number, lines: readonly StackLine[]): FlowPiece {
  const shown = lines.filter(({ block }) => block.height > 0)
  return {
    height: shown.reduce((sum, { block, gap }) => sum + block.height + gap, 0),
    draw: (parent, top) => {
      let y = top
      for (const { role = 'P', block, gap } of shown) {
        y += gap
        leaf(kit, parent, role, () => drawText(kit, block, x, y))
        y += block.height
      }
    },
  }
}

/** Puts pieces below each other into one, which no page break splits. */
export function joinPieces(pieces: readonly FlowPiece[]): FlowPiece {
  const tops: number[] = []
  let height = 0
  pieces.forEach((piece, index) => {
    height += index > 0 ? (piece.space ?? 0) : 0
    tops.push(height)
    height += piece.height
  })
  return {
    height,
    startsPage: pieces[0]?.startsPage,
    draw: (root, y) => {
      pieces.forEach((piece, index) => {
        piece.draw(root, y + tops[index]!)
      })
    },
  }
}

/** Lays out a paragraph. A long one has several pieces, so that a page can break in it. */
export function setParagraph(
  { kit }: Pick<Layout, 'kit'>,
  text: PaperText,
  { x, width }: Room,
  style: TextStyle,
  space: number,
): FlowPiece[] {
  const block = setText(kit, spansOf(text, style), width, style)
  const most = 20
  return Array.from({ length: Math.ceil(block.lines.length / most) }, (_, part) => {
    const lines = block.lines.slice(part * most, (part + 1) * most)
    const piece: TextBlock = { ...block, lines, height: lines.length * block.lead }
    return {
      height: piece.height,
      space: part === 0 ? space : 0,
      draw: (root: Tag, y: number) => {
        leaf(kit, root, 'P', () => drawText(kit, piece, x, y))
      },
    }
  })
}
