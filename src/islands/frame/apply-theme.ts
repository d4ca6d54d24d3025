import { deriveTheme, rootRule } from '../../brand/theme.ts'

let sheet: CSSStyleSheet | undefined

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
      ? `${light}@media screen{${dark}}`
      : scheme === 'light'
        ? light
        : `${light}@media screen and (prefers-color-scheme:dark){${dark}}`
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(rules)
}
