/** Reads and checks the cover picture of a brand. The file is untrusted, as that of a logo is. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { CoverPicture } from './brand.ts'
import { problemOfSvg, sizeOfPng } from './logo-check.ts'

type Kind = 'svg' | 'png' | 'jpg'

/** The maximum size of a file, in bytes. */
const MOST_BYTES: Readonly<Record<Kind, number>> = { svg: 32_768, png: 2_097_152, jpg: 2_097_152 }

/** The allowed width and height in pixels. A narrower picture is not sharp in print. */
const PIXELS = { leastWidth: 1000, leastHeight: 200, most: 6000 }

/** Returns the width and the height of a JPEG, in pixels. Unlike a logo, a cover picture can be a progressive JPEG. */
function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    // The frame header of a baseline, an extended or a progressive JPEG.
    if (marker >= 0xffc0 && marker <= 0xffc2)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker < 0xff00) return undefined
  }
  return undefined
}

/** Returns the problem of a picture of pixels as the end of a sentence, or `undefined`. */
function problemOfPixels(kind: 'png' | 'jpg', bytes: Uint8Array): string | undefined {
  const size = kind === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  if (!size) return `is not a ${kind === 'png' ? 'PNG' : 'JPEG'}, whatever its name says: export it again`
  const { leastWidth, leastHeight, most } = PIXELS
  const is = `is ${String(size.width)} by ${String(size.height)} pixels`
  if (size.width < leastWidth || size.height < leastHeight)
    return `${is}: make it at least ${String(leastWidth)} by ${String(leastHeight)}, so that it is sharp`
  return size.width > most || size.height > most
    ? `${is}: make it at most ${String(most)} by ${String(most)}`
    : undefined
}

/** Returns the problem of an SVG as the end of a sentence, or `undefined`. */
function problemOfText(bytes: Uint8Array): string | undefined {
  try {
    return problemOfSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return 'is not saved as UTF-8: save it as plain SVG'
  }
}

/** Reads and checks a cover picture. Returns the picture, or a text that describes the problem. */
export function readCoverPicture(file: string): CoverPicture | string {
  const kind: Kind = /\.svg$/i.test(file) ? 'svg' : /\.png$/i.test(file) ? 'png' : 'jpg'
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return `${file} is not there: put the file beside the brand file`
  if (!found.isFile()) return `${file} is a folder, a device or a pipe: give an SVG, PNG or JPEG file`
  if (found.size > MOST_BYTES[kind])
    return `${file} is larger than ${String(MOST_BYTES[kind] / 1024)} KB: make it smaller`
  const bytes = new Uint8Array(readFileSync(file))
  const problem = kind === 'svg' ? problemOfText(bytes) : problemOfPixels(kind, bytes)
  if (problem) return `${file} ${problem}`
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return { path: `brand/files/cover-${hash}.jpg`, bytes }
}
