/**
 * Draws the Open Graph picture of a page: the brand, the title of the page, and the layers of the responsibility
 * matrix.
 */
import { type Brand, isOwnName } from '../../brand/brand.ts'
import { markShapes } from '../../brand/logo-svg.ts'
import { LIGHT } from '../../brand/palette.ts'
import { deriveTheme } from '../../brand/theme.ts'
import { type LayerOwners, drawStrata } from './strata.ts'
import { type StyledText, type Picture, type PlacedText, canDraw } from './text.ts'

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
  cut: LayerOwners
  /** True for a language from right to left: the picture starts at the right. */
  isRtl?: boolean
}

const EDGE = 72
const MARK = 44
/** The top of the drawing: below the title, and below the brand if no font can draw the title. */
const DRAWING = { withTitle: 392, alone: 150 }
const TITLE = { top: 128, bottom: 366, lines: 3 }
const SIZES = [104, 96, 88, 80, 74, 68, 62, 56, 50]
const NAME = { face: 'bold', size: 31, tracking: -0.01, colour: LIGHT.ink } as const
const QUIZ = { face: 'display', size: 33, tracking: -0.01, colour: LIGHT.ink2 } as const
/** The line between the names of the brand and of the quiz. */
const LINE: StyledText = { ...QUIZ, text: '\u00a0\u00a0|\u00a0\u00a0', size: 40, colour: LIGHT.ctl }
/** An invisible line. It makes a name alone as high as one with a line, so that all names have the same baseline. */
const NO_LINE: StyledText = { ...LINE, text: '|', colour: LIGHT.paper }

function drawBrand({ brand, logo, isRtl }: PictureContent): string {
  const { address, width, height } = logo ?? { address: '', width: MARK, height: MARK }
  const x = isRtl ? SIZE.width - EDGE - width : EDGE
  const y = 74 - height / 2
  if (logo) return `<image href="${address}" x="${x}" y="${y}" width="${width}" height="${height}"/>`
  const mark = markShapes(brand, deriveTheme(brand.accent).light.accent)
  return `<g transform="translate(${isRtl ? x + 2.75 : x - 2.75} ${y}) scale(1.375)">${mark}</g>`
}

/** Returns the names beside the mark or the logo. The name of the quiz is left out if there is no room for it. */
function namesOf({ brand, logo }: PictureContent): PlacedText {
  const x = EDGE + (logo ? logo.width + 22 : 60)
  const name: StyledText[] = logo || !canDraw(brand.name) ? [] : [{ ...NAME, text: brand.name }]
  const hasQuiz = !isOwnName(brand) && canDraw(brand.quizName)
  const alone = [...name, NO_LINE]
  const choices = hasQuiz ? [[...name, LINE, { ...QUIZ, text: brand.quizName }], alone] : [alone]
  return { choices, side: 'left', x, middle: 74, width: SIZE.width - EDGE - x, height: 60, lines: 1 }
}

function titleOf(text: string): PlacedText {
  return {
    choices: SIZES.map((size) => [{ text, face: 'display', size, tracking: -0.022, colour: LIGHT.ink }]),
    side: 'left',
    x: EDGE,
    middle: (TITLE.top + TITLE.bottom) / 2,
    width: SIZE.width - 2 * EDGE,
    height: TITLE.bottom - TITLE.top,
    lines: TITLE.lines,
  }
}

/**
 * Returns the picture of a page as data. The title is drawn in at most three lines, at the largest size that fits. A
 * title or name with letters that no font of this project has is left out.
 */
export function drawPicture(shown: PictureContent): Picture {
  const { title, isRtl = false } = shown
  const hasTitle = canDraw(title)
  const top = hasTitle ? DRAWING.withTitle : DRAWING.alone
  const strata = drawStrata(shown.cut, { top, width: SIZE.width, height: SIZE.height - top })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${LIGHT.paper}"/>`,
    drawBrand(shown),
    isRtl ? `<g transform="translate(${SIZE.width} 0) scale(-1 1)">${strata.svg}</g>` : strata.svg,
    '</svg>',
  ].join('')
  const texts = [namesOf(shown), titleOf(title), ...strata.words].filter(({ choices }) =>
    choices.flat().every(({ text }) => canDraw(text)),
  )
  return { svg, texts: isRtl ? texts.map(mirror) : texts }
}

function mirror(box: PlacedText): PlacedText {
  return { ...box, side: box.side === 'left' ? 'right' : 'left', x: SIZE.width - box.x }
}
