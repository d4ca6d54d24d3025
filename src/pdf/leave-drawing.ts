/** The drawings of a leave-behind: who is responsible for which layers, and the QR code. */
import { encode } from 'uqr'
import type { LeaveOwner } from '../core/documents/leave-behind.ts'
import { colours, strata } from './colours.ts'
import type { Box, Kit } from './document.ts'
import { dashed, striped } from './drawing.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type TextBlock } from './text.ts'

/**
 * Draws who is responsible for which layers of Microsoft 365. The business's layers are at the top, the provider's
 * layers below the heavy line. A text on a pattern has a light rectangle behind it.
 */
export function drawOwners(kit: Kit, owners: LeaveOwner[], box: Box): void {
  const deep = box.height / owners.length
  const yours = strata(1)[0]
  owners.forEach(({ owner, name, layers }, index) => {
    const band = { ...box, y: box.y + index * deep, height: deep }
    if (owner === 'you') kit.rect(band.x, band.y, band.width, band.height).fill(yours)
    else if (owner === 'provider') dashed(kit, band)
    else striped(kit, band)
    const start = margin + 84
    const label = setText(kit, `${name} `, 80, styles.bandName)
    const list = setText(kit, layers, box.width - margin - start, styles.leaveBand)
    const middle = band.y + deep / 2
    if (owner !== 'you') {
      plate(kit, margin, middle, label)
      plate(kit, start, middle, list)
    }
    drawText(kit, label, margin, middle - label.height / 2)
    drawText(kit, list, start, middle - list.height / 2)
  })
  kit
    .moveTo(box.x, box.y)
    .lineTo(box.x + box.width, box.y)
    .lineWidth(0.75)
    .stroke(colours.ink)
  kit.moveTo(box.x, box.y + deep).lineTo(box.x + box.width, box.y + deep)
  kit.lineWidth(6).stroke(colours.paper)
  kit.moveTo(box.x, box.y + deep).lineTo(box.x + box.width, box.y + deep)
  kit.lineWidth(3).stroke(colours.ink)
}

function plate(kit: Kit, x: number, middle: number, block: TextBlock): void {
  kit.rect(x - 5, middle - block.height / 2 - 1.5, block.width + 10, block.height + 3).fill(colours.paper)
}

/**
 * Draws a QR code with a white border of four modules. The path has one rectangle for each run of dark modules.
 */
export function drawCode(kit: Kit, url: string, box: Box): void {
  const { data, size } = encode(url, { ecc: 'M', border: 0 })
  const step = box.width / size
  data.forEach((row, line) => {
    for (let start = 0; start < size; start += 1) {
      if (!row[start]) continue
      let end = start
      while (row[end]) end += 1
      // Draws each rectangle a little higher than a module, so that viewers show no white line between two rows.
      kit.rect(box.x + start * step, box.y + line * step, (end - start) * step, step + 0.05)
      start = end
    }
  })
  kit.fill(colours.ink)
}
