const worn = new Set<string>()

/** Dresses the document in a style sheet that came with a script, so that a page without that script does not load it. */
export function adoptStyles(sheet: string): void {
  if (worn.has(sheet)) return
  worn.add(sheet)
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
}
