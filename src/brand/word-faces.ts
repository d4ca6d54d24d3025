/** The typefaces that a Word file names. Word shows another typeface where one is not installed. */
import type { BrandFonts } from './brand-fonts.ts'

/** The typeface of text, and the typeface of headings and figures. */
export interface WordFaces {
  text: string
  display: string
  /** True if headings and figures are bold. */
  isDisplayBold?: boolean
}

/** The typefaces of a brand without fonts. Word has them on Windows and on the Mac. */
export const USUAL_FACES: WordFaces = { text: 'Calibri', display: 'Georgia' }

/** Returns the typefaces of a brand's fonts. */
export function wordFaces({ regular, display, hasDisplay }: BrandFonts): WordFaces {
  return hasDisplay
    ? { text: regular.family, display: display.family, isDisplayBold: display.isBold }
    : { text: regular.family, display: regular.family, isDisplayBold: true }
}
