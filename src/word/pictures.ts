/** Writes pictures: the logo of the brand, and the QR code as a PNG. */
import { zlibSync } from 'fflate'
import { encode } from 'uqr'
import type { WordKit } from './kit.ts'
import type { PartLinks } from './part.ts'
import { element } from './xml.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** The number of English Metric Units in a point. Drawings are measured in these units. */
const EMU = 12_700

/** Returns a drawing in the line of the text. `alt` is its text alternative. The size is in points. */
export function inlineDrawing(
  kit: WordKit,
  alt: string,
  [width, height]: readonly [number, number],
  graphic: string,
): string {
  const id = kit.nextId()
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx: Math.round(width * EMU), cy: Math.round(height * EMU) }),
    element('wp:docPr', { id, name: `Drawing ${String(id)}`, descr: alt }),
    graphic,
  )
  return element('w:r', {}, element('w:drawing', {}, inline))
}

function pictureOf(relation: string, alt: string, [width, height]: readonly [number, number], id: number): string {
  const size = { cx: Math.round(width * EMU), cy: Math.round(height * EMU) }
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    element(
      'pic:nvPicPr',
      {},
      element('pic:cNvPr', { id, name: `Picture ${String(id)}`, descr: alt }),
      '<pic:cNvPicPr/>',
    ),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': relation }),
      element('a:stretch', {}, '<a:fillRect/>'),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, '<a:avLst/>'),
    ),
  )
  return element(
    'a:graphic',
    { 'xmlns:a': `${DRAWING}/main` },
    element('a:graphicData', { uri: `${DRAWING}/picture` }, picture),
  )
}

/** Returns a picture in the line of the text. `links` belongs to the part that shows the picture. */
export function inlinePicture(
  kit: WordKit,
  links: PartLinks,
  picture: { bytes: Uint8Array; ending: 'jpeg' | 'png'; alt: string; size: readonly [number, number] },
): string {
  const relation = kit.addPicture(picture.bytes, picture.ending, links)
  return inlineDrawing(
    kit,
    picture.alt,
    picture.size,
    pictureOf(relation, picture.alt, picture.size, kit.nextId()),
  )
}

/** The maximum size of a logo in points. */
const LOGO = { width: 135, height: 20.25 }

/** Returns the size of a baseline JPEG in points, at most the size of a logo. The frame header has the pixels. */
export function logoSize(jpeg: Uint8Array): readonly [number, number] {
  const numberAt = (place: number): number => ((jpeg[place] ?? 0) << 8) | (jpeg[place + 1] ?? 0)
  let at = 2
  while (at < jpeg.length && numberAt(at) !== 0xffc0) at += 2 + Math.max(2, numberAt(at + 2))
  const [width, height] = [numberAt(at + 7) || LOGO.width, numberAt(at + 5) || LOGO.height]
  const scale = Math.min(LOGO.width / width, LOGO.height / height)
  return [width * scale, height * scale]
}

/** Returns the check value of bytes that PNG uses (CRC-32, https://www.w3.org/TR/png-3/#D-CRCAppendix). */
function crc32(bytes: Uint8Array): number {
  let value = -1
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(Array.from(type, (letter) => letter.charCodeAt(0)), 4)
  chunk.set(data, 8)
  view.setInt32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}

/** The pixels of one module of the QR code, so that it is sharp in print. */
const SCALE = 8
/** The white border that a QR code needs, in modules. */
const QUIET = 4

/** Returns a QR code as a black and white PNG with a white border. */
export function codePng(url: string): Uint8Array {
  const { data, size } = encode(url, { ecc: 'M', border: QUIET })
  const side = size * SCALE
  const stride = 1 + Math.ceil(side / 8)
  const rows = new Uint8Array(stride * side).fill(255)
  for (let y = 0; y < side; y += 1) {
    rows[y * stride] = 0
    data[Math.floor(y / SCALE)]!.forEach((isDark, column) => {
      // A module is one byte wide, because a byte has eight pixels.
      if (isDark) rows[y * stride + 1 + column] = 0
    })
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, side)
  view.setUint32(4, side)
  header[8] = 1
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunkOf('IHDR', header),
    chunkOf('IDAT', zlibSync(rows, { level: 9 })),
    chunkOf('IEND', new Uint8Array()),
  ]
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
