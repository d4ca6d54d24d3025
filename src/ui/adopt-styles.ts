const adopted = new Set<string>()

/** Adds the stylesheet of a lazily loaded chunk to the document. Adds each stylesheet only once. */
export function adoptStyles(sheet: string): void {
  if (adopted.has(sheet)) return
  adopted.add(sheet)
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
}
