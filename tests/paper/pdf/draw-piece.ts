/** A device whose font draws each letter as a block, and a box for a letter that it does not have. */
import type { PieceToDraw } from '../../../src/paper/pdf/pictures.ts'

/** The letters that the device does not have. */
export const UNKNOWN = ['\u0378', '\u{3fffd}', 'ꙮ']

/** Draws a piece: a filled block of 48 pixels for each letter, or the frame of a block for an unknown letter. */
export function drawPiece({ text, isRtl, width, height, start, baseline }: PieceToDraw): Uint8Array {
  const rgba = new Uint8Array(width * height * 4)
  Array.from(text).forEach((letter, index) => {
    const left = isRtl ? start - (index + 1) * 48 : start + index * 48
    const top = Math.round(baseline) - 60
    for (let x = 0; x < 48; x++) {
      for (let y = 0; y < 60; y++) {
        const isEdge = x === 0 || y === 0 || x === 47 || y === 59
        // A known letter is narrower than the box.
        const isInk = UNKNOWN.includes(letter) ? isEdge : x > 4 && letter !== ' '
        if (isInk) rgba[((top + y) * width + left + x) * 4 + 3] = 255
      }
    }
  })
  return rgba
}
