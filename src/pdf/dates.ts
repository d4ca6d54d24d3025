/** The section with the next service dates, before the first section of a filled checklist. */
import type { ChecklistDates } from '../core/documents/checklist.ts'
import { colours } from './colours.ts'
import { addWebLink, branch, drawDivider, leaf, type Kit, type Piece, type Tag } from './document.ts'
import { setHead } from './section.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

const whenWidth = 108
const columnGap = 14

/** Lays out the section with the service dates for a page of this width, in points. */
export function setDates(kit: Kit, { title, lead, items, more }: ChecklistDates, width: number): Piece {
  const right = width - margin
  const room = width - 2 * margin
  const start = margin + whenWidth + columnGap
  const head = setHead(kit, { title, lead }, width)
  let next = head.height
  const rows = items.map((item) => {
    const when = setText(kit, item.when, whenWidth, styles.rowTitle)
    const what = setText(kit, item.title, right - start, styles.rowTitle)
    const note = setText(kit, item.note, right - start, styles.why)
    const top = next + 5
    next = top + Math.max(when.height, what.height + note.height) + 5
    return { when, what, note, top, end: next }
  })
  const address = setText(kit, more?.text ?? '', room, styles.small)
  const addressTop = next + 4
  const height = addressTop + address.height

  const draw = (root: Tag, y: number) => {
    head.draw(root, y)
    const list = branch(kit, root, 'L')
    for (const { when, what, note, top, end } of rows) {
      const item = branch(kit, list, 'LI')
      const body = branch(kit, item, 'LBody')
      leaf(kit, body, 'P', () => drawText(kit, when, margin, y + top))
      leaf(kit, body, 'P', () => drawText(kit, what, start, y + top))
      leaf(kit, body, 'P', () => drawText(kit, note, start, y + top + what.height))
      item.end()
      drawDivider(kit, margin, y + end, right - margin, 0.75, colours.rule)
    }
    list.end()
    if (!more) return
    const box = { x: margin, y: y + addressTop, width: address.width, height: address.height }
    const paragraph = branch(kit, root, 'P')
    addWebLink(kit, paragraph, box, more.url, more.text, () => drawText(kit, address, margin, y + addressTop))
    paragraph.end()
  }
  return { height, draw }
}
