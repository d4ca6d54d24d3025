/**
 * Replaces dependencies of PDFKit and fontkit that plain TTF text never uses: see `pdf.ts`.
 * Throws if one of them is called.
 */
function absent(): never {
  throw new Error('This part of PDFKit is left out of the bundle, see src/build/bundle/pdf.ts.')
}

/** Replaces `@noble/ciphers/aes`, for encrypted files. */
export const cbc = absent
/** Replaces `@noble/ciphers/aes`, for encrypted files. */
export const ecb = absent
/** Replaces `brotli` (WOFF2), `linebreak` (PDFKit's own line breaking) and `png-js` (images). */
export default absent
