/**
 * The drawing on the cover: a horizontal band for each area. A line crosses each band at the score of the area. The
 * part on the left of the line shows the work that is done.
 */
import type { Checklist } from '../core/documents/checklist.ts'
import { strataLine } from '../brand/strata.ts'
import { colours, strata } from './colours.ts'
import type { Box, Kit } from './document.ts'
import { margin, styles } from './styles.ts'
import { drawLabel, widthOf, type TextStyle } from './text.ts'

type Band = Checklist['cover']['bands'][number]

const gap = 9
const platePadding = 4

/** Draws the bands (strips) of a filled-in checklist. `box` spans the full width of the page. */
export function drawFilledBands(kit: Kit, bands: Band[], box: Box): void {
  hatch(kit, box)
  const deep = box.height / bands.length
  const path = linePath(bands, box, deep)
  kit.save()
  path(kit)
  kit
    .lineTo(box.x - 6, box.y + box.height + 6)
    .lineTo(box.x - 6, box.y - 6)
    .closePath()
    .clip()
  strata(bands.length).forEach((colour, index) => {
    // Draws the rectangle a little higher than the band, so that viewers show no white line between two bands.
    kit.rect(box.x, box.y + index * deep, box.width, deep + 0.4).fill(colour)
  })
  kit.restore()
  separators(kit, bands.length, box)
  kit.save().rect(box.x, box.y, box.width, box.height).clip()
  path(kit)
  kit.lineWidth(6).stroke(colours.paper)
  path(kit)
  kit.lineWidth(3).stroke(colours.ink)
  kit.restore()
  bands.forEach((band, index) => label(kit, band, lineAt(band, box), box, box.y + (index + 0.5) * deep, deep))
}

/**
 * Draws the bands (strips) of a blank checklist. The line is straight, because no control is done yet. On the right of
 * the line, each band shows a box for each control, and the number of controls.
 */
export function drawEmptyBands(kit: Kit, bands: Band[], counts: number[], box: Box): void {
  const deep = box.height / bands.length
  const names = Math.max(...bands.map((band) => widthOf(kit, band.name, styles.bandName)))
  const numbers = Math.max(...bands.map((band) => widthOf(kit, band.text, styles.bandValue)))
  const line = Math.min(margin + names + 26, box.width * 0.5)
  const start = line + 24
  const step = Math.min(23, (box.width - margin - numbers - 18 - start) / Math.max(1, ...counts))
  const side = step * 0.58
  hatch(kit, { ...box, x: line, width: box.width - line })
  separators(kit, bands.length, box)
  kit
    .moveTo(line, box.y)
    .lineTo(line, box.y + box.height)
    .lineWidth(3)
    .stroke(colours.ink)
  bands.forEach((band, index) => {
    const middle = box.y + (index + 0.5) * deep
    const count = counts[index]!
    write(kit, band.name, styles.bandName, margin, middle, line - margin - 12)
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

/**
 * Returns the x position at which the line crosses a band. A score of 0 is near the left edge of the box, a score of
 * 100 near the right edge.
 */
function lineAt(band: Band, box: Box): number {
  return box.x + box.width * (0.06 + 0.0088 * Math.min(100, Math.max(0, band.value)))
}

/** Returns a function that adds the line through all bands to the current path. */
function linePath(bands: Band[], box: Box, deep: number): (kit: Kit) => void {
  const reach = Math.min(10.5, deep * 0.2)
  const depths = bands.map((band) => lineAt(band, box))
  const pieces = strataLine(depths, deep, { reach, pull: reach * 0.43, overhang: 6 })
  return (kit) => {
    pieces.forEach(({ to, control }, index) => {
      const y = box.y + to.along
      if (index === 0) kit.moveTo(to.depth, y)
      else if (control) {
        const [a, b] = control
        kit.bezierCurveTo(a.depth, box.y + a.along, b.depth, box.y + b.along, to.depth, y)
      } else kit.lineTo(to.depth, y)
    })
  }
}

/**
 * Draws the name and the score of an area on its band. The score is beside the line. The name is left of the line if
 * the name fits, otherwise right of the score.
 */
function label(kit: Kit, band: Band, line: number, box: Box, middle: number, deep: number): void {
  // The height of the light rectangle behind a text. The rectangle is lower than the band, so that it does not cover
  // the line of the next band.
  const high = Math.min(19.5, deep - 7)
  const right = box.x + box.width
  const value = widthOf(kit, band.text, styles.bandValue)
  const name = widthOf(kit, band.name, styles.bandName)
  const outside = line + gap + value + 2 * platePadding + margin / 2 < right
  const valueStart = outside ? line + gap + platePadding : line - gap - value
  if (outside) plate(kit, valueStart - platePadding, middle, value + 2 * platePadding, high)
  write(kit, band.text, styles.bandValue, valueStart, middle, right)
  const inner = (outside ? line : valueStart) - margin - gap
  const outer = right - margin - (valueStart + value + 16)
  if ((band.value >= 30 && name <= inner) || !outside || inner >= outer) {
    write(kit, band.name, styles.bandName, margin, middle, inner)
    return
  }
  const start = valueStart + value + 16
  plate(
    kit,
    start - platePadding,
    middle,
    fitted(kit, band.name, styles.bandName, outer).width + 2 * platePadding,
    high,
  )
  write(kit, band.name, styles.bandName, start, middle, outer)
}

/** Returns the style in which a text is not wider than `room`, and its width in that style, in points. */
function fitted(kit: Kit, text: string, style: TextStyle, room: number): { style: TextStyle; width: number } {
  const full = widthOf(kit, text, style)
  const part = Math.min(1, room / full)
  return { style: { ...style, size: style.size * part }, width: full * part }
}

function write(kit: Kit, text: string, style: TextStyle, x: number, middle: number, room: number): void {
  const fit = fitted(kit, text, style, room)
  // Puts the baseline below the middle of the band by about half the height of a digit.
  drawLabel(kit, `${text} `, fit.style, x, middle + fit.style.size * 0.34)
}

function plate(kit: Kit, x: number, middle: number, width: number, height: number): void {
  kit.rect(x, middle - height / 2, width, height).fill(colours.paper)
}

function separators(kit: Kit, count: number, box: Box): void {
  const deep = box.height / count
  kit.save().strokeOpacity(0.25).lineWidth(0.75)
  for (let index = 1; index < count; index++) {
    kit.moveTo(box.x, box.y + index * deep).lineTo(box.x + box.width, box.y + index * deep)
  }
  kit.stroke(colours.ink).restore()
  kit
    .moveTo(box.x, box.y)
    .lineTo(box.x + box.width, box.y)
    .lineWidth(1.5)
    .stroke(colours.ink)
}

/** Draws the pattern of the layers for which the provider is responsible: horizontal dashes on blue. */
export function dashed(kit: Kit, box: Box): void {
  kit.save().rect(box.x, box.y, box.width, box.height).clip()
  kit.rect(box.x, box.y, box.width, box.height).fill(colours.theirs)
  for (let y = box.y + 6, row = 0; y < box.y + box.height; y += 9, row += 1) {
    for (let x = box.x - (row % 2) * 22; x < box.x + box.width; x += 44) kit.moveTo(x, y).lineTo(x + 16, y)
  }
  kit.strokeOpacity(0.16).lineWidth(0.8).stroke(colours.ink).restore()
}

/**
 * Draws the pattern of the layers with shared responsibility: diagonal stripes in the colours of the business and of
 * the provider.
 */
export function striped(kit: Kit, box: Box): void {
  kit.save().rect(box.x, box.y, box.width, box.height).clip()
  kit.rect(box.x, box.y, box.width, box.height).fill(colours.theirs)
  for (let x = box.x; x < box.x + box.width + box.height; x += 13) {
    kit.moveTo(x + 4, box.y - 4).lineTo(x - box.height - 4, box.y + box.height + 4)
  }
  kit.lineWidth(4.6).stroke(colours.yours).restore()
}

/** Fills a box with diagonal lines, drawn as one path. */
function hatch(kit: Kit, box: Box): void {
  kit.save().rect(box.x, box.y, box.width, box.height).clip()
  kit.rect(box.x, box.y, box.width, box.height).fill(colours.paper)
  for (let x = box.x; x < box.x + box.width + box.height; x += 9.55) {
    kit.moveTo(x, box.y).lineTo(x - box.height, box.y + box.height)
  }
  kit.strokeOpacity(0.2).lineWidth(0.6).stroke(colours.ink).restore()
}
