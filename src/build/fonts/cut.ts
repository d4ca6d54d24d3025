/** Cuts the fonts of a brand to the letters of the site. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
// @ts-expect-error -- the package ships no types
import subsetFont from 'subset-font'
import { type BrandFonts, type FontUse } from '../../brand/brand-fonts.ts'
import { readFontFacts } from '../../brand/font-tables.ts'
import { InputError } from '../../core/model/input-error.ts'
import { type LatinFile, coverage } from '../../paper/pdf/fonts.ts'
import { adaptFont } from './adapt.ts'
import { OUR_FONTS, SIZES, SLOTS, cutFolder, replacedFiles } from './folder.ts'
import { ACCENT_LETTERS, ENGLISH_LETTERS, PAGE_CUT, PDF_CUT, charactersIn } from './letters.ts'

/** Cuts a font to the characters of a text. */
export function cutFont(font: Uint8Array, text: string, options: object): Promise<Uint8Array> {
  const cut = subsetFont as (font: Buffer, text: string, options: object) => Promise<Uint8Array>
  return cut(Buffer.from(font), text, options)
}

/** A text to measure the width of a font with. */
const SAMPLE =
  'Who turns on the second step, restores 1 file or 25 of them, and checks next year that it worked?'

/** The smallest part of its size that a font of a brand can have. A smaller one is hard to read. */
const LEAST_SIZES: Readonly<Record<FontUse, number>> = { regular: 0.75, bold: 0.75, display: 0.6 }

/** Returns the width of the sample in a font that is not variable, in font sizes. */
function widthIn(font: Uint8Array): number {
  const facts = readFontFacts(font)
  if (typeof facts === 'string') throw new Error(`The cut font ${facts}.`)
  return Array.from(SAMPLE).reduce((sum, letter) => sum + facts.widthOf(letter.codePointAt(0)!), 0)
}

/**
 * Cuts the fonts of a brand into a folder of `.cache`, unless they are there. The folder has every font file of the PDF, a file
 * for pages of each use, such as `regular.woff2`, and the part of its size that each use has: 1, or less for a font that
 * is wider than ours. `root` is the folder of the project.
 * @throws {InputError} if a font is damaged or too wide.
 */
export async function cutBrandFonts(fonts: BrandFonts, root: string): Promise<string> {
  const folder = join(root, cutFolder(fonts, root))
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}-`)
  try {
    await writeFonts(fonts, root, draft)
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another build may have been faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function writeFonts(fonts: BrandFonts, root: string, folder: string): Promise<void> {
  const cut = async (use: FontUse, ranges: string, how: object): Promise<Uint8Array> => {
    const { bytes, axes, path } = fonts[use]
    try {
      return await cutFont(bytes, charactersIn(ranges), { ...how, variationAxes: axes })
    } catch {
      throw new InputError([
        `${path}: is damaged, so that it cannot be cut to the letters of the site. Export it again.`,
      ])
    }
  }
  const sizes: Partial<Record<FontUse, number>> = {}
  for (const [file, use] of SLOTS) {
    const [width, ours] = [
      widthIn(await cut(use, coverage[file], PDF_CUT)),
      widthIn(readFileSync(join(root, OUR_FONTS, `${file}.ttf`))),
    ]
    const size = Math.min(1, Math.round((ours / width) * 1000) / 1000)
    if (size < LEAST_SIZES[use])
      throw new InputError([
        `${fonts[use].path}: is ${String(Math.round((width / ours - 1) * 100))}% wider than our typeface, so that pages have no room for it. Take a narrower font.`,
      ])
    sizes[use] = size
    writeFileSync(
      join(folder, `${use}.woff2`),
      await cut(use, `${ENGLISH_LETTERS} ${ACCENT_LETTERS}`, PAGE_CUT),
    )
  }
  writeFileSync(join(folder, SIZES), JSON.stringify(sizes))
  const replaced = replacedFiles(fonts)
  for (const name of readdirSync(join(root, OUR_FONTS)).filter((one) => one.endsWith('.ttf'))) {
    const file = name.slice(0, -'.ttf'.length) as LatinFile
    const use = replaced.get(file)
    if (use === undefined) {
      copyFileSync(join(root, OUR_FONTS, name), join(folder, name))
      continue
    }
    const letters = file.split('-').slice(3 - Number(use === 'display'))[0] ?? 'latin'
    const font = await cut(use, coverage[file], PDF_CUT)
    const label = `${fonts[use].postScript}_${use === 'display' ? 'display-' : ''}${letters}`
    writeFileSync(join(folder, name), adaptFont(font, label, sizes[use]!))
  }
}
