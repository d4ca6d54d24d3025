/** Reads and checks the font files of a brand. */
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import { type FontFacts, readFontFacts } from './font-tables.ts'

/** A font file of a brand. `axes` are the values at which a variable font is fixed. */
export interface BrandFont {
  path: string
  family: string
  postScript: string
  isBold: boolean
  bytes: Uint8Array
  axes: Readonly<Record<string, number>>
  has: FontFacts['has']
}

/** The uses of a brand's fonts. */
export const FONT_USES = ['regular', 'bold', 'display'] as const
export type FontUse = (typeof FONT_USES)[number]

/** The fonts of a brand. Without a typeface of their own, headings have the bold font of the text. */
export interface BrandFonts extends Record<FontUse, BrandFont> {
  /** True if the headings have a typeface of their own. */
  hasDisplay: boolean
}

/** The file names in a brand file. For a variable font, `regular` and `bold` are the same. */
interface FontNames {
  text: { regular: string; bold: string }
  display?: string | undefined
}

/** The maximum size of a font file. A variable font of Latin, Greek and Cyrillic letters has about half of this. */
const MOST_BYTES = 2_097_152

/** The letters of Western European languages, as pairs of first and last code point. The PDF has the same ones. */
export const NEEDED_LETTERS = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xff],
  [0x152, 0x153],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
] as const

/** The most missing letters that a message lists. */
const MOST_LISTED = 10

/** The licence bits of a font, in the order of their check. Without the first three bits, anyone may embed the font. */
const REFUSALS: readonly { refuses: (bits: number) => boolean; what: string }[] = [
  // In older fonts, several of the bits 1 to 3 can be set. Then the one that allows most applies.
  { refuses: (bits) => (bits & 0x000e) === 0x0002, what: 'forbids embedding' },
  { refuses: (bits) => (bits & 0x0100) !== 0, what: 'forbids cutting it to the letters of the site' },
  { refuses: (bits) => (bits & 0x0200) !== 0, what: 'allows embedding its bitmaps only' },
]

/** Returns the weight and the optical size that each use of a variable font has. */
const LOOKS: Readonly<Record<FontUse, Readonly<Record<string, number>>>> = {
  regular: { wght: 400 },
  bold: { wght: 650 },
  display: { wght: 500, opsz: 48 },
}
/** The lightest weight that stands out from the text around it. */
const LEAST_BOLD = 600

/** Returns the letters that a font lacks, as a message lists them. */
function missingIn({ has }: FontFacts): string {
  const codes = NEEDED_LETTERS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step).filter((code) => !has(code)),
  )
  const listed = codes
    .slice(0, MOST_LISTED)
    .map((code) =>
      code === 0x20 ? 'the space' : code === 0xa0 ? 'the no-break space' : String.fromCodePoint(code),
    )
    .join(' ')
  const more = codes.length - MOST_LISTED
  return more > 0 ? `${listed} and ${String(more)} more` : listed
}

/** Returns the problem of a font as the end of a sentence. Returns `undefined` if the site can use it. */
function problemOf(facts: FontFacts): string | undefined {
  const refused = REFUSALS.find(({ refuses }) => refuses(facts.licence))
  if (refused)
    return `${refused.what} (bits “fsType” 0x${facts.licence.toString(16).padStart(4, '0')} in its table OS/2): take another font, or ask its maker for a file that allows it`
  const missing = missingIn(facts)
  return missing === ''
    ? undefined
    : `lacks letters that the site and its PDFs need: ${missing}. Take a font with all Western European letters`
}

/** Reads one font file. Returns a text that describes the problem of a file that the site cannot use. */
export function readFont(file: string, use: FontUse): BrandFont | string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return `${file} is not there: put the file beside the brand file`
  if (!found.isFile()) return `${file} is a folder, a device or a pipe: give a TrueType file`
  if (found.size > MOST_BYTES)
    return `${file} is larger than ${String(MOST_BYTES / 1024)} KB: give a font with fewer letters`
  const bytes = new Uint8Array(readFileSync(file))
  const facts = readFontFacts(bytes)
  const problem = typeof facts === 'string' ? facts : problemOf(facts)
  if (typeof facts === 'string' || problem !== undefined) return `${file} ${problem ?? ''}`
  const axes = Object.entries(facts.axes).map(([tag, { least, usual, most }]) => {
    const value = LOOKS[use][tag] ?? usual
    return [tag, Math.min(Math.max(value, least), most)] as const
  })
  const { family, postScript, isBold, has } = facts
  return { path: file, family, postScript, isBold, bytes, axes: Object.fromEntries(axes), has }
}

/**
 * Reads the fonts that a brand file names.
 * @throws {InputError} if the site cannot use one of them. The message names the file and the field.
 */
export function readBrandFonts(brandFile: string, { text, display }: FontNames): BrandFonts {
  const isOne = text.regular === text.bold
  const read = (use: FontUse, name: string, field: string): BrandFont => {
    const font = readFont(join(dirname(brandFile), name), use)
    if (typeof font === 'string') throw new InputError([`${brandFile} › fonts.${field}: ${font}.`])
    return font
  }
  const regular = read('regular', text.regular, isOne ? 'text' : 'text.regular')
  const bold = read('bold', text.bold, isOne ? 'text' : 'text.bold')
  if (isOne && (bold.axes['wght'] ?? 0) < LEAST_BOLD)
    throw new InputError([
      `${brandFile} › fonts.text: ${join(dirname(brandFile), text.bold)} has no bold weight: give “regular” and “bold” with a file each, or a variable font with the axis wght up to ${String(LEAST_BOLD)} or more.`,
    ])
  return {
    ...{ regular, bold },
    display: display === undefined ? bold : read('display', display, 'display'),
    hasDisplay: display !== undefined,
  }
}

/** Returns the names of the typefaces of a brand, each once. */
export function typefacesOf(fonts: BrandFonts): string[] {
  return [...new Set(FONT_USES.map((use) => fonts[use].family))]
}
