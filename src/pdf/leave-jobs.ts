/** Lays out the jobs of a leave-behind. */
import type { LeaveAction, LeaveBehind } from '../core/documents/leave-behind.ts'
import { colours } from './colours.ts'
import { branch, drawDivider, leaf, type Kit, type Piece } from './document.ts'
import { type StackLine, stackOf } from './leave-stack.ts'
import { leaveStyles } from './leave-styles.ts'
import { scaled } from './scaled.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type Span, type TextStyle } from './text.ts'

/** How much of the reason for a job the page shows: all of it, its first two sentences, its first one, or nothing. */
export type Length = 'whole' | 'short' | 'first' | 'none'

const numberWidth = 26

/** Lays out the jobs of the leave-behind as a numbered list. */
export function setActions(kit: Kit, page: LeaveBehind, room: number, size: number, length: Length): Piece {
  const title = setText(kit, page.actionsTitle, room, scaled(styles.section, size))
  const shown = page.actions.map((action) => ({
    ...action,
    text: { whole: action.text, short: action.short, first: action.first, none: '' }[length],
  }))
  const items = shown.map((action, index) => setAction(kit, action, index, shown.length, room, size))
  const start = title.height + 5 * size
  return {
    height: start + items.reduce((sum, item) => sum + item.height, 0),
    draw: (root, top) => {
      leaf(kit, root, 'H2', () => drawText(kit, title, margin, top))
      if (items.length === 0) return
      const list = branch(kit, root, 'L')
      let y = top + start
      for (const item of items) {
        item.draw(list, y)
        y += item.height
      }
      list.end()
    },
  }
}

function setAction(
  kit: Kit,
  action: LeaveAction,
  index: number,
  count: number,
  room: number,
  size: number,
): Piece {
  const width = room - numberWidth
  // A list of up to three jobs gets more space between the jobs.
  const loose = count > 3 ? 1 : 1.25
  const line = (text: string, style: TextStyle, gap: number): StackLine => ({
    role: 'P',
    block: setText(kit, text, width, scaled(style, size)),
    gap,
  })
  const number = setText(kit, `${index + 1} `, numberWidth, scaled(styles.leaveNumber, size))
  // The request to ask the IT person has no text. Its title and its terms fit on one line.
  const request: Span[] = [
    { text: `${action.title} · `, style: scaled(leaveStyles.title, size) },
    { text: action.terms, style: scaled(leaveStyles.terms, size) },
  ]
  const lines: StackLine[] =
    action.id === 'ask'
      ? [{ role: 'P', block: setText(kit, request, width, scaled(leaveStyles.title, size)), gap: 0 }]
      : [
          line(action.title, leaveStyles.title, 0),
          line(action.text, leaveStyles.text, 1.5 * loose),
          line(action.terms, leaveStyles.terms, 1.5 * loose),
          line(action.source, styles.small, 0.5),
        ]
  const text = stackOf(kit, lines, margin + numberWidth)
  const above = 5 * loose * size
  const below = 5.5 * loose * size
  return {
    height: above + text.height + below,
    draw: (list, y) => {
      drawDivider(kit, margin, y, room, 0.75, index === 0 ? colours.ink : colours.rule)
      const item = branch(kit, list, 'LI')
      leaf(kit, item, 'Lbl', () => drawText(kit, number, margin, y + above))
      const body = branch(kit, item, 'LBody')
      text.draw(body, y + above)
      body.end()
      item.end()
    },
  }
}
