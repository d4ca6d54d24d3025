/** The looks of a document: text styles and distances in points. A form is set closely; a report has room. */
import { colours } from './colours.ts'
import type { Kit, Piece } from './document.ts'
import type { AddFields } from './form.ts'
import { scaled } from './scaled.ts'
import { styles } from './styles.ts'
import type { Span, TextStyle } from './text.ts'
import type { PaperText } from '../core/documents/paper.ts'

/** The place of a block on the page. */
export interface Room {
  x: number
  width: number
}

/** What the layout of a block needs. */
export interface Layout {
  kit: Kit
  look: Look
  fields: AddFields
  /** The space on a page for a row of a table. */
  limit: number
}

/** A part of a document that no page break splits. */
export interface FlowPiece extends Piece {
  /** The space above the piece. The first piece of a page has none. */
  space?: number
  /** The piece stays on the page of the next one. */
  isHeading?: boolean
  /** The piece begins a page. */
  startsPage?: boolean | undefined
  /** Draws the names of the columns again, on a page that continues a table. */
  again?: { height: number; draw: (y: number) => void } | undefined
}

const { ink, inkSecond } = colours

const report = {
  title: { face: 'display', size: 32, lead: 35, colour: ink, tracking: -0.6 },
  lead: styles.sectionLead,
  fact: { ...styles.why, lead: 13 },
  head: styles.section,
  headLead: styles.sectionLead,
  text: { ...styles.ask, lead: 13.6 },
  item: { ...styles.ask, lead: 13.6 },
  label: styles.rowTitle,
  row: { ...styles.value, face: 'bold', lead: 11.6 },
  cell: { ...styles.value, lead: 11.6 },
  column: { ...styles.flag, lead: 11 },
  note: styles.small,
} as const satisfies Record<string, TextStyle>

type StyleName = keyof typeof report

const item = { face: 'regular', size: 9, lead: 11.8, colour: ink } as const
const form: Record<StyleName, TextStyle> = {
  title: { face: 'display', size: 27, lead: 29, colour: ink, tracking: -0.5 },
  lead: styles.why,
  fact: styles.why,
  head: { face: 'display', size: 13.5, lead: 16, colour: ink, tracking: -0.1 },
  headLead: { face: 'regular', size: 9, lead: 11.6, colour: inkSecond },
  text: { face: 'regular', size: 9.6, lead: 13.2, colour: ink },
  item,
  label: { face: 'bold', size: 9, lead: 11, colour: ink },
  row: item,
  cell: item,
  column: { face: 'bold', size: 9, lead: 10.8, colour: inkSecond },
  note: { face: 'regular', size: 9, lead: 10.8, colour: inkSecond },
}

/** A look at one size. */
export interface Look {
  isForm: boolean
  styles: Record<StyleName, TextStyle>
  /** The scale factor of the text. */
  size: number
  /** The lowest height of a line to write on. */
  line: number
  /** The note of a row follows its title on the same line. */
  isDense: boolean
  /** The space between two blocks. */
  gap: number
}

export type Fit = Pick<Look, 'size' | 'line' | 'gap'> & { isDense?: boolean }

/** The sizes of a form, from comfortable to tight. */
export const FORM_FITS: readonly Fit[] = [
  { size: 1.06, line: 25, gap: 9 },
  { size: 1, line: 23, gap: 9 },
  { size: 1, line: 20, gap: 9 },
  { size: 0.96, line: 18.5, gap: 9 },
  { size: 0.92, line: 17.5, gap: 9 },
  { size: 0.87, line: 16.5, gap: 8 },
  { size: 0.82, line: 15.5, gap: 7 },
  { size: 0.78, line: 14.5, gap: 6 },
  { size: 0.78, line: 14.5, gap: 5, isDense: true },
]

export const REPORT_FIT: Fit = { size: 1, line: 0, gap: 0 }

/** Returns the look of a document at a size. */
export function lookOf(isForm: boolean, { isDense = false, ...fit }: Fit): Look {
  const set: Record<StyleName, TextStyle> = isForm ? form : report
  const sized = Object.entries(set).map(([name, style]) => [name, scaled(style, fit.size)])
  return { isForm, styles: Object.fromEntries(sized) as Look['styles'], isDense, ...fit }
}

/** Returns the parts of a text, with the labels in bold. */
export function spansOf(text: PaperText, style: TextStyle): Span[] {
  if (typeof text === 'string') return [{ text, style }]
  return text.map((part) => ({ text: part.text, style: part.isLabel ? { ...style, face: 'bold' } : style }))
}
