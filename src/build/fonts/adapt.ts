/** Changes a font of a brand so that PDFs can have it. */
import { tablesOf } from '../../brand/font-tables.ts'

/** The greatest number of units per font size that a font may have. */
const MOST_UNITS = 16_384

/** Returns the sum of the 32-bit numbers of a table, as a font has it for each of its tables. */
function sumOf(bytes: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  padded.set(bytes)
  const view = new DataView(padded.buffer)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

/** Returns a font as bytes, from its tables. */
function writeFont(signature: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  const start = 12 + sorted.length * 16
  const size = sorted.reduce((sum, [, table]) => sum + Math.ceil(table.length / 4) * 4, start)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature)
  const head = [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16]
  for (const [index, value] of head.entries()) view.setUint16(4 + index * 2, value)
  let at = start
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + index * 16
    bytes.set(new TextEncoder().encode(tag), entry)
    for (const [step, value] of [sumOf(table), at, table.length].entries())
      view.setUint32(entry + 4 + step * 4, value)
    bytes.set(table, at)
    at += Math.ceil(table.length / 4) * 4
  }
  const headAt = view.getUint32(12 + sorted.findIndex(([tag]) => tag === 'head') * 16 + 8)
  // The sum of a whole font is a fixed number.
  view.setUint32(headAt + 8, (0xb1b0afba - sumOf(bytes)) >>> 0)
  return bytes
}

/** The tables that PDFKit reads, and the names of the font for people who look into the file. */
const KEPT = 'cmap glyf head hhea hmtx loca maxp name post GPOS GSUB OS/2'.split(' ')

/**
 * A table GPOS or GSUB without a feature. The PDF worker has no code for a font that lacks one of these tables: see
 * `src/build/pdf-worker/pruned.ts`.
 */
const NO_FEATURES = Buffer.from('00010000000a001c001e000144464c540008000400000000ffff000000000000', 'hex')

/** The length of the table OS/2 that has the height of capital letters, and this height in most fonts as a part of the font size. */
const OS2_LENGTH = 96
const CAPITALS = 0.7

/** Returns the table OS/2 with a height of capital letters, which fonts of before 2001 do not have. */
function withCapitals(table: Uint8Array, perEm: number): Uint8Array {
  if (table.length >= OS2_LENGTH) return table
  const longer = Buffer.alloc(OS2_LENGTH)
  longer.set(table)
  longer.writeUInt16BE(2)
  longer.writeInt16BE(Math.round(perEm * CAPITALS), 88)
  return longer
}

/** The number of glyph names that all fonts share. */
const COMMON_NAMES = 258

/**
 * Returns the table `post` with the name of the font as the name of its first glyph, which stands for a missing letter. The PDF
 * worker does not read the table `name`. Our own fonts have no names of glyphs.
 */
function withName(post: Uint8Array, glyphs: number, name: string): Uint8Array {
  const start = 34 + glyphs * 2
  const table = Buffer.alloc(start + 1 + name.length)
  table.set(post.subarray(0, 32))
  table.writeUInt32BE(0x0002_0000)
  table.writeUInt16BE(glyphs, 32)
  table.writeUInt16BE(COMMON_NAMES, 34)
  table.writeUInt8(name.length, start)
  table.write(name, start + 1, 'latin1')
  return table
}

/**
 * Prepares a cut font for PDFs. `name` is its name in a PDF: PDFKit takes two fonts with the same name for one. `size` is the part
 * of its size that it has. A font that is wider than ours is smaller, so that documents keep their pages.
 */
export function adaptFont(font: Uint8Array, name: string, size: number): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, Uint8Array>(
    [...tablesOf(view)]
      .filter(([tag]) => KEPT.includes(tag))
      .map(([tag, { buffer, byteOffset, byteLength }]) => [
        tag,
        Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength)),
      ]),
  )
  for (const tag of ['GPOS', 'GSUB']) if (!tables.has(tag)) tables.set(tag, NO_FEATURES)
  const viewOf = (tag: string): DataView => new DataView(tables.get(tag)!.buffer)
  tables.set('post', withName(tables.get('post')!, viewOf('maxp').getUint16(4), name))
  const head = viewOf('head')
  tables.set('OS/2', withCapitals(tables.get('OS/2')!, head.getUint16(18)))
  head.setUint32(8, 0)
  head.setUint16(18, Math.min(Math.round(head.getUint16(18) / size), MOST_UNITS))
  return writeFont(view.getUint32(0), tables)
}
