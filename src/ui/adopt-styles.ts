const adopted = new Set<string>()

/** Adds a stylesheet that was loaded with a lazy chunk. Each sheet is added once. */
export function adoptStyles(sheet: string): void {
  if (adopted.has(sheet)) return
  adopted.add(sheet)
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
}
