/** What the PDF worker leaves out, for `vite` in `astro.config.mjs`: together about two fifths of the bundle. */
import { fileURLToPath } from 'node:url'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

const REPLACED: Readonly<Record<string, string>> = {
  // fontkit's WOFF2 decoder, PDFKit's encryption, its line breaker (`text.ts` breaks lines itself) and PNG images.
  'brotli/decompress.js': './stub.ts',
  '@noble/ciphers/aes': './stub.ts',
  linebreak: './stub.ts',
  'png-js': './stub.ts',
  // Tables of all scripts; `fonts.ts` says which few the fonts can draw.
  'unicode-properties': './unicode.ts',
  'unicode-trie': './tables.ts',
  dfa: './tables.ts',
}

/** For `resolve.alias`. */
export const pdfAliases = Object.entries(REPLACED).map(([name, file]) => ({
  find: new RegExp(`^${name}$`),
  replacement: here(file),
}))

/** Empties packed tables that nothing here reads: fontkit's for the scripts above, PDFKit's colour profile for PDF/A. */
export const withoutUnusedTables = {
  name: 'without-unused-tables',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | undefined {
    if (!/(?:fontkit|pdfkit)\/.*\.mjs/.test(id)) return undefined
    return code
      .replace(/"[\w+/=]{3000,}"/g, '""')
      .replace("new URL('./data/sRGB_IEC61966_2_1.icc', import.meta.url).href", "''")
      .replace(/JSON\.parse\("\{\\"(?:stateTable|categories)\\".*"\)/g, '({})')
  },
}
