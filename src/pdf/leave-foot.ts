/** Lays out the end of a leave-behind: the lines for what was agreed, the contact details and the QR code. */
import type { LeaveBehind } from '../core/documents/leave-behind.ts'
import { colours } from './colours.ts'
import { addWebLink, branch, drawDivider, figure, leaf, type Kit, type Piece } from './document.ts'
import { drawCode } from './leave-drawing.ts'
import { stackOf } from './leave-stack.ts'
import { leaveStyles } from './leave-styles.ts'
import { scaled } from './scaled.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText } from './text.ts'

const codeSide = 92

/** The height of a line to write on by hand, in points: 7 mm, as on lined paper. It never shrinks. */
const handHeight = 20

/**
 * Lays out the lines to fill in by hand, side by side: the decision, who does it, and the day. Each label is below its
 * line.
 */
export function setAgreed(kit: Kit, { agreed }: LeaveBehind, room: number, size: number): Piece {
  const between = 16
  const free = room - 2 * between
  const labels: [text: string, share: number][] = [
    [agreed.decision, 0.52],
    [agreed.owner, 0.28],
    [agreed.day, 0.2],
  ]
  const lines = labels.map(([text, share]) => ({
    label: setText(kit, text, free * share, scaled(leaveStyles.terms, size)),
    width: free * share,
  }))
  return {
    height: handHeight + 2 + Math.max(...lines.map(({ label }) => label.height)),
    draw: (root, y) => {
      let x = margin
      for (const { label, width } of lines) {
        const start = x
        drawDivider(kit, start, y + handHeight, width, 0.75, colours.ink)
        leaf(kit, root, 'P', () => drawText(kit, label, start, y + handHeight + 2))
        x += width + between
      }
    },
  }
}

/**
 * Lays out the end of the page. The contact details are on the left, and the QR code is on the right. A line
 * of text is below.
 */
export function setFoot(kit: Kit, page: LeaveBehind, room: number, size: number): Piece {
  const { contact, code } = page
  const left = room * 0.46
  const right = margin + left + 16
  const beside = room - left - 16 - codeSide - 14
  const who = stackOf(
    kit,
    [
      { role: 'H2', block: setText(kit, contact.title, left, scaled(styles.leaveHead, size)), gap: 0 },
      ...contact.lines.map((text, index) => ({
        role: 'P',
        block: setText(kit, text, left, scaled(index === 0 ? leaveStyles.title : leaveStyles.text, size)),
        gap: index === 0 ? 4 : 1,
      })),
    ],
    margin,
  )
  const what = stackOf(
    kit,
    [
      { role: 'H2', block: setText(kit, code.title, beside, scaled(styles.leaveHead, size)), gap: 0 },
      { role: 'P', block: setText(kit, code.text, beside, scaled(leaveStyles.text, size)), gap: 4 },
    ],
    right + codeSide + 14,
  )
  const link = setText(kit, code.address, beside, scaled(leaveStyles.terms, size))
  const high = Math.max(who.height, what.height + 4 + link.height, codeSide)
  const last = setText(kit, page.foot, room, styles.coverFoot)
  return {
    height: 12 + high + 10 + last.height,
    draw: (root, y) => {
      drawDivider(kit, margin, y, room, 1.5, colours.ink)
      const top = y + 12
      who.draw(root, top)
      const square = { x: right, y: top, width: codeSide, height: codeSide }
      figure(kit, root, code.alt, square, () => drawCode(kit, code.url, square))
      what.draw(root, top)
      const linkTop = top + what.height + 4
      const place = { x: right + codeSide + 14, y: linkTop, width: beside, height: link.height }
      const paragraph = branch(kit, root, 'P')
      addWebLink(kit, paragraph, place, code.url, code.address, () => drawText(kit, link, place.x, linkTop))
      paragraph.end()
      leaf(kit, root, 'P', () => drawText(kit, last, margin, top + high + 10))
    },
  }
}
