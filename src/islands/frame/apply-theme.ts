/** Colours that the page around chose, over those of the build. Only colours that were computed here reach the sheet. */
import { deriveTheme, rootRule } from '../../brand/theme.ts'

let sheet: CSSStyleSheet | undefined

/** Paints the page in an accent `#rrggbb`, corrected until it can be read, in one scheme or as the visitor's system has it. */
export function paint(accent: string, scheme = 'auto'): void {
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
