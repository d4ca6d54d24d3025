/** The order of a text from right to left: the Unicode bidirectional algorithm (UAX #9). */
import bidiFactory from 'bidi-js'
import type { Run, Span, TextStyle } from '../text.ts'

const bidi = bidiFactory()

/** A style with the embedding level of its text. At an odd level, text runs from right to left. */
export interface LevelStyle extends TextStyle {
  level: number
}

/** The size of Arabic letters in headings, as a part of the size of the Latin letters. They need more space between lines. */
const DISPLAY_PART = 0.8

/** Matches a letter from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko. */
export const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const LETTER = /\p{L}/u
/** Matches a line that is a phone number. */
const PHONE = /^\+?\d[\d ()/-]{5,}$/

const made = new WeakMap<TextStyle, LevelStyle[]>()

/** Returns a style at a level, always the same object. Joined letters have no space between them. */
function styleAt(style: TextStyle, level: number): LevelStyle {
  const known = made.get(style) ?? []
  made.set(style, known)
  const { tracking = 0, ...rest } = style
  const size = style.face === 'display' ? style.size * DISPLAY_PART : style.size
  return (known[level] ??= level % 2 === 1 ? { ...rest, size, level } : { ...rest, tracking, level })
}

const [LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG] = ['\u2066', '\u2067', '\u2068']

/** Returns the index of the sign that ends the isolate at an index. */
function endOf(line: string, start: number): number {
  let depth = 0
  for (let at = start; at < line.length; at++) {
    if (/[\u2066-\u2068]/.test(line[at]!)) depth += 1
    else if (line[at] === '\u2069') depth -= 1
    if (depth === 0) return at
  }
  return line.length
}

/**
 * Gives each isolate of any direction the direction of its first letter. The algorithm does not look into an isolate in it, and
 * a sentence can consist of nothing else.
 */
const directed = (line: string): string =>
  line.replaceAll(FIRST_STRONG, (sign, at: number) => {
    const [first] = LETTER.exec(line.slice(at, endOf(line, at))) ?? []
    if (first === undefined) return sign
    return RTL_LETTER.test(first) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT
  })

/**
 * Returns the level of each UTF-16 unit of a text. A line with Latin letters alone, such as a web address, runs from left to
 * right, and so does a phone number. `isRtlPicture` returns true for the character of a picture with letters from right to left.
 */
export function levelsOf(text: string, isRtlPicture: (character: string) => boolean = () => false): number[] {
  const said = text.replace(/[\ue000-\uf8ff]/g, (one) => (isRtlPicture(one) ? '\u05d0' : 'a'))
  return said.split('\n').flatMap((line, index) => {
    const isLatin = PHONE.test(line) || (LETTER.test(line) && !RTL_LETTER.test(line))
    const { levels } = bidi.getEmbeddingLevels(directed(line), isLatin ? 'ltr' : 'rtl')
    return [...(index > 0 ? [1] : []), ...levels]
  })
}

/** Splits a paragraph into parts with one level each. Parts that have their level stay as they are. */
export function spansByLevel(spans: Span[], isRtlPicture?: (character: string) => boolean): Span[] {
  if (spans.some(({ style }) => 'level' in style)) return spans
  const levels = levelsOf(spans.map(({ text }) => text).join(''), isRtlPicture)
  let at = 0
  return spans.flatMap(({ text, style }) => {
    const parts: Span[] = []
    for (const unit of text.split('')) {
      const own = styleAt(style, levels[at]!)
      at += 1
      const last = parts.at(-1)
      if (last?.style === own) last.text += unit
      else parts.push({ text: unit, style: own })
    }
    return parts
  })
}

export const levelOf = ({ style }: Pick<Run, 'style'>): number => (style as LevelStyle).level

/** Returns the parts of a line from right to left (rule L2 of the algorithm, read from the other side). */
export function orderFromRight<Part extends Pick<Run, 'style'>>(line: readonly Part[]): Part[] {
  const ordered = [...line]
  const highest = Math.max(0, ...line.map(levelOf))
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from
      while (to < ordered.length && levelOf(ordered[to]!) >= level) to += 1
      if (to > from + 1) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  }
  return ordered.reverse()
}

/** Returns a text with each sign that has two sides in its mirrored form, such as brackets. */
export const mirrored = (text: string): string =>
  Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).join('')
