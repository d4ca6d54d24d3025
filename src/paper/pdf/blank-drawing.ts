/**
 * The drawing on the cover of a blank checklist. Browsers never load this file, because they make only filled-in
 * checklists.
 */
import type { Band } from '../../core/documents/area-drawing.ts'
import { colours } from './colours.ts'
import type { Box, Kit } from './document.ts'
import { hatch, separators, write } from './drawing.ts'
import { styles } from './styles.ts'
import { widthOf } from './text.ts'

/**
 * Draws the bands (strips) of a blank checklist. A vertical line crosses all bands. The line is straight,
 * because no control is done yet. On the right of the line, each band shows a box for each control, and the
 * number of controls.
 */
export function drawEmptyBands(kit: Kit, bands: readonly Band[], counts: readonly number[], box: Box): void {
  const deep = box.height / bands.length
  const names = Math.max(...bands.map((band) => widthOf(kit, band.name, styles.bandName)))
  const numbers = Math.max(...bands.map((band) => widthOf(kit, band.text, styles.bandValue)))
  const line = box.x + Math.min(names + 26, box.width * 0.5)
  const start = line + 24
  const step = Math.min(23, (box.x + box.width - numbers - 18 - start) / Math.max(1, ...counts))
  const side = step * 0.58
  hatch(kit, { ...box, x: line, width: box.x + box.width - line })
  separators(kit, bands.length, box)
  kit
    .moveTo(line, box.y)
    .lineTo(line, box.y + box.height)
    .lineWidth(3)
    .stroke(colours.ink)
  bands.forEach((band, index) => {
    const middle = box.y + (index + 0.5) * deep
    const count = counts[index]!
    write(kit, band.name, styles.bandName, box.x, middle, line - box.x - 12)
    const end = start + count * step + (count > 0 ? 8 : 0)
    const plateEnd = end + widthOf(kit, band.text, styles.bandValue) + 8
    plate(kit, start - 10, middle, plateEnd - start + 10, side + 14)
    for (let nth = 0; nth < count; nth++) {
      kit.roundedRect(start + nth * step, middle - side / 2, side, side, 1.6)
    }
    if (count > 0) kit.lineWidth(1.3).stroke(colours.ink)
    write(kit, band.text, styles.bandValue, end, middle, numbers + 1)
  })
}

function plate(kit: Kit, x: number, middle: number, width: number, height: number): void {
  kit.rect(x, middle - height / 2, width, height).fill(colours.paper)
}
