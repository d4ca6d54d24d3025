/** Converts text to SVG outlines with the fonts of the PDF, so that a picture is the same on every build machine. */
import { readFileSync } from 'node:fs'
// @ts-expect-error -- the package ships no types
import { create } from 'fontkit'
import { type Typeface, type FontFile, fontRuns, tidy, undrawable } from '../../pdf/fonts.ts'

interface Font {
  unitsPerEm: number
  layout: (text: string) => {
    glyphs: { path: { toSVG: () => string } }[]
    positions: { xAdvance: number; xOffset: number; yOffset: number }[]
  }
}

/** The style of a text: typeface, size in pixels, and letter spacing as a fraction of the size. */
export interface LetterStyle {
  face: Typeface
  size: number
  tracking?: number
}

/** One line of text as SVG paths with the baseline at 0, and its width in pixels. */
export interface Line {
  width: number
  svg: string
}

const fonts = new Map<FontFile, Font>()

function fontOf(file: FontFile): Font {
  const known = fonts.get(file)
  if (known) return known
  const font = (create as (bytes: Uint8Array) => Font)(readFileSync(`src/brand/fonts/${file}.ttf`))
  fonts.set(file, font)
  return font
}

const round = (value: number): string => String(Number(value.toFixed(3)))

/**
 * Converts one line of text to SVG paths. Returns an empty line if the text contains a character that no font has,
 * because the picture would show an empty box for this character.
 */
export function setLine(text: string, { face, size, tracking = 0 }: LetterStyle): Line {
  if (undrawable(text).length > 0) return { width: 0, svg: '' }
  let x = 0
  const paths: string[] = []
  for (const run of fontRuns(tidy(text), face)) {
    const font = fontOf(run.file)
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(run.text)
    for (const [index, { path }] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!
      const outline = path.toSVG()
      const place = `translate(${round(x + xOffset * scale)} ${round(-yOffset * scale)})`
      if (outline)
        paths.push(`<path transform="${place} scale(${round(scale)} ${round(-scale)})" d="${outline}"/>`)
      x += xAdvance * scale + tracking * size
    }
  }
  return { width: Math.max(0, x - tracking * size), svg: paths.join('') }
}

/**
 * Breaks a text at its spaces into the fewest lines of at most `width` pixels. A word that is longer than `width` gets
 * a line of its own.
 */
export function breakText(text: string, style: LetterStyle, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && setLine(`${last} ${word}`, style).width <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

/** Breaks a text into the same number of lines as `breakText`, but makes the lines similar in length. */
export function balanceText(text: string, style: LetterStyle, width: number): string[] {
  let best = breakText(text, style, width)
  for (let narrower = width * 0.98; narrower > width * 0.3; narrower -= width * 0.02) {
    const lines = breakText(text, style, narrower)
    if (lines.length > best.length || lines.some((line) => setLine(line, style).width > narrower)) break
    best = lines
  }
  return best
}

/**
 * Cuts a line that is wider than `width` and adds an ellipsis. With `always`, also adds an ellipsis to a line that
 * fits.
 */
export function cutLine(line: string, style: LetterStyle, width: number, always = false): string {
  if (!always && setLine(line, style).width <= width) return line
  let kept = line
  while (kept && setLine(`${kept}…`, style).width > width) kept = kept.slice(0, -1)
  return `${kept.replace(/[\s,;:.…]+$/, '')}…`
}
