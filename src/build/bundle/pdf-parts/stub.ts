/**
 * Stands in for what PDFKit and fontkit bring along and plain TTF text never uses: see `vite.ts`.
 * Reaching one of these is a mistake in this folder, so it says so.
 */
function absent(): never {
  throw new Error('This part of PDFKit is left out of the bundle, see src/build/bundle/pdf.ts.')
}

/** `@noble/ciphers/aes`: encrypted files. */
export const cbc = absent
/** `@noble/ciphers/aes`: encrypted files. */
export const ecb = absent
/** `brotli`, `linebreak`, `png-js`: WOFF2, PDFKit's own line breaking, images. */
export default absent
