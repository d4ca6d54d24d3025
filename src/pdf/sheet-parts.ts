/** What the blocks and the tables of a sheet share: text styles, the space on the page, and lines to write on. */
import type { SheetPage, SheetText } from '../core/documents/sheet.ts'
import { colours } from './colours.ts'
import { drawLine, type Kit } from './document.ts'
import type { AddText, AddTick } from './form.ts'
import { scaled } from './scaled.ts'
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
  addField: AddText
  /** The scale factor of the text. */
  size: number
  /** The lowest height of a line to write on, in points. */
  line: number
  /** If `true`, the note of a row follows its title on the same line. */
  isDense?: boolean
}

const { ink, inkSecond } = colours
const plainStyles = {
  head: { face: 'display', size: 13.5, lead: 16, colour: ink, tracking: -0.1 },
  lead: { face: 'regular', size: 9, lead: 11.6, colour: inkSecond },
  text: { face: 'regular', size: 9.6, lead: 13.2, colour: ink },
  label: { face: 'bold', size: 9, lead: 11, colour: ink },
  item: { face: 'regular', size: 9, lead: 11.8, colour: ink },
  bold: { face: 'bold', size: 9, lead: 11.8, colour: ink },
  name: { face: 'bold', size: 9, lead: 10.8, colour: inkSecond },
  note: { face: 'regular', size: 9, lead: 10.8, colour: inkSecond },
} as const satisfies Record<string, TextStyle>

/** Returns a text style in the scale of the layout. */
export function styleOf(name: keyof typeof plainStyles, size: number): TextStyle {
  return scaled(plainStyles[name], size)
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
export function drawWriteLine(kit: Kit, x: number, y: number, width: number, isStrong = true): void {
  drawLine(kit, x, y, width, 0.75, isStrong ? colours.control : colours.rule)
}
