/** Reads the objects of a PDF with pdf-lib, for the lint. */
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

/** A parsed PDF, and functions that look up its objects. */
export interface Objects {
  pdf: PDFDocument
  catalog: PDFDict
  /** Returns the object that a reference points to. */
  at: (object: PDFObject | undefined) => PDFObject | undefined
  /** Returns the value of a dictionary key, with its reference resolved. */
  get: (dict: PDFDict, key: string) => PDFObject | undefined
}

/** Parses a PDF. */
export async function readObjects(bytes: Uint8Array): Promise<Objects> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const at = (object: PDFObject | undefined) => pdf.context.lookup(object)
  return { pdf, catalog: pdf.catalog, at, get: (dict, key) => at(dict.get(PDFName.of(key))) }
}

/** Returns the text of a PDF string, or "" for any other object. */
export function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}

/** Returns a PDF name without its slash, or "" for any other object. */
export function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : ''
}

/** Returns the value of a PDF number, or NaN for any other object. */
export function numberOf(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? object.asNumber() : Number.NaN
}

/** Returns the items of a PDF array. A single object gives an array of one item, and `undefined` an empty array. */
export function itemsOf(object: PDFObject | undefined): PDFObject[] {
  if (object === undefined) return []
  return object instanceof PDFArray ? object.asArray() : [object]
}

/** Returns the decompressed text of a content stream. */
export function contentOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  return new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
}

/** Returns all dictionaries of a PDF, also those of its streams. */
export async function dictsOf(bytes: Uint8Array): Promise<PDFDict[]> {
  const { pdf } = await readObjects(bytes)
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFRawStream) return object.dict
    return object instanceof PDFDict ? object : []
  })
}

/** Returns the texts that the dictionaries of a PDF have under a key, such as "ActualText". */
export const valuesOf = async (bytes: Uint8Array, key: string): Promise<string[]> =>
  (await dictsOf(bytes)).flatMap((dict) => textOf(dict.get(PDFName.of(key))) || [])
