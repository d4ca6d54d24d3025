const worn = new Set<string>()

/** Dresses the document in a sheet, once: these styles come with a script, so that a page without it does not load them. */
export function wear(sheet: string): void {
  if (worn.has(sheet)) return
  worn.add(sheet)
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
}
