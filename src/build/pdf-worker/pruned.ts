/**
 * Removes the code of PDFKit and fontkit that the PDF worker does not use, about two fifths. Only the build of the worker in
 * `build.ts` uses the Vite plugins of this file. After an upgrade of PDFKit or fontkit, change the lists here until the tests
 * in `tests/build/pdf-worker` pass.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { missingPaths } from '../bundle/parts.ts'
import { prune, type Parse } from '../bundle/prune.ts'
import { standIns } from '../bundle/stand-ins.ts'

/** The folder of the project. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** Maps the modules that PDFKit and fontkit import to the files that replace them. */
const REPLACED: Readonly<Record<string, string>> = {
  // Replaces packages for unused features by a function that throws: WOFF2 fonts, encrypted files, PNG images,
  // PDFKit's own line breaking.
  'brotli/decompress.js': 'src/build/pdf-worker/parts/stub.ts',
  '@noble/ciphers/aes': 'src/build/pdf-worker/parts/stub.ts',
  linebreak: 'src/build/pdf-worker/parts/stub.ts',
  'png-js': 'src/build/pdf-worker/parts/stub.ts',
  'tiny-inflate': 'src/build/pdf-worker/parts/stub.ts',
  'fast-deep-equal': 'src/build/pdf-worker/parts/stub.ts',
  // Replaces `clone` by a shallow copy, because fontkit only clones tables without nested objects.
  clone: 'src/build/pdf-worker/parts/copy.ts',
  // Replaces packages that contain tables of all scripts, because our fonts contain only a few scripts.
  'unicode-properties': 'src/build/pdf-worker/parts/unicode.ts',
  'unicode-trie': 'src/build/pdf-worker/parts/tables.ts',
  dfa: 'src/build/pdf-worker/parts/tables.ts',
}

/** The modules that text from right to left needs: `undefined` leaves the original module. */
const REPLACED_FROM_RIGHT: Readonly<Record<string, string | undefined>> = {
  ...REPLACED,
  'unicode-properties': 'src/build/pdf-worker/parts/unicode-arabic.ts',
  // The table of the letters that join.
  'unicode-trie': undefined,
  'tiny-inflate': undefined,
}

/** Returns the Vite plugin that replaces unused dependencies of PDFKit and fontkit, and leaves other imports unchanged. */
function standInsOf(replaced: Readonly<Record<string, string | undefined>>) {
  const paths = Object.entries(replaced).flatMap(([name, file]) => (file ? [[name, join(ROOT, file)]] : []))
  return standIns('pdf-stand-ins', ['pdfkit', 'fontkit'], Object.fromEntries(paths) as Record<string, string>)
}

/** Returns a sentence for each stand-in that does not exist. */
export function missingStandIns(): string[] {
  const files = [REPLACED, REPLACED_FROM_RIGHT].flatMap((replaced) => Object.values(replaced))
  return missingPaths(
    [...new Set(files.filter((file) => file !== undefined))],
    'src/build/pdf-worker/pruned.ts',
    ROOT,
  )
}

const methods = (owner: string, names: string): string[] => names.split(' ').map((name) => `${owner}.${name}`)

/** The top-level declarations and methods of PDFKit 0.20.2 to remove, because no PDF of this project uses them. */
const PDFKIT = [
  // Removes standard fonts, text in columns, tables, images, attached files and PDF/A.
  ...['StandardFont', 'AFMFont', 'WIN_ANSI_MAP', 'characters', 'LineWrapper', 'TableMixin', 'PDFTable'],
  ...['ImagesMixin', 'PDFImage', 'JPEG', 'PNGImage', 'AttachmentsMixin', 'PDFA'],
  ...methods('TextMixin', 'list boundsOfString heightOfString moveDown moveUp lineGap'),
  // Removes named colours, gradients, patterns, named paper sizes, and shapes other than lines and paths.
  ...['namedColors', 'SIZES', 'SpotColor', 'PDFGradient$1', 'PDFLinearGradient$1', 'PDFRadialGradient$1'],
  'PDFTilingPattern$1',
  ...methods('ColorMixin', 'opacity linearGradient radialGradient pattern addSpotColor'),
  ...methods('VectorMixin', 'roundedRect ellipse circle arc polygon fillAndStroke rotate'),
  // Removes form fields, because `form.ts` writes the form fields itself. Removes annotations other than links inside
  // the document.
  ...methods('AcroFormMixin', 'formField formAnnotation formText formPushButton formCombo formList'),
  ...methods('AcroFormMixin', 'formRadioButton formCheckbox _addToParent _fieldDict _mapFont _mapColors'),
  ...methods(
    'AnnotationsMixin',
    'note goTo link _markup highlight underline strike lineAnnotation rectAnnotation',
  ),
  ...methods('AnnotationsMixin', 'ellipseAnnotation textAnnotation fileAnnotation'),
  // Removes changes of earlier pages, and files and scripts in the document.
  ...methods('PDFDocument', 'bufferedPageRange switchToPage addNamedEmbeddedFile addNamedJavaScript'),
  // Removes passwords and hash functions. MD5 stays, because the id of a PDF file is an MD5 hash.
  ...methods('PDFSecurity', 'constructor _setupEncryption _setupEncryptionV1V2V4 _setupEncryptionV5'),
  ...methods('PDFSecurity', 'getEncryptFn end generateRandomWordArray'),
  ...['SHA1', 'SHA256', 'SHA224', 'SHA512', 'SHA384', 'SHA512_224', 'SHA512_256', 'RIPEMD160'],
]

const classes = (hashes: string): string[] =>
  hashes.split(' ').map((hash) => `$${hash}$export$2e2bcd8739ae039`)

/**
 * The declarations and methods of fontkit 2.0.4 to remove. fontkit is published as a bundle, so each name contains a
 * hash of its source file.
 */
const FONTKIT = [
  // Removes the code for font containers: WOFF, WOFF2, TrueType collections, Mac data forks.
  ...classes('760785214b9fc52c 21ee218f84ac7f32 cd5853a56c68fec7 05f49f930186144e'),
  // Removes the code for CFF fonts, bitmap fonts, colour fonts and variable fonts.
  ...classes('62cc5109c6101893 001d739428a71d5a 25d8f049c222084c 0d411f0165859681'),
  ...classes('0bb840cac04e911b 807e58506be70005'),
  // Removes the layout tables AAT and kern, and the layout of fonts without layout tables. Our fonts use GPOS and
  // GSUB.
  ...classes('ba6dd74203be8728 55f71433a605c87d 50c7aac9316f2948 ff5ce077dae0f144'),
  ...['$3b6302b64eccc32c$var$features', '$3b6302b64eccc32c$var$OTMapping'],
  ...classes('0bba3a9db57637f3 0a4bdfeb6dfd6f5e'),
  // Removes the code and the tables that shape Hangul, Indic and similar scripts.
  ...classes('e1c6bbc8cb416f8c 7826f90f6f0cecc9 7ab494fe977143c6'),
  ...['$7826f90f6f0cecc9$var$trie', '$7ab494fe977143c6$var$trie'],
  ...['$4b0735ca6c692ea5$exports', '$aa333a9607471296$exports'],
  // Removes font names in many languages, legacy Mac encodings, and glyph names.
  ...['$2bcf221753ec8e32$var$NameTable', '$e449ad78d50845fe$var$MAC_ENCODINGS'],
  ...classes('7713b9b7b438dff8'),
  // Removes questions about a font that PDFKit does not ask: features, texts of a glyph, the box of a text.
  ...methods(classes('4c0a7fa5df7a9ab1')[0]!, 'getAvailableFeatures stringsForGlyph'),
  ...methods(classes('4c1709dee528ea76')[0]!, 'getAvailableFeatures stringsForGlyph'),
  ...methods(classes('a62492810de27e3d')[0]!, 'getAvailableFeatures'),
  ...methods(classes('f92906be28e61769')[0]!, '_getName'),
  ...methods(classes('be07b3e97a42687a')[0]!, 'bbox'),
  // Removes the choice of a variation.
  ...methods(classes('4c1709dee528ea76')[0]!, 'getVariation'),
]

/** What text from left to right does not need either. */
const FONTKIT_FROM_LEFT = [
  ...FONTKIT,
  // Removes the code that shapes Arabic.
  ...classes('764eb544bbe1ccf0'),
  '$102b6fe50f1d50b4$var$SHAPERS',
  // Removes the outlines of glyphs, and their SVG paths.
  ...classes('f43aec954cdfdf21'),
  ...methods(classes('69aac16029968692')[0]!, '_getContours _getPath'),
]

/** Matches fontkit's definitions of font tables, except for the tables that our fonts contain or that PDFKit copies. */
const TABLES =
  /^\$\w+\$var\$tables(?:\.|\[')(?!cmap|head|hhea|hmtx|maxp|OS\/2|post|loca|glyf|GPOS|GSUB)\w+.*$/gm

/** Returns the Vite plugin that removes the unused code of PDFKit and fontkit. `fontkit` has the names to remove from fontkit. */
const withoutUnused = (fontkit: readonly string[]) => ({
  name: 'without-unused-parts',
  enforce: 'pre' as const,
  transform(this: { parse: Parse }, code: string, id: string): string | undefined {
    if (id.includes('/fontkit/dist/')) {
      return prune(code.replace(TABLES, '').replace(/\(0, (\$[\w$]+)\)/g, '$1'), fontkit, this.parse)
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
})

/** The Vite plugins of the worker for text from left to right. */
export const leftPlugins = [standInsOf(REPLACED), withoutUnused(FONTKIT_FROM_LEFT)]

/** The Vite plugins of the worker for text from right to left. */
export const rightPlugins = [standInsOf(REPLACED_FROM_RIGHT), withoutUnused(FONTKIT)]
