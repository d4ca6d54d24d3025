/** Reduces the size of the PDFs that are made at build time. */
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream, PDFStreamWriter } from 'pdf-lib'

/**
 * The code removes each kerning value up to this limit, in thousandths of the font size. Kerning changes the
 * space between two letters.
 */
const SMALL_KERNING = 10

/**
 * Shortens the drawing operators of a page. Numbers keep three decimals, and numbers from 10 keep one. PDFKit writes a
 * colour as two operators, and they become one. Kerning that is too small to see is removed.
 */
export function thinContent(operators: string): string {
  return operators
    .replace(/(\.\d{3})\d+/g, '$1')
    .replace(/(\d\d\.\d)\d+/g, '$1')
    .replace(/\/DeviceRGB cs\n([\d. ]+) scn/g, '$1 rg')
    .replace(/\/DeviceRGB CS\n([\d. ]+) SCN/g, '$1 RG')
    .replace(/> (-?[\d.]+) </g, (kerning, size) => (Math.abs(Number(size)) <= SMALL_KERNING ? '' : kerning))
    .replace(/ 0\] TJ/g, '] TJ')
    .replace(/<<\n(\/MCID \d+)\n>> BDC/g, '<<$1>>BDC')
}

/**
 * Writes the glyphs of a page as literal strings instead of hexadecimal digits. The bytes compress better. Characters
 * that end a literal string or that a reader changes get a backslash (ISO 32000-1, 7.3.4.2). The text is Latin-1.
 */
export function packGlyphs(operators: string): string {
  return operators.replace(/<((?:[\da-f]{4})+)>/g, (_, digits: string) => {
    const bytes = Buffer.from(digits, 'hex').toString('latin1')
    return `(${bytes.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`
  })
}

/** Removes the spaces between the elements of the metadata. The metadata stays plain text, so that every tool finds it. */
function thinMetadata(xml: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(xml).toString('utf8').replace(/>\s+</g, '><').trim())
}

/**
 * Returns the same PDF with compressed objects, at about half the size. Only for Node: pdf-lib is too large for a
 * browser.
 */
export async function shrinkPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context } = pdf
  const pages = new Set(pdf.getPages().map(({ node }) => node.get(PDFName.of('Contents'))))
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    if (object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) {
      context.assign(ref, PDFRawStream.of(object.dict, thinMetadata(object.contents)))
    } else if (object.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')) {
      const plain = inflateSync(object.contents)
      const content = pages.has(ref)
        ? Buffer.from(packGlyphs(thinContent(plain.toString('latin1'))), 'latin1')
        : plain
      const smaller = deflateSync(content, { level: 9, memLevel: 9 })
      context.assign(ref, PDFRawStream.of(object.dict, smaller))
    }
  }
  // pdf-lib's `save()` writes streams of 50 objects, which compress worse than one stream of about 500 objects.
  return PDFStreamWriter.forContext(context, Infinity, true, 1000).serializeToBuffer()
}
