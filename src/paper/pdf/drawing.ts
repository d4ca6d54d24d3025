/**
 * The drawing on the cover: a horizontal band for each area. The name and the score of the area are on the
 * left. A line crosses each band at the score of the area. The colour on the left of the line shows the work
 * that is done. The dots on the right of the line show what is unknown.
 */
import type { Band } from '../../core/documents/area-drawing.ts'
import { strataLine } from '../../brand/strata.ts'
import { colours, strata } from './colours.ts'
import { drawLine, type Box, type Kit } from './document.ts'
import { styles } from './styles.ts'
import { drawLabel, widthOf, type TextStyle } from './text.ts'

const columnGap = 14
const dotStep = 8

/**
 * Draws the bands (strips) of a filled-in checklist: names, scores and a scale. The scale from 0 to 100 ends
 * at the right edge.
 */
export function drawFilledBands(kit: Kit, bands: readonly Band[], box: Box): void {
  const deep = box.height / bands.length
  const names = columnWidth(kit, bands, ({ name }) => name, styles.bandName, box.width * 0.32)
  const numbers = columnWidth(kit, bands, ({ text }) => text, styles.bandValue, box.width * 0.2)
  const numbersEnd = box.x + names + (numbers > 0 ? columnGap + numbers : 0)
  const start = numbersEnd + columnGap
  drawScale(kit, bands, { ...box, x: start, width: box.x + box.width - start }, deep)
  separators(kit, bands.length, box)
  bands.forEach(({ name, text }, index) => {
    const middle = box.y + (index + 0.5) * deep
    const score = fitted(kit, text, styles.bandValue, numbers)
    write(kit, name, styles.bandName, box.x, middle, names)
    if (text !== '') write(kit, text, styles.bandValue, numbersEnd - score.width, middle, numbers)
  })
}

/** Returns the width of a column of texts, at most `limit` points. */
function columnWidth(
  kit: Kit,
  bands: readonly Band[],
  textOf: (band: Band) => string,
  style: TextStyle,
  limit: number,
): number {
  return Math.min(limit, Math.max(...bands.map((band) => widthOf(kit, textOf(band), style))))
}

/**
 * Draws the scale of all bands. The left edge of the box is a score of 0, and the right edge is a score of
 * 100.
 */
function drawScale(kit: Kit, bands: readonly Band[], box: Box, deep: number): void {
  const lineOf = (score: 'value' | 'high') =>
    linePath(
      bands.map((band) => xOf(band[score], box)),
      box,
      deep,
    )
  const [lowest, highest] = [lineOf('value'), lineOf('high')]
  hatch(kit, box)
  if (bands.some(({ value, high }) => value < high)) {
    clipLeftOf(kit, box, highest, () => {
      dots(kit, box)
    })
    clipAround(kit, box, () => {
      kit.dash(4, { space: 3 })
      highest(kit)
      kit.lineWidth(1).stroke(colours.ink)
    })
  }
  clipLeftOf(kit, box, lowest, () => {
    strata(bands.length).forEach((colour, index) => {
      // Draw the rectangle a little taller than the band, so that viewers show no white line between two
      // bands.
      kit.rect(box.x, box.y + index * deep, box.width, deep + 0.4).fill(colour)
    })
  })
  clipAround(kit, box, () => {
    lowest(kit)
    kit.lineWidth(6).stroke(colours.paper)
    lowest(kit)
    kit.lineWidth(3).stroke(colours.ink)
  })
}

/**
 * Draws a line across the bands. The clipping area is wider than the box, by half the width of the line on
 * each side. So the whole line is visible at a score of 0 or 100.
 */
function clipAround(kit: Kit, { x, y, width, height }: Box, draw: () => void): void {
  kit
    .save()
    .rect(x - 3, y, width + 6, height)
    .clip()
  draw()
  kit.restore()
}

/** Draws content that is clipped to the part of a box on the left of a line. */
function clipLeftOf(kit: Kit, box: Box, line: (kit: Kit) => void, draw: () => void): void {
  kit.save()
  line(kit)
  kit
    .lineTo(box.x, box.y + box.height + 6)
    .lineTo(box.x, box.y - 6)
    .closePath()
    .clip()
  kit.rect(box.x, box.y, box.width, box.height).clip()
  draw()
  kit.restore()
}

function xOf(score: number, box: Box): number {
  return box.x + (box.width * Math.min(100, Math.max(0, score))) / 100
}

/** Returns a function that adds a line through all bands to the current path. `depths` has an x position per band. */
function linePath(depths: readonly number[], box: Box, deep: number): (kit: Kit) => void {
  const reach = Math.min(10.5, deep * 0.2)
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
 * Returns the style in which a text is at most `room` points wide. Also returns the width of the text in that
 * style.
 */
function fitted(kit: Kit, text: string, style: TextStyle, room: number): { style: TextStyle; width: number } {
  const full = widthOf(kit, text, style)
  const part = Math.min(1, room / full)
  return { style: { ...style, size: style.size * part }, width: full * part }
}

/**
 * Writes a text on one line, in a smaller size if it is wider than `room`. `middle` is the y position of the
 * middle of the band.
 */
export function write(
  kit: Kit,
  text: string,
  style: TextStyle,
  x: number,
  middle: number,
  room: number,
): void {
  const fit = fitted(kit, text, style, room)
  // Put the baseline below the middle of the band by about half the height of a digit.
  drawLabel(kit, `${text} `, fit.style, x, middle + fit.style.size * 0.34)
}

/** Draws the lines between the bands of a drawing, and the line above the first band. */
export function separators(kit: Kit, count: number, box: Box): void {
  const deep = box.height / count
  kit.save().strokeOpacity(0.25).lineWidth(0.75)
  for (let index = 1; index < count; index++) {
    kit.moveTo(box.x, box.y + index * deep).lineTo(box.x + box.width, box.y + index * deep)
  }
  kit.stroke(colours.ink).restore()
  drawLine(kit, box.x, box.y, box.width, 1.5, colours.ink)
}

/** Fills a box with dots: dashes of almost no length with round ends. */
function dots(kit: Kit, box: Box): void {
  kit.rect(box.x, box.y, box.width, box.height).fill(colours.paper)
  kit.save().lineWidth(1.6).lineCap('round').strokeOpacity(0.5)
  kit.dash(0.01, { space: dotStep - 0.01 })
  for (let y = box.y + dotStep / 4, row = 0; y < box.y + box.height; y += dotStep / 2, row += 1) {
    kit.moveTo(box.x + dotStep * (row % 2 === 0 ? 0.25 : 0.75), y).lineTo(box.x + box.width, y)
  }
  kit.stroke(colours.ink).restore()
}

/** Fills a box with diagonal lines, drawn as one path. */
export function hatch(kit: Kit, box: Box): void {
  kit.save().rect(box.x, box.y, box.width, box.height).clip()
  kit.rect(box.x, box.y, box.width, box.height).fill(colours.paper)
  for (let x = box.x; x < box.x + box.width + box.height; x += 9.55) {
    kit.moveTo(x, box.y).lineTo(x - box.height, box.y + box.height)
  }
  kit.strokeOpacity(0.2).lineWidth(0.6).stroke(colours.ink).restore()
}
