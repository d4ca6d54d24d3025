/** Lays out the score, the drawings with their legends, and the QR code. */
import { encode } from 'uqr'
import type { BlockOf, PaperOwner } from '../../core/documents/paper.ts'
import { colours, strata } from './colours.ts'
import { addWebLink, branch, drawDivider, drawLine, figure, leaf, type Box, type Kit } from './document.ts'
import { drawFilledBands } from './drawing.ts'
import type { FlowPiece, Layout, Room } from './look.ts'
import { stackOf } from './stack.ts'
import { scaled } from './scaled.ts'
import { margin, styles } from './styles.ts'
import { drawText, setText, widthOf, type TextBlock, type TextStyle } from './text.ts'

const codeSide = 92

/** The height of a line to write on by hand, in points: 7 mm, as on lined paper. It never shrinks. */
const handHeight = 20

/** Lays out a large figure, with what it counts and means on its right. A range is wider, so its digits are smaller. */
export function setScore({ kit, look }: Layout, score: BlockOf<'score'>, { x, width }: Room): FlowPiece {
  const { figure: large, sentence, text } = look.styles
  const fit = Math.min(1, (width * 0.4) / Math.max(1, widthOf(kit, score.figure, large)))
  const number = setText(kit, score.figure, width * 0.45, scaled(large, fit))
  const start = number.width > 0 ? number.width + 16 : 0
  const set = (said: string, style: TextStyle): TextBlock => setText(kit, said, width - start, style)
  const of = set(score.of, look.styles.of)
  const beside = stackOf(kit, x + start, [
    { block: set(score.sentence, sentence), gap: 2 },
    { block: set(score.note ?? '', text), gap: 3 * look.size },
  ])
  const high = of.height + beside.height
  const height = Math.max(number.height, high)
  return {
    height,
    draw: (root, y) => {
      const top = y + (height - high) / 2
      leaf(kit, root, 'P', () => {
        if (number.width > 0) drawText(kit, number, x - 1, y + (height - number.height) / 2)
        drawText(kit, of, x + start, top)
      })
      beside.draw(root, top + of.height)
    },
  }
}

/** Lays out a drawing with its legend below. */
export function setDrawing(
  { kit, look }: Layout,
  block: BlockOf<'bands' | 'owners'>,
  { x, width }: Room,
): FlowPiece {
  // The drawing of the layers has the full width of the page.
  const isFull = block.kind === 'owners'
  const wide = isFull ? { x: 0, width: width + 2 * x } : { x, width }
  const height = (isFull ? 34 * block.owners.length : 24 * block.bands.length) * look.size
  const note = setText(kit, block.legend, width, styles.coverFoot)
  return {
    height: height + 5 + note.height,
    draw: (root, y) => {
      const box = { ...wide, y, height }
      figure(kit, root, block.alt, box, () => {
        if (isFull) drawOwners(kit, block.owners, box, look.styles.cell)
        else drawFilledBands(kit, block.bands, box)
        drawLine(kit, box.x, y + height, box.width, 0.75, colours.ink)
      })
      leaf(kit, root, 'P', () => drawText(kit, note, x, y + height + 5))
    },
  }
}

/** Lays out lines to fill in by hand, beside each other. Each label is below its line. */
export function setLines({ kit, look }: Layout, { lines }: BlockOf<'lines'>, { x, width }: Room): FlowPiece {
  const between = 16
  const free = width - between * (lines.length - 1)
  const labels = lines.map(({ label, share }) => setText(kit, label, free * share, look.styles.column))
  return {
    height: handHeight + 2 + Math.max(...labels.map(({ height }) => height)),
    draw: (root, y) => {
      let from = x
      labels.forEach((label, index) => {
        const start = from
        const wide = free * lines[index]!.share
        drawDivider(kit, start, y + handHeight, wide, 0.75, colours.ink)
        leaf(kit, root, 'P', () => drawText(kit, label, start, y + handHeight + 2))
        from += wide + between
      })
    },
  }
}

/** Lays out contact details, with the name first. */
export function setContact(
  { kit, look }: Layout,
  { title = '', lines }: BlockOf<'contact'>,
  { x, width }: Room,
): FlowPiece {
  const { subhead, label, text } = look.styles
  return stackOf(kit, x, [
    { role: 'H2', block: setText(kit, title, width, subhead), gap: 0 },
    ...lines.map((line, index) => ({
      block: setText(kit, line, width, index === 0 ? label : text),
      gap: index === 0 ? 4 : 1,
    })),
  ])
}

/** Lays out a QR code, with a text and its address on the right. */
export function setCode({ kit, look }: Layout, code: BlockOf<'code'>, { x, width }: Room): FlowPiece {
  const { subhead, text, column } = look.styles
  const start = x + codeSide + 14
  const room = width - codeSide - 14
  const what = stackOf(kit, start, [
    { role: 'H2', block: setText(kit, code.title ?? '', room, subhead), gap: 0 },
    { block: setText(kit, code.text, room, text), gap: 4 },
  ])
  const link = setText(kit, code.address, room, column)
  return {
    height: Math.max(codeSide, what.height + 4 + link.height),
    draw: (root, y) => {
      const square = { x, y, width: codeSide, height: codeSide }
      figure(kit, root, code.alt, square, () => {
        drawCode(kit, code.url, square)
      })
      what.draw(root, y)
      const place = { x: start, y: y + what.height + 4, width: room, height: link.height }
      const paragraph = branch(kit, root, 'P')
      addWebLink(kit, paragraph, place, code.url, code.address, () => drawText(kit, link, start, place.y))
      paragraph.end()
    },
  }
}

/**
 * Draws who is responsible for which layers of Microsoft 365. The layers of the business are at the top. The
 * shared layers and the layers of the provider (Microsoft) are below the heavy line. A text on a pattern has
 * a light rectangle behind it.
 */
function drawOwners(kit: Kit, owners: readonly PaperOwner[], box: Box, style: TextStyle): void {
  const deep = box.height / owners.length
  const yours = strata(1)[0]
  owners.forEach(({ owner, name, layers }, index) => {
    const band = { ...box, y: box.y + index * deep, height: deep }
    if (owner === 'you') kit.rect(band.x, band.y, band.width, band.height).fill(yours)
    else if (owner === 'provider') dashed(kit, band)
    else striped(kit, band)
    const start = margin + 84
    const label = setText(kit, `${name} `, 80, styles.bandName)
    const list = setText(kit, layers, box.width - margin - start, style)
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
 * Draws a QR code. The blocks around it leave the white border that it needs. The path has one rectangle for each run of dark
 * modules.
 */
function drawCode(kit: Kit, url: string, box: Box): void {
  const { data, size } = encode(url, { ecc: 'M', border: 0 })
  const step = box.width / size
  kit.save()
  kit.upright?.(box.x, box.x + box.width)
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
  kit.fill(colours.ink).restore()
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
