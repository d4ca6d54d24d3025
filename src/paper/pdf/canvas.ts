/** Draws names in the worker, in the fonts of the visitor's device. */
import { undrawable } from './fonts.ts'
import { drawPictures, EM, missingLetters, type NamePictures, type PieceToDraw } from './pictures.ts'

function drawPiece({ text, face, isRtl, width, height, start, baseline }: PieceToDraw): Uint8ClampedArray {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser has no canvas in a worker.')
  context.font = `${face === 'regular' ? 400 : 650} ${EM}px system-ui, sans-serif`
  context.direction = isRtl ? 'rtl' : 'ltr'
  context.fillText(text, start, baseline)
  return context.getImageData(0, 0, width, height).data
}

/**
 * Draws the pictures of names.
 * @throws {LettersMissing} if the device has no font for a letter.
 */
export async function drawOnCanvas(names: readonly string[]): Promise<NamePictures> {
  const missing = await missingLetters(undrawable(names.join('')), drawPiece)
  if (missing.length > 0) throw new LettersMissing(missing)
  return drawPictures(names, drawPiece)
}

/** The error for letters that no font of the device contains. */
export class LettersMissing extends Error {
  characters: string[]

  constructor(characters: string[]) {
    super(`No font here can draw ${characters.join(' ')}.`)
    this.characters = characters
  }
}
