/** The table of contents of the PDF. Each entry has a page number and links to its section. */
import type { Checklist } from '../core/documents/checklist.ts'
import { colours } from './colours.ts'
import { artifact, branch, leaf, addLink, type Kit, type Tag } from './document.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

/** A table of contents after layout: its height, and a function that draws it when the page numbers are known. */
export interface SetContents {
  height: number
  draw: (root: Tag, y: number, pages: number[]) => void
}

const step = 18
const titleHeight = 26
const columnGap = 22

/**
 * Lays out the table of contents in two columns. The table is empty if it has no label, or if the document has only one
 * section.
 */
export function setContents(
  kit: Kit,
  { labels, sections }: Checklist,
  width: number,
): SetContents | undefined {
  if (labels.contents === '' || sections.length < 2) return undefined
  const columns = sections.length > 3 ? 2 : 1
  const deep = Math.ceil(sections.length / columns)
  const column = (width - 2 * margin - (columns - 1) * columnGap) / columns
  const lines = sections.map((section) => setText(kit, `${section.title} `, column - 30, styles.contents))
  const lineHeight = Math.max(...lines.map((line) => line.height)) + step - styles.contents.lead
  const title = setText(kit, labels.contents, width - 2 * margin, styles.contentsTitle)

  const draw = (root: Tag, y: number, pages: number[]) => {
    leaf(kit, root, 'P', () => drawText(kit, title, margin, y + 12))
    const list = branch(kit, root, 'TOC')
    sections.forEach((section, index) => {
      const x = margin + Math.floor(index / deep) * (column + columnGap)
      const top = y + titleHeight + 4 + (index % deep) * lineHeight
      const line = lines[index]!
      const number = setText(kit, String(pages[index]), 30, styles.contents)
      const box = { x, y: top, width: column, height: lineHeight }
      const item = branch(kit, list, 'TOCI')
      const reference = branch(kit, item, 'Reference')
      addLink(kit, reference, box, `section-${index + 1}`, `${section.title}, ${pages[index]}`, () => {
        drawText(kit, line, x, top + 2.25)
        drawText(kit, number, x + column, top + 2.25, 'right')
      })
      item.end()
      artifact(kit, 'Layout', () => {
        kit
          .moveTo(x, top + lineHeight)
          .lineTo(x + column, top + lineHeight)
          .lineWidth(0.75)
          .stroke(colours.rule)
      })
    })
    list.end()
  }
  return { height: titleHeight + 4 + deep * lineHeight + 8, draw }
}
