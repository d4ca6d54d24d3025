/** Makes PDFs in Node for the build and the command line. Reads the fonts from disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawEmptyBands } from './blank-drawing.ts'
import type { CoverBrand } from './page-head.ts'
import type { PaperDocument } from '../core/documents/paper.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { type FontFile, type PdfFonts, fontsFor, namesIn } from './fonts.ts'
import { makePaperPdf } from './make-paper.ts'
import { paperText } from './paper-text.ts'
import { drawPictures, type DrawPiece } from './pictures.ts'

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
  brand: CoverBrand,
  paper: PaperSize,
  fontFolder: string,
  logo?: Uint8Array,
  draw?: DrawPiece,
): Promise<Uint8Array> {
  const fonts = readFonts(fontsFor(paperText(page, brand.name)), fontFolder)
  const names = namesIn(page, brand.name)
  const pictures = draw && names.length > 0 ? await drawPictures(names, draw) : undefined
  return makePaperPdf(page, { ...brand, logo }, fonts, { paper, pictures, drawEmptyBands })
}
