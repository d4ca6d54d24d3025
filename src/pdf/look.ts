/** The looks of a document: text styles and distances in points. */
import { colours } from './colours.ts'
import { leaf, type Kit, type Piece } from './document.ts'
import type { AddFields } from './form.ts'
import { scaled } from './scaled.ts'
import { styles } from './styles.ts'
import { drawText, type Span, type TextBlock, type TextStyle } from './text.ts'
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
  made: styles.rowTitle,
  subhead: styles.leaveHead,
  number: styles.leaveNumber,
  reason: styles.why,
  figure: styles.figure,
  of: styles.figureNote,
  sentence: styles.sentence,
} as const satisfies Record<string, TextStyle>

type StyleName = keyof typeof report

const item = { face: 'regular', size: 9, lead: 11.8, colour: ink } as const
const form: Record<StyleName, TextStyle> = {
  ...report,
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

const second = { face: 'regular', size: 9.8, lead: 13.4, colour: inkSecond } as const
const band = { face: 'regular', size: 9.6, lead: 12.4, colour: ink } as const
const handout: Record<StyleName, TextStyle> = {
  ...report,
  title: { ...styles.title, size: 40.3, lead: 37.1, tracking: -1.2 },
  lead: { face: 'regular', size: 11, lead: 15.6, colour: inkSecond },
  made: { face: 'bold', size: 14.5, lead: 19, colour: ink },
  text: second,
  reason: second,
  label: { face: 'bold', size: 11.4, lead: 14.6, colour: ink },
  row: band,
  cell: band,
  column: { face: 'bold', size: 9, lead: 12, colour: ink },
  figure: scaled(styles.figure, 0.62),
  sentence: { face: 'display', size: 20, lead: 22.5, colour: ink, tracking: -0.3 },
}

export type LookName = 'report' | 'form' | 'handout'
const looks: Record<LookName, Record<StyleName, TextStyle>> = { report, form, handout }

/** A look at one size. */
export interface Look {
  name: LookName
  styles: Record<StyleName, TextStyle>
  /** The scale factor of the text. */
  size: number
  /** The lowest height of a line to write on. */
  line: number
  /** The note of a row follows its title on the same line. */
  isDense: boolean
  /** The space between two blocks. */
  gap: number
  /** Which of the reasons of a step is shown: 0 is the whole one. */
  reason: number
}

export type Fit = Pick<Look, 'size'> & Partial<Pick<Look, 'line' | 'gap' | 'isDense' | 'reason'>>

/** The sizes of a form, from comfortable to tight. */
const FORM_FITS: readonly Fit[] = [
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

/** The sizes of a handout. A shorter reason is better than a tiny one. */
const HANDOUT_FITS: readonly Fit[] = [
  ...[1, 0.94, 0.88].map((size) => ({ size, reason: 0 })),
  ...[1, 0.94, 0.88, 0.82, 0.78].map((size) => ({ size, reason: 1 })),
  ...[0.88, 0.82, 0.78, 0.74, 0.7].map((size) => ({ size, reason: 2 })),
  ...[0.78, 0.7].map((size) => ({ size, reason: 3 })),
].map((fit) => ({ ...fit, gap: 7.2 }))

/** The sizes to try for each look. */
export const FITS: Record<LookName, readonly Fit[]> = {
  report: [{ size: 1 }],
  form: FORM_FITS,
  handout: HANDOUT_FITS,
}

/** Returns a look at a size. */
export function lookOf(name: LookName, fit: Fit): Look {
  const sized = Object.entries(looks[name]).map(([key, style]) => [key, scaled(style, fit.size)])
  const set = Object.fromEntries(sized) as Look['styles']
  return { name, styles: set, line: 0, gap: 0, isDense: false, reason: 0, ...fit }
}

/** Returns the parts of a text, with the labels in bold. */
export function spansOf(text: PaperText, style: TextStyle): Span[] {
  if (typeof text === 'string') return [{ text, style }]
  return text.map((part) => ({ text: part.text, style: part.isLabel ? { ...style, face: 'bold' } : style }))
}

/** A paragraph after layout, and the space above it. */
interface StackLine {
  role?: string
  block: TextBlock
  gap: number
}

/** Puts paragraphs below each other, from the position `x`. Leaves out empty ones. */
export function stackOf(kit: Kit, x: number, lines: readonly StackLine[]): FlowPiece {
  const shown = lines.filter(({ block }) => block.height > 0)
  return {
    height: shown.reduce((sum, { block, gap }) => sum + block.height + gap, 0),
    draw: (parent, top) => {
      let y = top
      for (const { role = 'P', block, gap } of shown) {
        y += gap
        leaf(kit, parent, role, () => drawText(kit, block, x, y))
        y += block.height
      }
    },
  }
}
