/** The head and the foot of every inner page, with the page number. Screen readers skip the head and the foot. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import { colours } from './colours.ts'
import { artifact, drawLine, type Kit } from './document.ts'
import { margin, styles } from './styles.ts'
import { drawText, setShort, setText } from './text.ts'

/** The space above and below the rows of an inner page, in points. */
export const bodyTop = 52
export const bodyFoot = 40

/** Fills in a pattern such as "Page {page} of {pages}". */
export function pageLabel(pattern: string, page: number, pages: number): string {
  return pattern.replace('{page}', String(page)).replace('{pages}', String(pages))
}

/** Draws the number of the current page at its foot. */
export function drawNumber(kit: Kit, pattern: string, page: number, pages: number): void {
  const { width, height } = kit.page
  const number = setText(kit, pageLabel(pattern, page, pages), (width - 2 * margin) / 3, styles.foot)
  drawText(kit, number, width - margin, height - 22.5 - number.height, 'right')
}

/** Adds an inner page and draws its head and foot. */
export function addInnerPage(
  kit: Kit,
  { labels, dateText }: Pick<PaperDocument, 'labels' | 'dateText'>,
  page: number,
  pages: number,
): void {
  kit.addPage()
  const { width } = kit.page
  const room = width - 2 * margin
  const right = width - margin
  const fact = setShort(kit, labels.runningFact ?? dateText, room * 0.4, styles.head, 2)
  const head = setShort(kit, labels.runningHead, room - fact.width - 18, styles.head, 2)
  artifact(kit, 'Pagination', () => {
    const rule = bodyTop - 3
    drawText(kit, head, margin, rule - 6.75 - head.height)
    drawText(kit, fact, right, rule - 6.75 - fact.height, 'right')
    drawLine(kit, margin, rule, room, 0.75, colours.rule)
    drawNumber(kit, labels.page, page, pages)
  })
}
