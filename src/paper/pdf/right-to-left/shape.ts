/**
 * Joins the letters of a text, and gives each glyph one letter of the text, so that programs which copy a text turn it into the
 * right order. A glyph for several letters, such as "لا", stands for the first of them. An empty glyph stands for each other one.
 */
import type { Kit } from '../document.ts'
import { mirrored } from './levels.ts'

interface Glyph {
  id: number
  codePoints: number[]
  advanceWidth: number
  path: { toSVG: () => string }
}

/** The code point of the empty glyph, which has no width. */
const EMPTY = 0x200c

/** Where a glyph is drawn, in thousandths of the size of the text. */
interface Position {
  xAdvance: number
  advanceWidth: number
  xOffset: number
  yOffset: number
}

/** PDFKit's font in a document, with its private members. */
interface EmbeddedFont {
  id: string
  scale: number
  font: { glyphForCodePoint: (code: number) => Glyph }
  layoutCached: (text: string) => { glyphs: Glyph[]; positions: Position[] }
  subset: { glyphs: number[]; mapping: Record<number, number>; includeGlyph: (id: number) => number }
  widths: number[]
  unicode: number[][]
  ref: () => PDFKit.PDFKitReference
}

/** A vowel sign or another mark. It is drawn as a path: as text beside its letter, it would tear the word apart for who copies it. */
interface Mark {
  path: string
  /** The distance from the left end of the text, and from the baseline, in thousandths of the size. */
  x: number
  y: number
  scale: number
}

/** A text as PDF operators, and its marks. */
interface Shaped {
  operators: string
  marks: Mark[]
}

/** Matches a letter whose script fontkit sets from right to left. */
export const SHAPED = /\p{Script=Arabic}/u
const MARK = /^\p{M}$/u

/** Font of a document → glyph with its letters → number of the glyph in the file. */
const numbers = new WeakMap<EmbeddedFont, Map<string, number>>()

/** Returns the number of a glyph that stands for some letters. A glyph that stands for different ones is in the file several times. */
function numberOf(font: EmbeddedFont, { id, advanceWidth }: Glyph, letters: string[]): string {
  const known = numbers.get(font) ?? new Map<string, number>()
  numbers.set(font, known)
  const key = `${String(id)} ${letters.join('')}`
  let number = known.get(key)
  if (number === undefined) {
    const { subset } = font
    number = subset.mapping[id] === undefined ? subset.includeGlyph(id) : subset.glyphs.push(id) - 1
    // pdf.js begins a new word after a glyph without any width. One thousandth is within what PDF/UA allows (7.21.5).
    font.widths[number] = Math.max(1, advanceWidth * font.scale)
    font.unicode[number] = letters.map((letter) => letter.codePointAt(0)!)
    known.set(key, number)
  }
  return number.toString(16).padStart(4, '0')
}

/**
 * Returns how many of the next letters a glyph stands for, without marks. "لا" always is one glyph, and "لأ", "لإ" and "لآ" are two
 * glyphs of this typeface. fontkit keeps the letters of the first text that had the glyph, or none, so its letters count only if this
 * text has them too.
 */
function countOf({ codePoints }: Glyph, next: readonly string[]): number {
  const bases = next.filter((letter) => !MARK.test(letter))
  if (bases[0] === 'ل' && bases[1] === 'ا') return 2
  const own = codePoints.map((code) => String.fromCodePoint(code))
  return own.length > 1 && own.every((letter, index) => letter === bases[index]) ? own.length : 1
}

/** Returns the glyphs of a text from left to right, each with its letters. The letters of a mark belong to the glyph before it. */
function glyphsOf(font: EmbeddedFont, text: string, isRtl: boolean) {
  const shown = Array.from(isRtl ? mirrored(text) : text)
  // fontkit chooses the direction by the letters.
  const { glyphs, positions } = font.layoutCached(
    (SHAPED.test(text) === isRtl ? shown : shown.reverse()).join(''),
  )
  let pen = 0
  const placed = glyphs.map((glyph, index) => {
    const position = positions[index]!
    const x = pen
    pen += position.xAdvance
    return { glyph, position, x, letters: [] as string[] }
  })
  const letters = Array.from(text)
  let at = 0
  let base: (typeof placed)[number] | undefined
  for (const one of isRtl ? placed.toReversed() : placed) {
    // Only a mark has no width.
    if (base && one.position.xAdvance === 0) continue
    base = one
    let left = countOf(one.glyph, letters.slice(at))
    while (at < letters.length && (left > 0 || MARK.test(letters[at]!))) {
      if (left > 0 && (!MARK.test(letters[at]!) || at === 0)) left -= 1
      one.letters.push(letters[at]!)
      at += 1
    }
  }
  return placed
}

/** Returns a number with at most two decimals. */
export const short = (number: number): string => String(Number(number.toFixed(2)))

/** Returns the operators that draw a text in the current font and size of the document. */
export function shapeText(kit: Kit, text: string, isRtl: boolean): Shaped {
  const font = kit._font as unknown as EmbeddedFont
  ;(kit.page as unknown as { fonts: Record<string, unknown> }).fonts[font.id] ??= font.ref()
  const marks: Mark[] = []
  let operators = ''
  for (const { glyph, position, x, letters } of glyphsOf(font, text, isRtl)) {
    if (letters.length === 0) {
      const { xOffset, yOffset } = position
      marks.push({ path: glyph.path.toSVG(), x: x + xOffset, y: yOffset, scale: font.scale })
      continue
    }
    const others = isRtl ? letters.splice(1).reverse() : []
    const empty = font.font.glyphForCodePoint(EMPTY)
    operators += others.map((letter) => numberOf(font, empty, [letter])).join('')
    const kern = position.advanceWidth - position.xAdvance
    operators += numberOf(font, glyph, letters) + (kern === 0 ? '' : `>${short(kern)}<`)
  }
  return {
    operators: `/${font.id} ${short((kit as unknown as { _fontSize: number })._fontSize)} Tf [<${operators}>] TJ`,
    marks,
  }
}
