/** Removes unused parts, about two fifths, from the bundle of the PDF worker; for `vite` in `astro.config.mjs`. */
import { fileURLToPath } from 'node:url'
import { prune, type Parse } from './prune.ts'
import { standIns } from './stand-ins.ts'

const REPLACED: Readonly<Record<string, string>> = {
  // fontkit's WOFF2 decoder, PDFKit's encryption, its line breaker (`text.ts` breaks lines) and PNG images.
  'brotli/decompress.js': './pdf-parts/stub.ts',
  '@noble/ciphers/aes': './pdf-parts/stub.ts',
  linebreak: './pdf-parts/stub.ts',
  'png-js': './pdf-parts/stub.ts',
  'tiny-inflate': './pdf-parts/stub.ts',
  'fast-deep-equal': './pdf-parts/stub.ts',
  // fontkit calls it with flat tables only.
  clone: './pdf-parts/copy.ts',
  // Tables of all scripts; `fonts.ts` lists the few that our fonts can draw.
  'unicode-properties': './pdf-parts/unicode.ts',
  'unicode-trie': './pdf-parts/tables.ts',
  dfa: './pdf-parts/tables.ts',
}

/** Replaces dependencies of PDFKit and fontkit, and only theirs, that plain TTF text never uses. */
export const pdfStandIns = standIns(
  'pdf-stand-ins',
  ['pdfkit', 'fontkit'],
  Object.fromEntries(
    Object.entries(REPLACED).map(([name, file]) => [name, fileURLToPath(new URL(file, import.meta.url))]),
  ),
)

const methods = (owner: string, names: string): string[] => names.split(' ').map((name) => `${owner}.${name}`)

/** Top-level declarations and methods of PDFKit 0.20.2 that a checklist does not use. */
const PDFKIT = [
  // Standard fonts, text in columns, tables, images, attached files, PDF/A.
  ...['StandardFont', 'AFMFont', 'WIN_ANSI_MAP', 'characters', 'LineWrapper', 'TableMixin', 'PDFTable'],
  ...['ImagesMixin', 'PDFImage', 'JPEG', 'PNGImage', 'AttachmentsMixin', 'PDFA'],
  ...methods('TextMixin', 'list boundsOfString heightOfString moveDown moveUp lineGap'),
  // Named colours and paper sizes, and shapes other than lines and paths.
  ...['namedColors', 'SIZES', 'SpotColor', 'PDFGradient$1', 'PDFLinearGradient$1', 'PDFRadialGradient$1'],
  'PDFTilingPattern$1',
  ...methods('VectorMixin', 'ellipse circle arc polygon rotate'),
  // Form fields (see `form.ts`), and links other than named destinations.
  ...methods('AcroFormMixin', 'formField formAnnotation formText formPushButton formCombo formList'),
  ...methods('AcroFormMixin', 'formRadioButton formCheckbox _addToParent _fieldDict _mapFont _mapColors'),
  ...methods(
    'AnnotationsMixin',
    'note link _markup highlight underline strike lineAnnotation rectAnnotation',
  ),
  ...methods('AnnotationsMixin', 'ellipseAnnotation textAnnotation fileAnnotation'),
  // Passwords; MD5 for the id of the file stays.
  ...methods('PDFSecurity', 'constructor _setupEncryption _setupEncryptionV1V2V4 _setupEncryptionV5'),
  ...methods('PDFSecurity', 'getEncryptFn end generateRandomWordArray'),
  ...['SHA1', 'SHA256', 'SHA224', 'SHA512', 'SHA384', 'SHA512_224', 'SHA512_256', 'RIPEMD160'],
]

const classes = (hashes: string): string[] =>
  hashes.split(' ').map((hash) => `$${hash}$export$2e2bcd8739ae039`)

/** Unused declarations and methods of fontkit 2.0.4. It is published as a bundle: names have a hash for each source file. */
const FONTKIT = [
  // Containers: WOFF, WOFF2, TrueType collections, data forks.
  ...classes('760785214b9fc52c 21ee218f84ac7f32 cd5853a56c68fec7 05f49f930186144e'),
  // Glyphs and subsets of CFF, bitmap and colour fonts; variable fonts and the encoder of their outlines.
  ...classes('62cc5109c6101893 001d739428a71d5a 25d8f049c222084c 0d411f0165859681'),
  ...classes('0bb840cac04e911b 807e58506be70005'),
  // Layout by AAT and its features, by the kern table and by fallback.
  ...classes('ba6dd74203be8728 55f71433a605c87d 50c7aac9316f2948 ff5ce077dae0f144'),
  ...['$3b6302b64eccc32c$var$features', '$3b6302b64eccc32c$var$OTMapping'],
  ...classes('0bba3a9db57637f3 0a4bdfeb6dfd6f5e'),
  // Shapers for Arabic, Hangul, Indic and similar scripts, with their tables.
  ...classes('764eb544bbe1ccf0 e1c6bbc8cb416f8c 7826f90f6f0cecc9 7ab494fe977143c6'),
  ...['$102b6fe50f1d50b4$var$SHAPERS', '$7826f90f6f0cecc9$var$trie', '$7ab494fe977143c6$var$trie'],
  ...['$4b0735ca6c692ea5$exports', '$aa333a9607471296$exports'],
  // Names in many languages, legacy Mac encodings, outlines as drawing commands, glyph names.
  ...['$2bcf221753ec8e32$var$NameTable', '$e449ad78d50845fe$var$MAC_ENCODINGS'],
  ...classes('f43aec954cdfdf21 7713b9b7b438dff8'),
]

/** The tables that `src/cli/fonts.ts` leaves in a font, and the tables that PDFKit copies. */
const TABLES =
  /^\$\w+\$var\$tables(?:\.|\[')(?!cmap|head|hhea|hmtx|maxp|OS\/2|post|loca|glyf|GPOS|GSUB)\w+.*$/gm

/** Removes the unused parts from the worker. */
export const withoutUnusedParts = {
  name: 'without-unused-parts',
  enforce: 'pre' as const,
  transform(this: { parse: Parse }, code: string, id: string): string | undefined {
    if (id.includes('/fontkit/dist/')) {
      return prune(code.replace(TABLES, '').replace(/\(0, (\$[\w$]+)\)/g, '$1'), FONTKIT, this.parse)
    }
    if (!id.includes('/pdfkit/js/')) return undefined
    return prune(
      code
        .replace(/"[\w+/=]{3000,}"/g, '""')
        .replace("new URL('./data/sRGB_IEC61966_2_1.icc', import.meta.url).href", "''")
        .replace(/this\.init(?:Images|Tables)\(\);/g, ''),
      PDFKIT,
      this.parse,
    )
  },
}
