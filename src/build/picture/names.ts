/** Draws names with letters that the PDF fonts lack, in the fonts of this machine. */
import sharp from 'sharp'
import { EM, type PieceToDraw } from '../../paper/pdf/pictures.ts'

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${String(character.charCodeAt(0))};`)

/** Draws a piece of a name in black on a transparent background. Returns its RGBA bytes. */
export async function drawPiece({
  text,
  face,
  isRtl,
  width,
  height,
  baseline,
}: PieceToDraw): Promise<Uint8Array> {
  const weight = face === 'regular' ? '400' : '700'
  // The text is centred, because librsvg starts a right-to-left text at different edges in different versions.
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">`,
    `<text x="${String(width / 2)}" y="${String(baseline)}" text-anchor="middle" direction="${isRtl ? 'rtl' : 'ltr'}"`,
    ` font-family="Noto Sans, sans-serif" font-size="${String(EM)}" font-weight="${weight}">${escape(text)}</text></svg>`,
  ].join('')
  return new Uint8Array(await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer())
}
