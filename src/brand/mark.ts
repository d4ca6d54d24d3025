/** The mark as SVG, for places that no stylesheet reaches: the tab's icon and the picture of a page. */
import { type Brand, isOwnName } from './brand.ts'
import { LIGHT } from './palette.ts'

/** The shapes of the mark on a 32 by 32 grid: the product's own two grounds and line, or the brand's path in `accent`. */
export function markShapes(brand: Pick<Brand, 'name' | 'quizName' | 'mark'>, accent: string): string {
  if (!isOwnName(brand)) return `<path d="${brand.mark}" fill="${accent}" fill-rule="evenodd"/>`
  return [
    `<path d="M2 2h28v28H2z" fill="${LIGHT.yours}"/>`,
    `<path d="M2 30c9 0 8-16 17-16h11v16z" fill="${LIGHT.theirs}"/>`,
    `<path d="M2 29c9 0 8-15 17-15h11" fill="none" stroke="${LIGHT.ink}" stroke-width="3.5"/>`,
    `<path d="M2 2h28v28H2z" fill="none" stroke="${LIGHT.ink}" stroke-width="2"/>`,
  ].join('')
}
