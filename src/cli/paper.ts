/** Makes the PDFs and Word files of the command `npm run report`, for one answers file or for a client list. */
import { join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import type { Brand } from '../brand/brand.ts'
import { addNoBreakSpaces } from '../content/no-break-spaces.ts'
import { type PaperBrand, checkLanguages, checkOffers, paperBrand } from '../content/brand.ts'
import { readLanguages } from '../content/languages.ts'
import { withNameWords } from '../content/name-words.ts'
import { type Content, readContent, readUi } from '../content/read.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { PaperDocument } from '../core/documents/paper.ts'

const contentFolder = join(import.meta.dirname, '../../content')
const root = join(import.meta.dirname, '../..')

const known = new Map<string, Content>()

/** Returns the content of a language. Reads each language from disk only once. */
function contentIn(language: string): Content {
  const content = known.get(language) ?? readContent(contentFolder, language)
  known.set(language, content)
  return content
}

/** The content and the brand of a site. */
export interface Words {
  content: Content
  brand: Brand
}

/**
 * Reads the content and the brand. `idOrPath` is the id of a brand or the path of a brand file. If it is
 * `undefined`, the environment variables choose the brand. Without `language`, the language is the first of the brand.
 * @throws {InputError} if the brand is missing or invalid, or if the content does not have the language.
 */
export async function readWords(idOrPath: string | undefined, language?: string): Promise<Words> {
  const { chooseBrand } = await import('../brand/read.ts')
  try {
    const env = { ...process.env, ...(idOrPath !== undefined && { BRAND: idOrPath }) }
    const brand = chooseBrand(env, language)
    const { base, all } = readLanguages(contentFolder)
    checkLanguages(brand, all)
    if (language !== undefined && !all.includes(language))
      throw new InputError([
        `--language ${language}: content/languages.yml does not list it. It lists: ${all.join(', ')}.`,
      ])
    const own = contentIn(brand.language ?? base)
    const others = [base, ...brand.languages].filter((one) => one !== own.language)
    const content = {
      ...own,
      ui: withNameWords(
        own.ui,
        others.map((one) => readUi(contentFolder, one)),
      ),
    }
    checkOffers(brand, content)
    return { content, brand }
  } catch (error) {
    throw error instanceof InputError ? error : new InputError([`--brand: ${(error as Error).message}`])
  }
}

/**
 * Returns a sentence that lists the characters that neither the PDF fonts nor the fonts of this machine contain. Returns
 * `undefined` if every character has a font.
 */
export async function lettersMissing(text: string, language: string): Promise<string | undefined> {
  const { undrawable } = await import('../paper/pdf/fonts.ts')
  const { isFromRight, withoutArabic } = await import('../paper/pdf/right-to-left/letters.ts')
  const unusual = undrawable(isFromRight(language) ? withoutArabic(text) : text)
  if (unusual.length === 0) return undefined
  const { missingLetters } = await import('../paper/pdf/pictures.ts')
  const { drawPiece } = await import('../build/picture/names.ts')
  const strange = await missingLetters(unusual, drawPiece)
  return strange.length > 0
    ? `no font here can draw ${strange.map((one) => `"${one}"`).join(', ')}`
    : undefined
}

/** Makes the PDFs or the Word files of one brand. */
export interface Press {
  whose: PaperBrand
  make: (page: PaperDocument) => Promise<Uint8Array>
}

/** Creates the PDF maker of a brand, for a paper size. */
export async function openPress({ content, brand }: Words, paper: PaperSize): Promise<Press> {
  const { makePdfInNode } = await import('../paper/pdf/node.ts')
  const { paperPictures } = await import('../build/picture/cover-picture.ts')
  const { drawPiece } = await import('../build/picture/names.ts')
  const { OUR_FONTS } = await import('../build/fonts/folder.ts')
  const whose = paperBrand(brand, content.ui)
  const { logo, coverPicture } = await paperPictures(brand)
  const inPdf = { ...whose, coverPicture }
  const fonts = brand.fonts
    ? await (await import('../build/fonts/cut.ts')).cutBrandFonts(brand.fonts, root)
    : join(root, OUR_FONTS)
  return {
    whose,
    make: (page) => makePdfInNode(addNoBreakSpaces(page), inPdf, paper, fonts, logo, drawPiece),
  }
}

/** Creates the maker of Word files of a brand, for a paper size. */
export async function openWordPress({ content, brand }: Words, paper: PaperSize): Promise<Press> {
  const { makeWord } = await import('../paper/word/make-word.ts')
  const { paperPictures } = await import('../build/picture/cover-picture.ts')
  const whose = paperBrand(brand, content.ui)
  const pictures = await paperPictures(brand)
  return { whose, make: (page) => makeWord(addNoBreakSpaces(page), { ...whose, ...pictures }, paper) }
}
