/**
 * `npm run fonts`: makes every font file of `src/brand/fonts` from the Fontsource packages. The font files are
 * committed. Run the command again after a change of the character ranges below or of a Fontsource package.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { cutFont as cut } from '../build/fonts/cut.ts'
import { ACCENT_LETTERS, ENGLISH_LETTERS, PAGE_CUT, PDF_CUT, charactersIn } from '../build/fonts/letters.ts'
import { coverage, type LatinFile } from '../paper/pdf/fonts.ts'
import { arabicCoverage, type ArabicFile } from '../paper/pdf/right-to-left/coverage.ts'
import { type Io, command, runInTerminal } from './command.ts'

const publicSans = (slice: string) =>
  `@fontsource-variable/public-sans/files/public-sans-${slice}-wght-normal.woff2`
const newsreader = (slice: string) =>
  `@fontsource-variable/newsreader/files/newsreader-${slice}-opsz-normal.woff2`
const notoSans = (slice: string) => `@fontsource/noto-sans/files/noto-sans-${slice}-normal.woff2`
const vazirmatn = (slice: string) => `@fontsource/vazirmatn/files/vazirmatn-${slice}-normal.woff2`
const display = { opsz: 48, wght: 500 }

type Axes = Record<string, number | { min: number; max: number }>

/** The font files of the PDF. They are static TrueType fonts, because PDFKit reads neither WOFF2 nor variable fonts. */
const pdfFonts: Record<LatinFile, { source: string; axes?: Axes }> = {
  'public-sans-400': { source: publicSans('latin'), axes: { wght: 400 } },
  'public-sans-650': { source: publicSans('latin'), axes: { wght: 650 } },
  'newsreader-500': { source: newsreader('latin'), axes: display },
  'public-sans-400-ext': { source: publicSans('latin-ext'), axes: { wght: 400 } },
  'public-sans-650-ext': { source: publicSans('latin-ext'), axes: { wght: 650 } },
  'newsreader-500-accents': { source: newsreader('latin'), axes: display },
  'newsreader-500-ext': { source: newsreader('latin-ext'), axes: display },
  'public-sans-400-vietnamese': { source: publicSans('vietnamese'), axes: { wght: 400 } },
  'public-sans-650-vietnamese': { source: publicSans('vietnamese'), axes: { wght: 650 } },
  'noto-sans-greek-400': { source: notoSans('greek-400') },
  'noto-sans-greek-700': { source: notoSans('greek-700') },
  'noto-sans-cyrillic-400': { source: notoSans('cyrillic-400') },
  'noto-sans-cyrillic-700': { source: notoSans('cyrillic-700') },
}

/** The font files of the PDF for Arabic. They keep the layout features that join the letters, and that place the marks. */
const arabicFonts: Record<ArabicFile, string> = {
  'vazirmatn-400': vazirmatn('arabic-400'),
  'vazirmatn-700': vazirmatn('arabic-700'),
  'vazirmatn-400-signs': vazirmatn('latin-400'),
  'vazirmatn-700-signs': vazirmatn('latin-700'),
}

/** The font for Arabic in Open Graph pictures. It keeps all layout features, because they join the letters. */
const arabic = '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2'

const upright = { wght: { min: 400, max: 700 } }

/**
 * The font files of the pages, by file name. Keep the table `GDEF` of a variable font. Without it, browsers use the
 * kerning of the lightest weight for all weights.
 */
const pageFonts: Record<string, { source: string; axes: Axes; ranges: string; less?: object }> = {
  'public-sans-var': {
    source: publicSans('latin'),
    axes: upright,
    ranges: ENGLISH_LETTERS,
    less: PAGE_CUT,
  },
  // This font needs no OpenType features for digits. Its digits are lining and of equal width by default.
  'newsreader-48-500': {
    source: newsreader('latin'),
    axes: display,
    ranges: ENGLISH_LETTERS,
    less: { keepFeatures: ['kern', 'liga'], dropTables: ['STAT'] },
  },
  'public-sans-var-accents': { source: publicSans('latin'), axes: upright, ranges: ACCENT_LETTERS },
  'newsreader-48-500-accents': { source: newsreader('latin'), axes: display, ranges: ACCENT_LETTERS },
  'public-sans-var-ext': {
    source: publicSans('latin-ext'),
    axes: upright,
    ranges: coverage['public-sans-400-ext'],
  },
  'newsreader-48-500-ext': {
    source: newsreader('latin-ext'),
    axes: display,
    ranges: coverage['newsreader-500-ext'],
  },
}

const folder = new URL('../brand/fonts/', import.meta.url)
const read = (source: string) => readFileSync(fileURLToPath(import.meta.resolve(source)))

function save({ out }: Io, name: string, bytes: Uint8Array, compressed: number): void {
  writeFileSync(new URL(name, folder), bytes)
  out(`${name.padEnd(34)} ${String(bytes.length).padStart(7)} bytes, ${compressed} on the wire\n`)
}

export const main = command(
  {
    uses: ['npm run fonts'],
    about: 'Cuts every font file of src/brand/fonts from the Fontsource packages.',
  },
  async (_, io) => {
    for (const [file, { source, axes }] of Object.entries(pdfFonts)) {
      const bytes = await cut(read(source), charactersIn(coverage[file as LatinFile]), {
        ...PDF_CUT,
        ...(axes && { variationAxes: axes }),
      })
      save(io, `${file}.ttf`, bytes, brotliCompressSync(bytes).length)
    }

    for (const [file, source] of Object.entries(arabicFonts)) {
      const bytes = await cut(read(source), charactersIn(arabicCoverage[file as ArabicFile]), {
        targetFormat: 'truetype',
        keepFeatures: ['init', 'medi', 'fina', 'rlig', 'mark', 'mkmk'],
        dropTables: ['STAT', 'GDEF', 'gasp'],
        noHinting: true,
      })
      save(io, `${file}.ttf`, bytes, brotliCompressSync(bytes).length)
    }

    const letters = await cut(read(arabic), charactersIn('600-6ff'), {
      targetFormat: 'truetype',
      dropTables: ['STAT', 'gasp'],
      noHinting: true,
    })
    save(io, 'noto-sans-arabic-700.ttf', letters, 0)

    for (const [name, { source, axes, ranges, less }] of Object.entries(pageFonts)) {
      const bytes = await cut(read(source), charactersIn(ranges), {
        targetFormat: 'woff2',
        variationAxes: axes,
        ...less,
      })
      save(io, `${name}.woff2`, bytes, bytes.length)
    }
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
