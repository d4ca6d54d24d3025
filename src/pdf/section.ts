/** The head of a section: its title, a line, a bar if the section has a score, and an introduction. */
import type { ChecklistSection } from '../core/documents/checklist.ts'
import { colours } from './colours.ts'
import { leaf, artifact, addBookmark, type Kit, type Tag } from './document.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

const bar = { width: 67.5, height: 6.8 }

/**
 * The head of a section after layout: its height, and a function that draws it at any position and adds a bookmark.
 */
export interface SetHead {
  height: number
  draw: (root: Tag, y: number) => void
}

/** Lays out the head of a section for a page of this width, in points. */
export function setHead(
  kit: Kit,
  section: Pick<ChecklistSection, 'title' | 'lead' | 'score'>,
  width: number,
): SetHead {
  const right = width - margin
  const room = width - 2 * margin
  const score = section.score && setText(kit, section.score.text, room / 3, styles.score)
  const scoreWidth = score ? bar.width + 7 + score.width : 0
  const title = setText(kit, section.title, room - scoreWidth - (score ? 18 : 0), styles.section)
  const lead = section.lead ? setText(kit, section.lead, room * 0.86, styles.sectionLead) : undefined
  const padding = 12
  const rule = padding + title.height + 4.5
  const leadTop = rule + 7.5
  const height = lead ? leadTop + lead.height + 3 : rule

  const draw = (root: Tag, y: number) => {
    addBookmark(kit, section.title, y + padding)
    leaf(kit, root, 'H2', () => drawText(kit, title, margin, y + padding))
    artifact(kit, 'Layout', () => {
      kit
        .moveTo(margin, y + rule)
        .lineTo(right, y + rule)
        .lineWidth(1.5)
        .stroke(colours.ink)
      if (section.score) drawBar(kit, section.score.value, right - scoreWidth, y + rule - 14.5)
    })
    if (score) leaf(kit, root, 'P', () => drawText(kit, score, right - score.width, y + rule - 17.1))
    if (lead) leaf(kit, root, 'P', () => drawText(kit, lead, margin, y + leadTop))
  }
  return { height, draw }
}

/** Draws the bar of a score. The bar has no PDF tag, because the text beside it states the score. */
function drawBar(kit: Kit, value: number, x: number, y: number): void {
  const part = Math.min(1, Math.max(0, value / 100))
  if (part > 0) kit.rect(x, y, bar.width * part, bar.height).fill(colours.yours)
  kit.rect(x, y, bar.width, bar.height).lineWidth(0.9).stroke(colours.ink)
}
