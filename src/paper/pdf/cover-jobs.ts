/**
 * The first jobs on the cover of a filled-in checklist. This numbered list shows the person and the time of
 * each job.
 */
import type { PaperCover } from '../../core/documents/paper.ts'
import { colours } from './colours.ts'
import { branch, drawDivider, leaf, type Kit, type Piece, type Tag } from './document.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

const numberWidth = 22
const columnGap = 18
const padding = 5

/** Lays out the list of first jobs. `room` is the width of the list in points. */
export function setJobs(kit: Kit, { title, items }: NonNullable<PaperCover['first']>, room: number): Piece {
  const termsWidth = room * 0.36
  const titleWidth = room - numberWidth - columnGap - termsWidth
  const heading = setText(kit, title, room, styles.subhead)
  let next = heading.height + 5
  const rows = items.map((item, index) => {
    const number = setText(kit, `${index + 1} `, numberWidth, styles.number)
    const job = setText(kit, `${item.title} `, titleWidth, styles.rowTitle)
    const terms = setText(kit, item.terms, termsWidth, styles.why)
    const top = next
    next += 2 * padding + Math.max(job.height, terms.height)
    return { number, job, terms, top }
  })
  const draw = (root: Tag, y: number) => {
    leaf(kit, root, 'H2', () => drawText(kit, heading, margin, y))
    const list = branch(kit, root, 'L')
    rows.forEach(({ number, job, terms, top }, index) => {
      drawDivider(kit, margin, y + top, room, 0.75, index === 0 ? colours.ink : colours.rule)
      const item = branch(kit, list, 'LI')
      leaf(kit, item, 'Lbl', () => drawText(kit, number, margin, y + top + padding))
      const body = branch(kit, item, 'LBody')
      leaf(kit, body, 'P', () => {
        drawText(kit, job, margin + numberWidth, y + top + padding)
        drawText(kit, terms, margin + room, y + top + padding + 0.5, 'right')
      })
      item.end()
    })
    list.end()
  }
  return { height: next, draw }
}
