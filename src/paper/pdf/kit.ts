/** The types of a PDF document, of its texts, and of what it draws besides letters from left to right. */
import type { Typeface } from './fonts.ts'

/** An element of the PDF's structure tree, which screen readers follow. */
export type Tag = PDFKit.PDFStructureElement

/** A PDFKit document, with members that PDFKit's types omit. */
export type Kit = PDFKit.PDFDocument & {
  _root: { data: Record<string, unknown> }
  _addInfo: () => void
  _font: { font: object; layoutCache: object }
  page: { annotations: PDFKit.PDFKitReference[] }
  addContent: (operators: string) => Kit
  /** Lets what is drawn next keep its left and its right side. Only on pages that are drawn as in a mirror. */
  upright?: (left: number, right: number) => void
  /** What the document draws besides letters from left to right. */
  script?: Script | undefined
  /** Returns a text without the letters that its script draws, and not the usual fonts. */
  left?: (text: string) => string
  /** The element whose content is drawn now. */
  _currentStructureElement?: (Tag & { dictionary: { data: Record<string, unknown> } }) | null
}

/** The style of a text. All sizes are in points. */
export interface TextStyle {
  face: Typeface
  size: number
  /** The distance between the baselines of two lines. */
  lead: number
  colour: string
  /** Extra space after each letter. It is negative for large headings. */
  tracking?: number
}

/** A part of a text in one style. A block can contain several spans. */
export interface Span {
  text: string
  style: TextStyle
}

/** A part of a line that is drawn at once. */
export interface Run {
  /** The font file, or the character of a picture. */
  file: string
  text: string
  width: number
  style: TextStyle
}

/**
 * How a document draws what is more than letters from left to right: pictures of names, which are one private-use character
 * each, and text from right to left.
 */
export interface Script {
  /** Replaces the names in a text by the characters of their pictures. */
  mark: (text: string) => string
  /** Returns the parts of a paragraph that are drawn alike. */
  spans: (spans: Span[]) => Span[]
  /** Splits a text into parts that are drawn at once. `setLetters` does so for letters from left to right. */
  runs: (kit: Kit, text: string, style: TextStyle, setLetters: SetRuns) => Run[]
  /** Draws a line. `drawRun` draws a part in its font. */
  drawLine: (kit: Kit, runs: Run[], start: number, baseline: number, drawRun: DrawRun) => void
  /** Prepares a new document. A script with it has letters of its own, and has checked the text. */
  open?: (kit: Kit) => void
}

type DrawRun = (kit: Kit, run: Run, x: number, baseline: number) => void
type SetRuns = (kit: Kit, text: string, style: TextStyle) => Run[]
