/** Derives the accent colours for light and dark mode from a brand's colour, and writes all colours as CSS. */
import { type Oklch, toHex, toOklch } from './colour.ts'
import { contrast } from './contrast.ts'
import { DARK, LIGHT, type Palette } from './palette.ts'

/** The minimum contrast ratio of text (WCAG 2.2, success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5

/** The colours of one mode that are derived from the brand's accent, as `#rrggbb`. */
export interface Shades {
  /** The colour of primary buttons, links, toggle switches and the brand's symbol. */
  accent: string
  onAccent: string
  accentHover: string
  /**
   * `accentSoft` and `accentEdge` are the background and the border of the section with the services that the brand
   * sells.
   */
  accentSoft: string
  accentEdge: string
}

/** The lowest contrast ratio of each use of the accent, 1 to 21. */
export interface Ratios {
  /** The contrast of the text on a button, the lower of the normal and the hover state. */
  onButton: number
  /** The contrast of a link on the backgrounds `paper`, `surface`, `sunk` and `accentSoft`. */
  asText: number
  /** The contrast of normal text on the background `accentSoft`. */
  inkOnSoft: number
}

/**
 * A theme: the accent in the brand file (`asked`), and for light and dark mode the derived colours with their
 * contrast ratios.
 */
export interface Theme {
  asked: string
  light: Shades & { ratios: Ratios }
  dark: Shades & { ratios: Ratios }
}

function ratiosOf(shades: Shades, { paper, surface, sunk, ink }: Palette): Ratios {
  const worst = (text: string, grounds: string[]): number =>
    Math.min(...grounds.map((ground) => contrast(text, ground)))
  return {
    onButton: worst(shades.onAccent, [shades.accent, shades.accentHover]),
    asText: worst(shades.accent, [paper, surface, sunk, shades.accentSoft]),
    inkOnSoft: contrast(ink, shades.accentSoft),
  }
}

function lightShades({ l, c, h }: Oklch): Shades {
  return {
    accent: toHex({ l, c, h }),
    onAccent: '#ffffff',
    accentHover: toHex({ l: Math.max(0, l - 0.07), c, h }),
    accentSoft: toHex({ l: 0.955, c: Math.min(c, 0.022), h }),
    accentEdge: toHex({ l: 0.8, c: Math.min(c, 0.06), h }),
  }
}

function darkShades({ l, c, h }: Oklch): Shades {
  return {
    accent: toHex({ l, c: Math.min(c, 0.13), h }),
    onAccent: DARK.paper,
    accentHover: toHex({ l: Math.min(1, l + 0.06), c: Math.min(c, 0.13), h }),
    accentSoft: toHex({ l: 0.3, c: Math.min(c, 0.035), h }),
    accentEdge: toHex({ l: 0.46, c: Math.min(c, 0.06), h }),
  }
}

/**
 * Changes the lightness of `start` in steps of `step` until every use of the accent has enough contrast. Returns the
 * colours and their contrast ratios.
 */
function settle(
  start: Oklch,
  step: number,
  palette: Palette,
  shadesOf: (colour: Oklch) => Shades,
): Theme['light'] {
  let { l } = start
  for (;;) {
    const shades = shadesOf({ ...start, l })
    const ratios = ratiosOf(shades, palette)
    if (Math.min(ratios.onButton, ratios.asText, ratios.inkOnSoft) >= LEAST_CONTRAST || l <= 0 || l >= 1)
      return { ...shades, ratios }
    l = Math.min(1, Math.max(0, l + step))
  }
}

/**
 * Derives the theme of an accent `#rrggbb`. Keeps the hue, and changes the lightness only as far as contrast requires.
 */
export function deriveTheme(asked: string): Theme {
  const colour = toOklch(asked)
  return {
    asked,
    light: settle({ ...colour, l: Math.min(colour.l, 0.52) }, -0.01, LIGHT, lightShades),
    dark: settle({ ...colour, l: Math.max(colour.l, 0.78) }, 0.01, DARK, darkShades),
  }
}

function properties(colours: object): string {
  return Object.entries(colours)
    .map(
      ([name, value]) =>
        `--${name.replace(/[A-Z]|(?<=[a-z])\d/g, (part) => `-${part.toLowerCase()}`)}:${String(value)}`,
    )
    .join(';')
}

/** Returns a CSS rule with every colour of light or dark mode as a custom property. */
export function rootRule(theme: Theme, scheme: 'light' | 'dark'): string {
  const { ratios: _, ...shades } = theme[scheme]
  const palette = scheme === 'light' ? LIGHT : DARK
  return `:root{color-scheme:${scheme};${properties({ ...palette, ...shades })}}`
}

/**
 * Returns the first CSS of every page: the order of the cascade layers, and every colour. The dark colours
 * apply if the visitor's system prefers dark mode. Printed pages always have the light colours.
 */
export function themeCss(accent: string): string {
  const theme = deriveTheme(accent)
  return [
    '@layer tokens,base,parts,page,print;@layer tokens{',
    rootRule(theme, 'light'),
    `@media screen and (prefers-color-scheme:dark){${rootRule(theme, 'dark')}}}`,
  ].join('')
}
