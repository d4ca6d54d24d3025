/**
 * Draws the brand's small symbol (the mark) as SVG for the tab icon and the Open Graph picture, which have no
 * stylesheet.
 */
import { type Brand, isOwnName } from './brand.ts'
import { LIGHT } from './palette.ts'
import { deriveTheme } from './theme.ts'

/**
 * Returns the shapes of the brand's symbol as SVG on a 32 by 32 grid. The shapes are the brand's SVG path in
 * the colour `accent`, or the default symbol of this project.
 */
export function markShapes(brand: Pick<Brand, 'name' | 'quizName' | 'mark'>, accent: string): string {
  if (!isOwnName(brand)) return `<path d="${brand.mark ?? ''}" fill="${accent}" fill-rule="evenodd"/>`
  return [
    `<path d="M2 2h28v28H2z" fill="${LIGHT.yours}"/>`,
    `<path d="M2 30c9 0 8-16 17-16h11v16z" fill="${LIGHT.theirs}"/>`,
    `<path d="M2 29c9 0 8-15 17-15h11" fill="none" stroke="${LIGHT.ink}" stroke-width="3.5"/>`,
    `<path d="M2 2h28v28H2z" fill="none" stroke="${LIGHT.ink}" stroke-width="2"/>`,
  ].join('')
}

/**
 * Returns the tab icon as SVG. The icon is the brand's symbol. If the brand has no symbol, the icon shows the
 * first letter of the brand's name on the accent colour.
 */
export function iconOf(brand: Pick<Brand, 'name' | 'quizName' | 'mark' | 'accent'>): string {
  const { accent, onAccent } = deriveTheme(brand.accent).light
  const letter = (/[\p{L}\p{N}]/u.exec(brand.name)?.[0] ?? '').toUpperCase()
  const tile =
    `<rect width="32" height="32" rx="6" fill="${accent}"/><text x="16" y="23.5" text-anchor="middle" ` +
    `font-family="system-ui,sans-serif" font-weight="700" font-size="21" fill="${onAccent}">${letter}</text>`
  const shapes = brand.mark || isOwnName(brand) ? markShapes(brand, accent) : tile
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shapes}</svg>`
}
