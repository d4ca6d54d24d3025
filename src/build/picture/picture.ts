/**
 * Draws the Open Graph picture of a page: the brand, the title of the page, and the layers of the responsibility
 * matrix.
 */
import sharp from 'sharp'
import { type Brand, isOwnName } from '../../brand/brand.ts'
import { markShapes } from '../../brand/logo-svg.ts'
import { LIGHT } from '../../brand/palette.ts'
import { deriveTheme } from '../../brand/theme.ts'
import { undrawable } from '../../pdf/fonts.ts'
import { type LetterStyle, balanceText, breakText, cutLine, setLine } from './letters.ts'
import { type Cut, drawStrata } from './strata.ts'

/** The height of a logo in a picture, in pixels. */
export const LOGO_HEIGHT = 44

/** Width and height of the picture in pixels, as link previews require. */
export const SIZE = { width: 1200, height: 630 }

/** The content of an Open Graph picture. */
export interface PictureContent {
  title: string
  brand: Pick<Brand, 'name' | 'quizName' | 'mark' | 'accent'>
  /** The brand's logo as a data URL with its size. The logo replaces the symbol and the name of the brand. */
  logo?: { address: string; width: number; height: number } | undefined
  cut: Cut
  /** True for a language from right to left: the drawing starts at the right, and has no words. */
  isRtl?: boolean
}

const EDGE = 72
/** The top of the drawing: below the title, and below the brand if no font can draw the title. */
const DRAWING = { withTitle: 392, alone: 150 }
const TITLE = { top: 128, bottom: 366 }
const LEAD = 1.04
const MOST_LINES = 3
const SMALLEST = 50
const SIZES = [104, 96, 88, 80, 74, 68, 62, 56, SMALLEST]
const name: LetterStyle = { face: 'bold', size: 31, tracking: -0.01 }
const quiz: LetterStyle = { face: 'display', size: 33, tracking: -0.01 }

/**
 * Returns the title in at most three lines, at the largest font size that fits. A title that is too long ends in an
 * ellipsis.
 */
export function setTitle(title: string): { size: number; lines: string[] } {
  const width = SIZE.width - 2 * EDGE
  const room = TITLE.bottom - TITLE.top
  const isFit = (lines: string[], size: number): boolean =>
    lines.length <= MOST_LINES &&
    lines.length * size * LEAD <= room &&
    lines.every((line) => setLine(line, styleOf(size)).width <= width)
  const size = SIZES.find((one) => isFit(breakText(title, styleOf(one), width), one))
  if (size) return { size, lines: balanceText(title, styleOf(size), width) }
  const lines = breakText(title, styleOf(SMALLEST), width)
  return {
    size: SMALLEST,
    lines: lines
      .slice(0, MOST_LINES)
      .map((line, index) =>
        cutLine(line, styleOf(SMALLEST), width, index === MOST_LINES - 1 && lines.length > MOST_LINES),
      ),
  }
}

function styleOf(size: number): LetterStyle {
  return { face: 'display', size, tracking: -0.022 }
}

function write(text: string, style: LetterStyle, x: number, baseline: number, colour: string): string {
  return `<g transform="translate(${x} ${baseline})" fill="${colour}">${setLine(text, style).svg}</g>`
}

function drawBrand({ brand, logo }: PictureContent): string {
  const start = logo ? EDGE : EDGE + 60
  const room = SIZE.width - EDGE - start
  const shortName = cutLine(brand.name, name, room)
  const beside = (logo?.width ?? setLine(shortName, name).width) + 46
  const hasQuiz = !isOwnName(brand) && beside + setLine(brand.quizName, quiz).width <= room
  const mark = markShapes(brand, deriveTheme(brand.accent).light.accent)
  return [
    logo
      ? `<image href="${logo.address}" x="${EDGE}" y="${74 - logo.height / 2}" width="${logo.width}" height="${logo.height}"/>`
      : `<g transform="translate(${EDGE - 2.75} 52) scale(1.375)">${mark}</g>${write(shortName, name, start, 85, LIGHT.ink)}`,
    hasQuiz
      ? `<path d="M${start + beside - 22} 54v40" stroke="${LIGHT.ctl}" stroke-width="1.5"/>${write(brand.quizName, quiz, start + beside, 85, LIGHT.ink2)}`
      : '',
  ].join('')
}

function drawTitle(title: string): string {
  const { size, lines } = setTitle(title)
  const height = (lines.length - 1) * size * LEAD
  // The y coordinate of the baseline of the title's first line. With it, the title is vertically centred
  // between the brand and the drawing.
  const first = (TITLE.top + TITLE.bottom) / 2 + (size * 0.64 - height) / 2
  return lines
    .map((line, index) =>
      write(line, styleOf(size), EDGE - size * 0.03, first + index * size * LEAD, LIGHT.ink),
    )
    .join('')
}

/**
 * Returns the picture as SVG. Our text setting does not join and order Arabic or Hebrew letters, so a title with such letters
 * is left out: docs/decisions/0069-own-text-setting-in-pictures.md. All text is converted to outlines, so that no
 * system font is needed.
 */
export function drawPicture(shown: PictureContent): string {
  const { title, isRtl = false } = shown
  const hasTitle = undrawable(title).length === 0
  const top = hasTitle ? DRAWING.withTitle : DRAWING.alone
  const words = isRtl ? { you: '', shared: '', provider: '' } : shown.cut.words
  const strata = drawStrata({ ...shown.cut, words }, { top, width: SIZE.width, height: SIZE.height - top })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${LIGHT.paper}"/>`,
    drawBrand(shown),
    hasTitle ? drawTitle(title) : '',
    isRtl ? `<g transform="translate(${SIZE.width} 0) scale(-1 1)">${strata}</g>` : strata,
    '</svg>',
  ].join('')
}

/** Returns the picture as PNG. The same content always gives the same bytes. */
export async function makePicture(shown: PictureContent): Promise<Uint8Array> {
  const png = await sharp(Buffer.from(drawPicture(shown)))
    .png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
  return new Uint8Array(png)
}
