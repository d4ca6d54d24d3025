/** Writes the CSS of a brand's fonts. */

/** A font file of a page, and the part of its size that it has: 1, or less for a font that is wider than ours. */
export interface PageFont {
  address: string
  size: number
}

/** The fonts of a page. Without a typeface of their own, headings have the bold font of the text. */
export interface PageFonts {
  regular: PageFont
  bold: PageFont
  display: PageFont
}

/** Our own typefaces and those of the system, as `tokens.css` lists them. They have the letters that a brand's fonts lack. */
export const USUAL_FAMILIES = {
  '--f-display': "'Newsreader Display', 'Display Fallback', 'Iowan Old Style', Georgia, serif",
  '--f-text': "'Public Sans', 'Text Fallback', system-ui, 'Segoe UI', Roboto, sans-serif",
}

/** The families of the brand's fonts. Headings have one weight, whatever a rule asks for. */
const TEXT = "'Brand Text'"
const DISPLAY = "'Brand Display'"

function face(family: string, { address, size }: PageFont, weight: string): string {
  const adjust = size === 1 ? '' : `;size-adjust:${(size * 100).toFixed(1)}%`
  return `@font-face{font-family:${family};src:url('${address}') format('woff2');font-weight:${weight};font-display:swap${adjust}}`
}

/** Returns the rules for the fonts of a brand. */
export function fontCss({ regular, bold, display }: PageFonts): string {
  return [
    face(TEXT, regular, '400'),
    face(TEXT, bold, '600 700'),
    face(DISPLAY, display, '400 700'),
    `:root{--f-text:${TEXT},${USUAL_FAMILIES['--f-text']};--f-display:${DISPLAY},${USUAL_FAMILIES['--f-display']}}`,
  ].join('')
}

/** Puts a brand's font for Latin letters and digits into the styles of a language from right to left. */
export function withBrandText(css: string): string {
  return css.replace(/(['"])Public Sans\1/, TEXT)
}

/** Returns the addresses to load before the styles ask for them, each once. */
export function preloadsOf({ regular, bold, display }: PageFonts, isRtl: boolean): string[] {
  const fonts = isRtl ? [regular, bold] : [display, regular, bold]
  return [...new Set(fonts.map(({ address }) => address))]
}
