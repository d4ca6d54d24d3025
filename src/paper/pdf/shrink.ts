/** Reduces the size of the PDFs that are made at build time. */
import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
} from 'pdf-lib'

/** The code removes each kerning up to this limit, in points. Kerning changes the space between two letters. */
const SMALL_KERNING = 0.6

/** A text that PDFKit writes upside down, on a page that is upside down. A spacing of letters needs `q` and `Q` around it. */
const FLIPPED = /q\n1 0 0 -1 0 ([\d.]+) cm\nBT\n1 0 0 1 ([\d.]+) ([\d.]+) Tm\n([^]*?)ET\nQ\n/g

/**
 * Shortens the drawing operators of a page. Numbers keep three decimals, and numbers from 10 keep one. PDFKit writes a
 * colour as two operators, and they become one. Kerning that is too small to see is removed.
 */
export function thinContent(operators: string): string {
  let size = 0
  return operators
    .replace(/(\.\d{3})\d+/g, '$1')
    .replace(/(\d\d\.\d)\d+/g, '$1')
    .replace(/\/DeviceRGB cs\n([\d. ]+) scn/g, '$1 rg')
    .replace(/\/DeviceRGB CS\n([\d. ]+) SCN/g, '$1 RG')
    .replace(/\S+ ([\d.]+) Tf|> (-?[\d.]+) </g, (operator: string, fontSize?: string, kerning?: string) => {
      if (fontSize !== undefined) size = Number(fontSize)
      return kerning !== undefined && Math.abs(Number(kerning)) * size <= SMALL_KERNING * 1000 ? '' : operator
    })
    .replace(/ 0\] TJ/g, '] TJ')
    .replace(FLIPPED, (text: string, height: string, x: string, y: string, rest: string) =>
      rest.includes(' Tc')
        ? text
        : `BT\n1 0 0 -1 ${x} ${(Number(height) - Number(y)).toFixed(1)} Tm\n${rest}ET\n`,
    )
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

/** Returns what similar objects have in common, such as the role of an element or the type of a field. */
function kindOf(object: PDFObject): string {
  if (!(object instanceof PDFDict)) return ''
  return ['S', 'Subtype', 'FT', 'Type'].map((key) => String(object.get(PDFName.of(key)))).join(' ')
}

/** Returns the same objects, with similar ones beside each other. They compress better, and so do their numbers. */
function sortObjects(context: PDFContext): PDFContext {
  const objects = context
    .enumerateIndirectObjects()
    .map(([ref, object]) => ({ ref, object, kind: kindOf(object) }))
  const sorted = objects.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind < b.kind ? -1 : 1))
  const refs = new Map(sorted.map(({ ref }, index) => [ref, PDFRef.of(index + 1)]))
  const renamed = (value: PDFObject): PDFObject => {
    if (value instanceof PDFRef) return refs.get(value) ?? value
    if (value instanceof PDFArray) {
      value.asArray().forEach((item, index) => {
        value.set(index, renamed(item))
      })
    } else if (value instanceof PDFDict) {
      for (const [key, item] of value.entries()) value.set(key, renamed(item))
    } else if (value instanceof PDFRawStream) renamed(value.dict)
    return value
  }
  const result = PDFContext.create()
  for (const { ref, object } of sorted) result.assign(refs.get(ref)!, renamed(object))
  const { Root, Info, ID } = context.trailerInfo
  result.trailerInfo = { Root: renamed(Root!), Info: renamed(Info!), ID: ID! }
  return result
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
  return PDFStreamWriter.forContext(sortObjects(context), Infinity, true, 1000).serializeToBuffer()
}
