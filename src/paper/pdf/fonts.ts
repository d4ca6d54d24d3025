/**
 * Finds the font file for each character. The table in this file lists the characters of each font file, so this search
 * loads no font. `src/cli/fonts.ts` makes the font files from the same table.
 */

import type { ArabicFile } from './right-to-left/coverage.ts'

/** The typeface of a text: normal, bold, or the serif typeface for headings and large numbers. */
export type Typeface = 'regular' | 'bold' | 'display'

/** A font file for letters from left to right. */
export type LatinFile = keyof typeof coverage

/** The name of a font file in `src/brand/fonts`, without ".ttf". */
export type FontFile = LatinFile | ArabicFile

/** Font file → its bytes. `fontsFor` returns the files that a document needs. */
export type PdfFonts = Partial<Record<FontFile, Uint8Array>>

const ranges = {
  basic: '20-7e a0 a3 b0 b7 d7 2013-2014 2018-2019 201c-201d 2026 20ac 2212',
  accents: 'a1-a2 a5 a7 a9 ab ae bb bf-d6 d8-ff 152-153 201a 201e 2022 2039-203a 2122',
  latin:
    '20-7e a0-ac ae-ff 152-153 2c6 2da 2dc 2013-2014 2018-201a 201c-201e 2022 2026 2039-203a 20ac 2122 2212',
  ext: '100-130 134-148 14a-151 154-17e 1a0-1a1 1af-1b0 218-21b 1e80-1e85 1ef2-1ef3',
  vietnamese: '1ea0-1ef1 1ef4-1ef9',
  greek: '384-38a 38c 38e-3a1 3a3-3ce',
  cyrillic: '400-45f 490-491 2116',
} as const

/** Font file → the characters that it contains, as ranges of hexadecimal code points. */
export const coverage = {
  'public-sans-400': ranges.latin,
  'public-sans-650': ranges.latin,
  'newsreader-500': ranges.basic,
  'public-sans-400-ext': ranges.ext,
  'public-sans-650-ext': ranges.ext,
  'newsreader-500-accents': ranges.accents,
  'newsreader-500-ext': ranges.ext,
  'public-sans-400-vietnamese': ranges.vietnamese,
  'public-sans-650-vietnamese': ranges.vietnamese,
  'noto-sans-greek-400': ranges.greek,
  'noto-sans-greek-700': ranges.greek,
  'noto-sans-cyrillic-400': ranges.cyrillic,
  'noto-sans-cyrillic-700': ranges.cyrillic,
} as const

/**
 * The font files of a typeface, in the order in which the code tries them. The display typeface falls back to the
 * regular files.
 */
const regular: LatinFile[] = [
  'public-sans-400',
  'public-sans-400-ext',
  'public-sans-400-vietnamese',
  'noto-sans-greek-400',
  'noto-sans-cyrillic-400',
]
const faces: Record<Typeface, LatinFile[]> = {
  regular,
  bold: [
    'public-sans-650',
    'public-sans-650-ext',
    'public-sans-650-vietnamese',
    'noto-sans-greek-700',
    'noto-sans-cyrillic-700',
  ],
  display: ['newsreader-500', 'newsreader-500-accents', 'newsreader-500-ext', ...regular],
}

/** The ranges of all characters that the regular typeface can draw. */
const drawable = [ranges.latin, ranges.ext, ranges.vietnamese, ranges.greek, ranges.cyrillic]

const parsed = new Map<string, [number, number][]>()

/** Parses code point ranges such as "20-7e a0" into pairs of first and last code point. */
export function readRanges(text: string): [number, number][] {
  let pairs = parsed.get(text)
  if (!pairs) {
    pairs = text.split(' ').map((range) => {
      const [first, last] = range.split('-').map((hex) => parseInt(hex, 16))
      return [first!, last ?? first!]
    })
    parsed.set(text, pairs)
  }
  return pairs
}

/** Returns true if ranges contain a character. */
export function covers(range: string, character: string): boolean {
  const code = character.codePointAt(0)!
  return readRanges(range).some(([first, last]) => code >= first && code <= last)
}

/** Normalises a text for drawing: NFC, normal spaces and hyphens, no invisible characters. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2000-\u200a\u205f\t]/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
      '',
    )
}

/** Returns the characters of a text that no font can draw, without duplicates. */
export function undrawable(text: string): string[] {
  // A long text has few different characters.
  return [...new Set(tidy(text))].filter(
    (character) => character !== '\n' && !drawable.some((range) => covers(range, character)),
  )
}

/**
 * Returns the names in a document that a picture shows, because no font has one of their characters, the longest name
 * first. `brandName` is the name at the top of the first page.
 */
export function namesIn({ names }: { names: readonly string[] }, brandName: string): string[] {
  return [...new Set([...names, brandName])]
    .filter((name) => undrawable(name).length > 0)
    .toSorted((a, b) => b.length - a.length)
}

/** A part of a text that is drawn with a single font file. */
export interface FontRun {
  file: FontFile
  text: string
}

/** Splits a normalised text into parts that are each drawn with a single font file. */
export function fontRuns(text: string, face: Typeface): FontRun[] {
  const runs: FontRun[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const file = fileFor(character, face)
    if (last?.file === file) last.text += character
    else runs.push({ file, text: character })
  }
  return runs
}

const found: Record<Typeface, Map<string, LatinFile>> = {
  regular: new Map(),
  bold: new Map(),
  display: new Map(),
}

/**
 * Returns the font file that draws a character.
 * @throws {Error} if there is none.
 */
export function fileFor(character: string, face: Typeface): LatinFile {
  const known = found[face].get(character)
  if (known) return known
  const file = faces[face].find((candidate) => covers(coverage[candidate], character))
  if (!file) throw new Error(`No font here can draw "${character}".`)
  found[face].set(character, file)
  return file
}

/**
 * Returns the font files that a text needs in any typeface.
 * @throws {Error} if no font contains one of the characters.
 */
export function fontsFor(text: string): LatinFile[] {
  const characters = [...new Set(tidy(text).replaceAll('\n', ' '))]
  const all = (Object.keys(faces) as Typeface[]).flatMap((face) =>
    characters.map((one) => fileFor(one, face)),
  )
  return [...new Set(all)]
}

/**
 * Checks that the given fonts can draw a text. `names` are the names for which there is no picture.
 * @throws {Error} with a list of the characters without a font, or of the missing font files.
 */
export function checkText(text: string, fonts: PdfFonts, names: readonly string[] = []): void {
  const characters = undrawable(text + names.join(''))
  if (characters.length > 0) {
    throw new Error(`The PDF has no letters for ${characters.join(' ')}. Print the page instead.`)
  }
  const missing = fontsFor(text).filter((file) => !fonts[file])
  if (missing.length > 0) throw new Error(`These fonts are missing: ${missing.join(', ')}.`)
}
