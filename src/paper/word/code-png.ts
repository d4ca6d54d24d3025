/** Draws a QR code as a PNG. */
import { zlibSync } from 'fflate'
import { encode } from 'uqr'

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
  chunk.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  )
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
