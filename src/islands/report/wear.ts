const worn = new Set<string>()

/** Dresses the document once in a sheet that comes with its script, so that a page without that script does not load it. */
export function wearStyles(sheet: string): void {
  if (worn.has(sheet)) return
  worn.add(sheet)
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
}
