/** Reads what the build needs to know about a TrueType font from its tables, without a library. */

/** The values that an axis of a variable font can have, and the one that it has by default. */
export interface FontAxis {
  least: number
  usual: number
  most: number
}

/** What a font says about itself. */
export interface FontFacts {
  /** The name of the typeface, as Word lists it. */
  family: string
  /** The name of the font in a PDF. */
  postScript: string
  /** True if Word lists the font as the bold one of its family. */
  isBold: boolean
  /** The licence bits `fsType` of the table OS/2. */
  licence: number
  /** The axes of a variable font by tag, such as `wght`. Empty for any other font. */
  axes: Readonly<Record<string, FontAxis>>
  /** Returns true if the font has a glyph for a code point. */
  has: (code: number) => boolean
  /** Returns the width of a letter as a part of the font size. Not for a variable font. */
  widthOf: (code: number) => number
}

/** Why a file is not a font that the build can use, as the end of a sentence that starts with the name of the file. */
type Problem = string

const NOT_A_FONT: Problem = 'is not a font, whatever its name says: export it again'

/** Maps the first four bytes of a file to the problem of such a file. */
const SIGNATURES: Readonly<Record<string, Problem | undefined>> = {
  '\u0000\u0001\u0000\u0000': undefined,
  true: undefined,
  OTTO: 'has PostScript outlines (CFF), which a PDF of this site cannot embed: convert it to TrueType outlines',
  ttcf: 'holds several fonts: export one of them as a TrueType file',
  wOFF: 'is packed for the web (WOFF): give the TrueType file that it was made from',
  wOF2: 'is packed for the web (WOFF2): give the TrueType file that it was made from',
}

/** The tables without which neither a browser nor the PDF can draw a letter. */
const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post', 'OS/2']

/** The most tables, axes and names of a font that the code reads. A real font has far fewer. */
const MOST = 1000

/** The language of a name in English of the United States. */
const ENGLISH = 0x409

const letters = (view: DataView, at: number, length: number): string =>
  Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('')

/** Returns the tables of a font by tag. */
export function tablesOf(view: DataView): Map<string, DataView> {
  const count = Math.min(view.getUint16(4), MOST)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16
      const table = new DataView(
        view.buffer,
        view.byteOffset + view.getUint32(at + 8),
        view.getUint32(at + 12),
      )
      return [letters(view, at, 4), table]
    }),
  )
}

/** Returns the texts of the table `name` with an id. Those in Unicode are first, and of these those in English. */
function namesOf(view: DataView, wanted: number): string[] {
  const texts = view.getUint16(4)
  return Array.from({ length: Math.min(view.getUint16(2), MOST) }, (_, index) => {
    const at = 6 + index * 12
    const isMac = view.getUint16(at) === 1
    const rank = isMac ? 2 : view.getUint16(at + 4) === ENGLISH ? 0 : 1
    if (view.getUint16(at + 6) !== wanted) return { rank, text: '' }
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + texts + view.getUint16(at + 10),
      view.getUint16(at + 8),
    )
    return { rank, text: new TextDecoder(isMac ? 'macintosh' : 'utf-16be').decode(bytes) }
  })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ text }) => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim())
    .filter((text) => text !== '')
}

/** Returns the axes of the table `fvar`. */
function axesOf(view: DataView): Record<string, FontAxis> {
  const [start, count, size] = [view.getUint16(4), view.getUint16(8), view.getUint16(10)]
  const fixed = (at: number): number => view.getInt32(at) / 65_536
  return Object.fromEntries(
    Array.from({ length: Math.min(count, MOST) }, (_, index) => {
      const at = start + index * size
      return [letters(view, at, 4), { least: fixed(at + 4), usual: fixed(at + 8), most: fixed(at + 12) }]
    }),
  )
}

/** Finds the glyph of a code point in a subtable of `cmap`. Returns 0, the glyph for a missing letter, if it has none. */
type FindGlyph = (view: DataView, code: number) => number

/** The formats of a subtable that fonts for Unicode have. */
const FORMATS: Readonly<Partial<Record<number, FindGlyph>>> = {
  4: (view, code) => {
    const segments = view.getUint16(6)
    for (let step = 0; step < segments; step += 2) {
      const [end, start] = [view.getUint16(14 + step), view.getUint16(16 + segments + step)]
      if (code > end) continue
      if (code < start) return 0
      const delta = view.getUint16(16 + 2 * segments + step)
      const at = 16 + 3 * segments + step
      const range = view.getUint16(at)
      if (range === 0) return (code + delta) & 0xffff
      const glyph = view.getUint16(at + range + 2 * (code - start))
      return glyph && (glyph + delta) & 0xffff
    }
    return 0
  },
  12: (view, code) => {
    const groups = Math.min(view.getUint32(12), view.byteLength / 12)
    for (let at = 16; at < 16 + groups * 12; at += 12) {
      const [start, end] = [view.getUint32(at), view.getUint32(at + 4)]
      if (code >= start && code <= end) return view.getUint32(at + 8) + code - start
    }
    return 0
  },
}

/** Returns the function that finds a glyph in the table `cmap`. */
function glyphsOf(view: DataView): (code: number) => number {
  const subtables = Array.from({ length: Math.min(view.getUint16(2), MOST) }, (_, index) => {
    const at = 4 + index * 8
    const isUnicode = view.getUint16(at) === 0 || (view.getUint16(at) === 3 && view.getUint16(at + 2) !== 0)
    const table = new DataView(view.buffer, view.byteOffset + view.getUint32(at + 4))
    return { table, find: isUnicode ? FORMATS[table.getUint16(0)] : undefined }
  })
  return (code) => {
    try {
      return subtables.map(({ table, find }) => find?.(table, code) ?? 0).find(Boolean) ?? 0
    } catch {
      // The subtable ends before its own entries.
      return 0
    }
  }
}

/**
 * Returns what a font says about itself. Returns a problem for a file that is not a font with TrueType outlines. Does not
 * check the outlines.
 */
export function readFontFacts(bytes: Uint8Array): FontFacts | Problem {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const signature = letters(view, 0, 4)
    if (!Object.hasOwn(SIGNATURES, signature)) return NOT_A_FONT
    const problem = SIGNATURES[signature]
    if (problem !== undefined) return problem
    const tables = tablesOf(view)
    const missing = NEEDED.filter((tag) => !tables.has(tag))
    if (missing.length > 0) return `lacks the table ${missing.join(', ')}: export it again as a TrueType file`
    // A PDF names a font by its PostScript name, without quoting it.
    const postScript = namesOf(tables.get('name')!, 6)
    if (postScript.length === 0 || postScript.some((name) => !/^[\w.+-]{1,63}$/.test(name)))
      return 'has no PostScript name of Latin letters and digits: export it again with one, like Acme-Regular'
    const family = namesOf(tables.get('name')!, 1)[0]
    if (family === undefined) return 'does not say the name of its typeface: export it again with a name'
    const [axes, about, widths] = [tables.get('fvar'), tables.get('OS/2')!, tables.get('hmtx')!]
    const glyphOf = glyphsOf(tables.get('cmap')!)
    // The last width is that of all glyphs after it.
    const last = tables.get('hhea')!.getUint16(34) - 1
    const perEm = tables.get('head')!.getUint16(18)
    return {
      family: family.slice(0, 60),
      postScript: postScript[0]!,
      isBold: (about.getUint16(62) & 0x20) !== 0,
      licence: about.getUint16(8),
      axes: axes ? axesOf(axes) : {},
      has: (code) => glyphOf(code) !== 0,
      widthOf: (code) => widths.getUint16(Math.min(glyphOf(code), last) * 4) / perEm,
    }
  } catch {
    // An offset points behind the end of the file.
    return NOT_A_FONT
  }
}
