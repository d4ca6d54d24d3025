import sheet from './report.css?inline'

let isWorn = false

/** Dresses the document for a result: these styles come with its script, so that a page without one does not load them. */
export function wearStyles(): void {
  if (isWorn) return
  isWorn = true
  const styles = new CSSStyleSheet()
  styles.replaceSync(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
}
