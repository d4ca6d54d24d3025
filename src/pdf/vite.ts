/** What the PDF worker leaves out. For `resolve.alias` in `astro.config.mjs`. */
import { fileURLToPath } from 'node:url'

const stub = fileURLToPath(new URL('./stub.ts', import.meta.url))

/**
 * fontkit's WOFF2 decoder, PDFKit's encryption, its line breaker (`text.ts` breaks lines itself) and
 * PNG images: none is reached by static TTF text, and together they are a third of the bundle.
 */
export const pdfAliases = ['brotli/decompress.js', '@noble/ciphers/aes', 'linebreak', 'png-js'].map(
  (name) => ({
    find: new RegExp(`^${name}$`),
    replacement: stub,
  }),
)
