import { deriveTheme, rootRule } from '../../brand/theme.ts'

let sheet: CSSStyleSheet | undefined

/**
 * Replaces the colours of the build with colours for an accent `#rrggbb`, corrected for contrast. `scheme` is `light`, `dark`
 * or `auto`, which follows the visitor's system. Only computed colours reach the stylesheet.
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
