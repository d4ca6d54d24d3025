/** Reading a PDF's objects with pdf-lib, as plainly as the lint needs it. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib'

export { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef }

/** A parsed document with short ways to its parts. */
export interface Objects {
  pdf: PDFDocument
  catalog: PDFDict
  /** The object behind a reference. */
  at: (object: PDFObject | undefined) => PDFObject | undefined
  /** An entry of a dictionary, with its reference followed. */
  get: (dict: PDFDict, key: string) => PDFObject | undefined
}

/** Parses a PDF. */
export async function readObjects(bytes: Uint8Array): Promise<Objects> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const at = (object: PDFObject | undefined) => pdf.context.lookup(object)
  return { pdf, catalog: pdf.catalog, at, get: (dict, key) => at(dict.get(PDFName.of(key))) }
}

/** The text of a PDF string, "" for anything else. */
export function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}

/** A name without its slash, "" for anything else. */
export function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : ''
}

/** A number, NaN for anything else. */
export function numberOf(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? object.asNumber() : Number.NaN
}

/** The items of an array, one item as an array of one, nothing as none. */
export function itemsOf(object: PDFObject | undefined): PDFObject[] {
  if (object === undefined) return []
  return object instanceof PDFArray ? object.asArray() : [object]
}

/** The unpacked text of a content stream. */
export function contentOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  return new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
}
