/** The drawings of a leave-behind: who is responsible for which layers, and the QR code. */
import { encode } from 'uqr'
import type { LeaveOwner } from '../core/documents/leave-behind.ts'
import { colours, strata } from './colours.ts'
import { drawLine, type Box, type Kit } from './document.ts'
import { leaveStyles } from './leave-styles.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, type TextBlock } from './text.ts'

/**
 * Draws who is responsible for which layers of Microsoft 365. The layers of the business are at the top. The
 * shared layers and the layers of the provider (Microsoft) are below the heavy line. A text on a pattern has
 * a light rectangle behind it.
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
    const list = setText(kit, layers, box.width - margin - start, leaveStyles.band)
    const middle = band.y + deep / 2
    if (owner !== 'you') {
      plate(kit, margin, middle, label)
      plate(kit, start, middle, list)
    }
    drawText(kit, label, margin, middle - label.height / 2)
    drawText(kit, list, start, middle - list.height / 2)
  })
  drawLine(kit, box.x, box.y, box.width, 0.75, colours.ink)
  drawLine(kit, box.x, box.y + deep, box.width, 6, colours.paper)
  drawLine(kit, box.x, box.y + deep, box.width, 3, colours.ink)
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
      // Draw each rectangle a little taller than a module, so that viewers show no white line between two
      // rows.
      kit.rect(box.x + start * step, box.y + line * step, (end - start) * step, step + 0.05)
      start = end
    }
  })
  kit.fill(colours.ink)
}

/** Draws the pattern of the layers for which the provider is responsible: horizontal dashes on blue. */
function dashed(kit: Kit, box: Box): void {
  kit.save().rect(box.x, box.y, box.width, box.height).clip()
  kit.rect(box.x, box.y, box.width, box.height).fill(colours.theirs)
  for (let y = box.y + 6, row = 0; y < box.y + box.height; y += 9, row += 1) {
    for (let x = box.x - (row % 2) * 22; x < box.x + box.width; x += 44) kit.moveTo(x, y).lineTo(x + 16, y)
  }
  kit.strokeOpacity(0.16).lineWidth(0.8).stroke(colours.ink).restore()
}

/**
 * Draws the pattern of the layers with shared responsibility: diagonal stripes. The stripes have the colours
 * of the business and of the provider.
 */
function striped(kit: Kit, box: Box): void {
  kit.save().rect(box.x, box.y, box.width, box.height).clip()
  kit.rect(box.x, box.y, box.width, box.height).fill(colours.theirs)
  for (let x = box.x; x < box.x + box.width + box.height; x += 13) {
    kit.moveTo(x + 4, box.y - 4).lineTo(x - box.height - 4, box.y + box.height + 4)
  }
  kit.lineWidth(4.6).stroke(colours.yours).restore()
}
