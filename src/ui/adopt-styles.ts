const adopted = new Set<string>()

/** Adds the stylesheet of a lazily loaded chunk to the document. The same sheet is added only once. */
export function adoptStyles(sheet: string): void {
  if (adopted.has(sheet)) return
  adopted.add(sheet)
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
}
