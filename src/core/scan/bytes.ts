/** Detects the type of a file from its first bytes. */
import type { ScanRefusal } from './model.ts'

/** The maximum file size, in megabytes and in bytes. */
export const LIMIT_MB = 64
export const LIMIT = LIMIT_MB * 1_048_576

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, place) => bytes[place] === byte)

/** The first bytes of archives: ZIP, empty ZIP, gzip, 7z, RAR. */
const PACKED = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
]

/**
 * Returns the text encoding, or the reason why the bytes are not text. Without a byte order mark, zero bytes reveal
 * UTF-16.
 */
export function sniff(
  bytes: Uint8Array,
): Encoding | Extract<ScanRefusal['id'], 'zipped' | 'workbook' | 'notText'> {
  if (PACKED.some((first) => startsWith(bytes, ...first))) {
    const start = String.fromCharCode(...bytes.subarray(0, 4096))
    return /\[Content_Types\]\.xml|xl\//.test(start) ? 'workbook' : 'zipped'
  }
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const [one, two] = bytes
  if (one !== 0 && two === 0) return 'utf-16le'
  if (one === 0 && two !== 0) return 'utf-16be'
  return startsWith(bytes, 0x25, 0x50, 0x44, 0x46) || bytes.subarray(0, 4096).includes(0)
    ? 'notText'
    : 'utf-8'
}
