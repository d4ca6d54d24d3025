import { deriveTheme, rootRule } from '../../brand/theme.ts'

let sheet: CSSStyleSheet | undefined

/** The plate behind a logo that has no version for a dark ground, as `logo.css` draws it for the visitor's system setting. */
const PLATE = {
  light: '.logo--plate{padding:0;background:none}',
  dark: '.logo--plate{border-radius:3px;padding:6px;background:#fff}',
}
/** Where the logo for a dark ground is shown. */
const DARK_LOGO = { light: 'not all', dark: 'screen', auto: 'screen and (prefers-color-scheme: dark)' }

/** Chooses the version of the site's own logo. A media query alone follows only the visitor's system setting. */
export function chooseLogo(scheme: string): void {
  const media = DARK_LOGO[scheme as keyof typeof DARK_LOGO]
  for (const source of document.querySelectorAll<HTMLSourceElement>('.logo source')) source.media = media
}

/**
 * Replaces the site's colours with colours computed from `accent` (`#rrggbb`) and corrected for contrast. `scheme` is
 * `light`, `dark`, or `auto` for the visitor's system setting. The stylesheet contains only computed colours, never the
 * host's text.
 */
export function applyTheme(accent: string, scheme = 'auto'): void {
  const theme = deriveTheme(accent)
  const pattern = { light: ':root{--pat-ground:var(--theirs-hi)}', dark: ':root{--pat-ground:var(--theirs)}' }
  const light = rootRule(theme, 'light') + pattern.light
  const dark = rootRule(theme, 'dark') + pattern.dark
  const rules =
    scheme === 'dark'
      ? `${light}@media screen{${dark}${PLATE.dark}}`
      : scheme === 'light'
        ? light + PLATE.light
        : `${light}@media screen and (prefers-color-scheme:dark){${dark}}`
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(rules)
  chooseLogo(scheme)
}
