/** Lays out text: the font of each character, line breaks, and baselines. */
import type { Kit } from './document.ts'
import { fontRuns, tidy, type Typeface } from './fonts.ts'
import type { Run, Script, Span, TextStyle } from './kit.ts'

export type { Run, Script, Span, TextStyle }

/** Returns the parts of a text that are drawn alike. */
function spansIn(kit: Kit, content: string | Span[], style: TextStyle): Span[] {
  const spans = typeof content === 'string' ? [{ text: content, style }] : content
  return kit.script?.spans(spans) ?? spans
}

interface Line {
  runs: Run[]
  /** The width in points, without spaces at the end of the line. */
  width: number
}

/** A text broken into lines. `height` is its total height in points. */
export interface TextBlock {
  lines: Line[]
  height: number
  lead: number
  /** The width of the widest line, in points. */
  width: number
}

/** Returns the width of a text on one line, in points. */
export function widthOf(kit: Kit, text: string, style: TextStyle): number {
  return widthOfRuns(lineOf(kit, text, style))
}

/**
 * Breaks a text into lines of at most `width` points. "\n" also starts a new line. A word that is wider than a line is
 * split.
 */
export function setText(kit: Kit, content: string | Span[], width: number, style: TextStyle): TextBlock {
  const lines: Line[] = []
  let runs: Run[] = []
  const breakLine = () => {
    lines.push(closeLine(kit, runs))
    runs = []
  }
  for (const word of cutWords(spansIn(kit, content, style))) {
    const set = word.flatMap((piece) => setRuns(kit, piece.text.replace('\n', ' '), piece.style))
    if (runs.length > 0 && widthOfRuns(runs) + closeLine(kit, set).width > width) breakLine()
    for (const run of closeLine(kit, set).width > width ? cutLongWord(kit, set, width) : [set]) {
      if (runs.length > 0 && widthOfRuns(runs) + closeLine(kit, run).width > width) breakLine()
      runs.push(...run)
    }
    if (word.at(-1)!.text.endsWith('\n')) breakLine()
  }
  if (runs.length > 0) breakLine()
  const widest = Math.max(0, ...lines.map((line) => line.width))
  return { lines, height: lines.length * style.lead, lead: style.lead, width: widest }
}

/** Returns the width of the longest word of a text, in points. */
export function longestWord(kit: Kit, text: string, style: TextStyle): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => widthOf(kit, word, style)))
}

/** Does the same as `setText`, but gives all lines a similar length. */
export function setBalanced(kit: Kit, text: string, width: number, style: TextStyle): TextBlock {
  const loose = setText(kit, text, width, style)
  // A narrower column would break the longest word.
  const widest = Math.min(width, longestWord(kit, text, style))
  let [low, high] = [Math.max(widest, width / Math.max(1, loose.lines.length) / 1.5), width]
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2
    if (setText(kit, text, middle, style).lines.length > loose.lines.length) low = middle
    else high = middle
  }
  return setText(kit, text, high, style)
}

/**
 * Does the same as `setText`, but cuts the text after `lines` lines with an ellipsis. Only for text that the PDF also
 * shows in full.
 */
export function setShort(kit: Kit, text: string, width: number, style: TextStyle, lines: number): TextBlock {
  const whole = kit.script?.mark(text) ?? text
  let block = setText(kit, whole, width, style)
  for (let kept = whole.length - 1; block.lines.length > lines && kept > 0; kept--) {
    block = setText(kit, `${whole.slice(0, kept).trimEnd()}…`, width, style)
  }
  return block
}

/** Draws a text with its top left corner at (x, y). With `align` "right", (x, y) is the top right corner. */
export function drawText(kit: Kit, block: TextBlock, x: number, y: number, align?: 'right'): void {
  block.lines.forEach((line, index) => {
    const first = line.runs[0]
    if (!first) return
    const middle = y + index * block.lead + block.lead / 2
    const baseline =
      middle + ((metrics[first.style.face].up - metrics[first.style.face].down) / 2) * first.style.size
    drawLine(kit, line.runs, align === 'right' ? x - line.width : x, baseline)
  })
}

/** Draws one line of text. `baseline` is the y position of its baseline. */
export function drawLabel(kit: Kit, text: string, style: TextStyle, x: number, baseline: number): void {
  drawLine(kit, lineOf(kit, text, style), x, baseline)
}

/** Ascent (`up`) and descent (`down`) of each typeface, as fractions of the font size. */
const metrics: Record<Typeface, { up: number; down: number }> = {
  regular: { up: 0.95, down: 0.225 },
  bold: { up: 0.95, down: 0.225 },
  display: { up: 0.735, down: 0.265 },
}

function drawLine(kit: Kit, runs: Run[], start: number, baseline: number): void {
  const script = kit.script
  if (script) {
    script.drawLine(kit, runs, start, baseline, drawRun)
    return
  }
  let x = start
  for (const run of runs) {
    drawRun(kit, run, x, baseline)
    x += run.width
  }
}

function drawRun(kit: Kit, { file, text, style }: Run, x: number, baseline: number): void {
  kit.font(file).fontSize(style.size).fillColor(style.colour)
  kit.text(text, x, baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: style.tracking ?? 0,
  })
}

/** Returns the parts of a text on one line. */
function lineOf(kit: Kit, text: string, style: TextStyle): Run[] {
  return spansIn(kit, text, style).flatMap((span) => setRuns(kit, tidy(span.text), span.style))
}

function setRuns(kit: Kit, text: string, style: TextStyle): Run[] {
  return (kit.script?.runs ?? setLetters)(kit, text, style, setLetters)
}

function setLetters(kit: Kit, text: string, style: TextStyle): Run[] {
  const tracking = style.tracking ?? 0
  return fontRuns(text, style.face).map(({ file, text: part }) => {
    kit.font(file).fontSize(style.size)
    const width = kit.widthOfString(part, { characterSpacing: tracking }) + tracking
    return { file, text: part, width, style }
  })
}

/** Returns a line with adjacent runs of the same font and style joined. Its width excludes a space at the end. */
function closeLine(kit: Kit, runs: Run[]): Line {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.file === run.file && last.style === run.style) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width }
    } else joined.push(run)
  }
  const last = joined.at(-1)
  const space = last?.text.endsWith(' ') ? setRuns(kit, ' ', last.style)[0]!.width : 0
  return { runs: joined, width: widthOfRuns(joined) - space }
}

function widthOfRuns(runs: Run[]): number {
  return runs.reduce((total, run) => total + run.width, 0)
}

/** Splits spans into words. A word can consist of several spans, such as a bold name and the full stop after it. */
function cutWords(spans: Span[]): Span[][] {
  const words: Span[][] = []
  let open: Span[] = []
  for (const { text, style } of spans) {
    // Lines can break after a space or "\n", after a hyphen or slash between two words, and between two pictures.
    for (const piece of tidy(text).split(
      /(?<=[ \n])(?! )|(?<=\p{L}{2}[-–/])(?=\p{L}{3})|(?<=[\ue000-\uf8ff])(?=[\ue000-\uf8ff])/u,
    )) {
      if (piece === '') continue
      open.push({ text: piece, style })
      // A number stays on the same line as the word after it: "7 answers".
      if (/[ \n/–\ue000-\uf8ff-]$/.test(piece) && !/^\d+ $/.test(piece)) {
        words.push(open)
        open = []
      }
    }
  }
  return open.length > 0 ? [...words, open] : words
}

/** Splits a word that is wider than a line into pieces of at most `width` points. */
function cutLongWord(kit: Kit, word: Run[], width: number): Run[][] {
  const pieces: Run[][] = []
  let open = ''
  for (const run of word) {
    // A picture cannot be split, so it becomes smaller.
    const isWidePicture = run.width > width && run.file === run.text
    const style = isWidePicture ? { ...run.style, size: (run.style.size * width) / run.width } : run.style
    for (const character of run.text) {
      if (open !== '' && widthOf(kit, open + character, style) > width) {
        pieces.push(setRuns(kit, open, style))
        open = ''
      }
      open += character
    }
    if (open !== '') pieces.push(setRuns(kit, open, style))
    open = ''
  }
  return pieces
}
