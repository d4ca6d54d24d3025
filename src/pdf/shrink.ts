/** Compresses the prebuilt checklists at build time. */
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream, PDFStreamWriter } from 'pdf-lib'

/** Returns the same tagged PDF with compressed objects, about half the size. pdf-lib is too large for a visitor's browser. */
export async function shrinkPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (
      object instanceof PDFRawStream &&
      object.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
    ) {
      const smaller = deflateSync(inflateSync(object.contents), { level: 9 })
      context.assign(ref, PDFRawStream.of(object.dict, smaller))
    }
  }
  // Not `save()`: its streams of 50 objects compress worse, and a checklist has about 500 objects.
  return PDFStreamWriter.forContext(context, Infinity, true, 1000).serializeToBuffer()
}
