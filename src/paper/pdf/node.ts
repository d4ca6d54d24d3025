/** Makes PDFs in Node for the build and the command line. Reads the fonts from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawEmptyBands } from './blank-drawing.ts'
import type { CoverBrand, PageBrand } from './page-head.ts'
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { type FontFile, type PdfFonts, fontsFor, namesIn } from './fonts.ts'
import { makePaperPdf } from './make-paper.ts'
import { paperText } from './paper-text.ts'
import { drawPictures, type DrawPiece } from './pictures.ts'
import { ARABIC_FILES } from './right-to-left/coverage.ts'
import { isFromRight, leftOf } from './right-to-left/letters.ts'
import { makePaperFromRight } from './right-to-left/make-paper.ts'

const kept = new Map<string, Uint8Array>()

/** Reads each font once, so that the PDFs of a client list share the parsed fonts. */
function readFont(path: string): Uint8Array {
  const bytes = kept.get(path) ?? new Uint8Array(readFileSync(path))
  kept.set(path, bytes)
  return bytes
}

function readFonts(files: FontFile[], folder: string): PdfFonts {
  return Object.fromEntries(files.map((font) => [font, readFont(join(folder, `${font}.ttf`))]))
}

/**
 * Makes the PDF of a document in Node, with the fonts of a folder such as `src/brand/fonts`. `logo` is a JPEG with a white
 * background. `draw` draws names whose letters the fonts lack.
 * @throws {Error} in the same cases as `makePaperPdf`.
 */
export async function makePdfInNode(
  page: PaperDocument,
  brand: CoverBrand & Pick<PageBrand, 'coverPicture'>,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
  draw?: DrawPiece,
): Promise<Uint8Array> {
  const isRtl = isFromRight(page.language)
  const { text, names } = isRtl
    ? leftOf(page, brand.name)
    : { text: paperText(page, brand.name), names: namesIn(page, brand.name) }
  const files = [...fontsFor(text), ...(isRtl ? ARABIC_FILES : [])]
  const fonts = readFonts(files, fontFolder)
  const pictures = draw && names.length > 0 ? await drawPictures(names, draw) : undefined
  const whose = { ...brand, logo }
  if (isRtl) return makePaperFromRight(page, whose, fonts, { paper, pictures, drawEmptyBands })
  return makePaperPdf(page, whose, fonts, { paper, script: pictures, drawEmptyBands })
}
