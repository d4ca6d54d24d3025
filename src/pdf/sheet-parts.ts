/** What the blocks and the tables of a sheet share: text styles, the space on the page, and lines to write on. */
import type { SheetPage, SheetText } from '../core/documents/sheet.ts'
import { colours } from './colours.ts'
import type { Kit, Tag } from './document.ts'
import type { AddTick } from './rows.ts'
import type { FieldBox } from './form.ts'
import type { Span, TextStyle } from './text.ts'

/** The place of a block on the page, in points. */
export interface Room {
  x: number
  width: number
}

/** What the layout of a block needs. */
export interface Layout {
  kit: Kit
  labels: SheetPage['labels']
  addTick: AddTick
  addField: (parent: Tag, field: FieldBox) => void
  /** The scale factor of the text. */
  size: number
  /** The lowest height of a line to write on, in points. */
  line: number
}

const { ink, inkSecond } = colours
const plainStyles = {
  head: { face: 'display', size: 13.5, lead: 16, colour: ink, tracking: -0.1 },
  lead: { face: 'regular', size: 8.6, lead: 11.6, colour: inkSecond },
  text: { face: 'regular', size: 9.6, lead: 13.2, colour: ink },
  label: { face: 'bold', size: 8.6, lead: 11, colour: ink },
  item: { face: 'regular', size: 8.8, lead: 11.8, colour: ink },
  bold: { face: 'bold', size: 8.8, lead: 11.8, colour: ink },
  name: { face: 'bold', size: 7.8, lead: 10.2, colour: inkSecond },
  note: { face: 'regular', size: 7.8, lead: 10, colour: inkSecond },
} as const satisfies Record<string, TextStyle>

/** The smallest size of text on paper, in points. */
const SMALLEST = 7.8

/** Returns a text style in the scale of the layout. */
export function styleOf(name: keyof typeof plainStyles, size: number): TextStyle {
  const style: TextStyle = plainStyles[name]
  return { ...style, size: Math.max(SMALLEST, style.size * size), lead: style.lead * size }
}

/** Returns the parts of a text, with the labels of a portal in bold. */
export function spansOf(text: SheetText, style: TextStyle): Span[] {
  return text.map((part) => ({ text: part.text, style: part.isLabel ? { ...style, face: 'bold' } : style }))
}

/** Returns a text without the style of its parts. */
export function plainOf(text: SheetText): string {
  return text.map((part) => part.text).join('')
}

/** Draws a line on which someone writes. `y` is the position of the line. */
export function drawLine(kit: Kit, x: number, y: number, width: number, isStrong = true): void {
  kit
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.75)
    .stroke(isStrong ? colours.control : colours.rule)
}
