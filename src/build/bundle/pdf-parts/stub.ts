/**
 * Replaces dependencies that PDFKit and fontkit need only for features that this project does not use; see `pdf.ts`.
 * @throws {Error} if PDFKit or fontkit calls one of them.
 */
function absent(): never {
  throw new Error('This part of PDFKit is left out of the bundle, see src/build/bundle/pdf.ts.')
}

/** Replaces an export of `@noble/ciphers/aes`, which PDFKit needs for encrypted files. */
export const cbc = absent
/** Replaces an export of `@noble/ciphers/aes`, which PDFKit needs for encrypted files. */
export const ecb = absent
/**
 * Replaces the default export of `brotli` (for WOFF2 fonts), `linebreak` (for PDFKit's line breaking) and `png-js` (for
 * images).
 */
export default absent
