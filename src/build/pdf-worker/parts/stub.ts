/**
 * Replaces the exports of packages that PDFKit and fontkit import only for features that this project does
 * not use. `pruned.ts` lists these packages.
 * @throws {Error} on every call. A call is a bug, because no PDF of this project needs these exports.
 */
function absent(): never {
  throw new Error('This part of PDFKit is left out of the bundle, see src/build/pdf-worker/pruned.ts.')
}

/** Replaces an export of `@noble/ciphers/aes`, which PDFKit needs for encrypted files. */
export const cbc = absent
/** Replaces an export of `@noble/ciphers/aes`, which PDFKit needs for encrypted files. */
export const ecb = absent
/**
 * Replaces the default export of `brotli` (WOFF2 fonts), `linebreak` (PDFKit's line breaking) and `png-js` (PNG
 * images).
 */
export default absent
