/** The head of a section: its title, a line, and an introduction. */
import type { ChecklistSection } from '../core/documents/checklist.ts'
import { colours } from './colours.ts'
import { leaf, drawDivider, addBookmark, type Kit, type Piece, type Tag } from './document.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

/** Lays out the head of a section for a page of this width, in points. Its drawing also adds a bookmark. */
export function setHead(kit: Kit, section: Pick<ChecklistSection, 'title' | 'lead'>, width: number): Piece {
  const room = width - 2 * margin
  const title = setText(kit, section.title, room, styles.section)
  const lead = section.lead ? setText(kit, section.lead, room * 0.86, styles.sectionLead) : undefined
  const padding = 12
  const rule = padding + title.height + 4.5
  const leadTop = rule + 7.5
  const height = lead ? leadTop + lead.height + 3 : rule

  const draw = (root: Tag, y: number) => {
    addBookmark(kit, section.title, y + padding)
    leaf(kit, root, 'H2', () => drawText(kit, title, margin, y + padding))
    drawDivider(kit, margin, y + rule, room, 1.5, colours.ink)
    if (lead) leaf(kit, root, 'P', () => drawText(kit, lead, margin, y + leadTop))
  }
  return { height, draw }
}
