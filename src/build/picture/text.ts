/** Draws a picture from SVG and texts. Pango, a part of sharp, breaks the lines, and joins and orders the letters. */
import { writeFileSync } from 'node:fs'
import { json } from 'node:stream/consumers'
import sharp, { type OverlayOptions } from 'sharp'
import { tidy, undrawable } from '../../paper/pdf/fonts.ts'

/** A text in one style. `size` is in pixels, and `tracking` is the letter spacing as a fraction of it. */
export interface StyledText {
  text: string
  face: 'bold' | 'display'
  size: number
  tracking: number
  colour: string
}

/** A text and its place in a picture, in pixels. */
export interface PlacedText {
  /** Each choice is a text of one or more pieces. The first choice that fits is drawn, or else the last one is cut. */
  choices: StyledText[][]
  /** The edge where the lines start, and its x coordinate. From the right edge, pieces follow from right to left. */
  side: 'left' | 'right'
  x: number
  /** The y coordinate of the centre. */
  middle: number
  width: number
  height: number
  lines: number
  /** The colour of a rectangle behind the text. */
  plate?: string
}

/** A picture as data: an SVG without text, and the texts on top of it. */
export interface Picture {
  svg: string
  texts: PlacedText[]
}

const ARABIC = /[\u0600-\u06ff]/

/** Returns true if the fonts of this project have all letters of a text. */
export function canDraw(text: string): boolean {
  return undrawable(text).every((letter) => ARABIC.test(letter))
}

const FACES = {
  display: { families: 'Newsreader 16pt, Public Sans Thin, Noto Sans', weight: 500 },
  bold: { families: 'Public Sans Thin, Noto Sans, Noto Sans Arabic', weight: 650 },
}
const PLATE = { top: 7, bottom: 7, left: 10, right: 10 }

/** The line height as a fraction of the size. Arabic letters have marks above and below. */
const lineHeight = (text: string): number => (ARABIC.test(text) ? 1.3 : 1.04)

/** Returns a piece as Pango markup. The isolate keeps its direction apart from that of other pieces. */
function markup({ text, face, size, tracking, colour }: StyledText, scale: number): string {
  const isArabic = ARABIC.test(text)
  const { families, weight } = FACES[isArabic ? 'bold' : face]
  const units = (pixels: number): string => String(Math.round(pixels * scale * 1024))
  const letters = text
    // `tidy` would remove the isolates around numbers and names in Arabic content.
    .replace(/[^\u2066-\u2069]+/g, tidy)
    .replace(/[&<>]/g, (character) => `&#${String(character.charCodeAt(0))};`)
  return [
    isArabic ? '\u2067' : '\u2066',
    `<span font_family="${families}" weight="${String(weight)}" size="${units(size)}" foreground="${colour}"`,
    ` letter_spacing="${units(isArabic ? 0 : size * tracking)}" line_height="${units(size * lineHeight(text))}">`,
    `${letters}</span>\u2069`,
  ].join('')
}

/** Draws a text in lines that are at most as wide as the box. Its width and height are those of the letters. */
async function drawLines(pieces: StyledText[], box: PlacedText) {
  const size = Math.max(...pieces.map((piece) => piece.size))
  // Pango moves each letter to a whole pixel. At twice the size, the spaces between small letters stay even.
  const scale = size > 40 ? 1 : 2
  const start = box.side === 'left' ? '\u200e' : '\u200f'
  const text = start + pieces.map((piece) => markup(piece, scale)).join('')
  const image = sharp({ text: { text, width: Math.round(box.width * scale), wrap: 'word', rgba: true } })
  const drawn = await image.metadata()
  const [width, height] = [drawn.width / scale, drawn.height / scale]
  // The letters of a line are between 0.4 and 1.4 times as high as the font size.
  const lines =
    1 + Math.floor((height / size - 0.4) / Math.max(...pieces.map(({ text }) => lineHeight(text))))
  // The tracking after the last letter makes a line narrower for Pango than it is.
  const isFit = width <= box.width + size * 0.05 && height <= box.height && lines <= box.lines
  return { image, width, height, lines, isFit }
}

/** Returns the first option that fits. Those after it must fit too. */
async function firstFitting<Option>(options: Option[], isFit: (option: Option) => Promise<boolean>) {
  let [start, end] = [0, options.length - 1]
  while (start < end) {
    const middle = Math.floor((start + end) / 2)
    if (await isFit(options[middle]!)) end = middle
    else start = middle + 1
  }
  return options[start]!
}

/** Returns shorter and shorter texts with an ellipsis. Only the first piece becomes shorter. */
function cut([long, ...others]: StyledText[]): StyledText[][] {
  const letters = Array.from(long!.text)
  return letters.map((_, index) => {
    const text = letters.slice(0, -1 - index).join('')
    return [{ ...long!, text: `${text.replace(/[\s,;:.…]+$/, '')}…` }, ...others]
  })
}

/** Draws the text of a box, in lines of similar length. */
async function setText(box: PlacedText): Promise<OverlayOptions> {
  const isFit = async (pieces: StyledText[], within: PlacedText) => (await drawLines(pieces, within)).isFit
  const options = [...box.choices, ...cut(box.choices.at(-1)!)]
  const pieces = await firstFitting(options, (option) => isFit(option, box))
  const { lines } = await drawLines(pieces, box)
  const widths = Array.from({ length: lines > 1 ? 33 : 1 }, (_, step) => box.width * (1 - step / 64))
  const width = await firstFitting(widths.toReversed(), (width) => isFit(pieces, { ...box, width, lines }))
  const text = await drawLines(pieces, { ...box, width })
  const image = text.image.resize({
    width: Math.ceil(text.width),
    height: Math.ceil(text.height),
    fit: 'fill',
  })
  if (box.plate) image.flatten({ background: box.plate }).extend({ ...PLATE, background: box.plate })
  const { data: input, info } = await image.png().toBuffer({ resolveWithObject: true })
  const edge = box.plate ? PLATE.left : 0
  return {
    input,
    left: Math.round(box.side === 'left' ? box.x - edge : box.x - info.width + edge),
    top: Math.round(box.middle - info.height / 2),
  }
}

/** Returns a picture as PNG. The same data always gives the same bytes. */
async function makePicture({ svg, texts }: Picture): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .composite(await Promise.all(texts.map(setText)))
    .png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}

// `drawSocialPictures` runs this file in a process of its own, because a process reads its list of fonts only once.
if (import.meta.main) {
  // Without a font, Pango draws a box of the same width for each letter.
  const widthOf = async (text: string) => (await sharp({ text: { text } }).metadata()).width
  if ((await widthOf('i')) === (await widthOf('m')))
    throw new Error('The fonts of the pictures were not found.')
  for (const [file, picture] of (await json(process.stdin)) as [string, Picture][]) {
    writeFileSync(file, await makePicture(picture))
  }
}
