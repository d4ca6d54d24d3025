/** The looks of a document: text styles and distances in points. */
import { colours } from './colours.ts'
import type { Kit, Piece } from './document.ts'
import type { AddFields } from './form.ts'
import { styles } from './styles.ts'
import type { Span, TextStyle } from './text.ts'
import type { JobBlock, PaperBlock, PaperText } from '../../core/documents/paper.ts'

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
  /** Lays out a block that a checklist does not have. */
  setOther?: ((layout: Layout, block: Exclude<PaperBlock, JobBlock>, room: Room) => FlowPiece[]) | undefined
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

const { ink } = colours

/** The text styles of a report. */
export const report = {
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
  subhead: styles.subhead,
  number: styles.number,
  reason: styles.why,
  figure: styles.figure,
  of: styles.figureNote,
  sentence: styles.sentence,
} as const satisfies Record<string, TextStyle>

export type StyleName = keyof typeof report

export type LookName = 'report' | 'form' | 'handout'
/** A look at one size. */
export interface Look {
  name: LookName
  styles: Record<StyleName, TextStyle>
  /** The document has a cover, and its sections follow each other without more space. */
  isTight: boolean
  /** The scale factor of the text. */
  size: number
  /** The lowest height of a line to write on. */
  line: number
  /** The note of a row follows its title on the same line. */
  isDense: boolean
  /** The space between two blocks. */
  gap: number
  /** Which of the reasons of a step is shown: 0 is the whole one. An index after the last one shows none. */
  reason: number
}

/** Returns the look of a report. With `isTight`, it has a cover. */
export function reportLook(isTight: boolean): Look {
  return { name: 'report', isTight, styles: report, size: 1, line: 0, gap: 0, isDense: false, reason: 0 }
}

/** Returns the parts of a text, with the labels in bold. */
export function spansOf(text: PaperText, style: TextStyle): Span[] {
  if (typeof text === 'string') return [{ text, style }]
  return text.map((part) => ({ text: part.text, style: part.isLabel ? { ...style, face: 'bold' } : style }))
}
