/** Reads a PDF as a viewer does, with pdf.js. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a copy, because pdf.js transfers the bytes that it receives. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
}

/** Returns the text of one page, in the order of its text items. */
export async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  return text.replaceAll(/ +/g, ' ')
}

/** Returns the text of all pages. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes)
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => textOfPage(pdf, index + 1)),
  )
  return pages.join(' ')
}

interface Node {
  role?: string
  type?: string
  children?: Node[]
}

/**
 * Counts the elements of the structure tree by role. pdf.js returns the tree once for each page: elements without
 * content on this page do not count.
 */
export async function rolesOf(bytes: Uint8Array): Promise<Record<string, number>> {
  const pdf = await openPdf(bytes)
  const counts: Record<string, number> = {}
  const hasContent = (node: Node): boolean =>
    node.type !== undefined || (node.children ?? []).some(hasContent)
  const count = (node: Node) => {
    if (!hasContent(node)) return
    if (node.role) counts[node.role] = (counts[node.role] ?? 0) + 1
    node.children?.forEach((child) => count(child))
  }
  for (let number = 1; number <= pdf.numPages; number++) {
    const tree = (await (await pdf.getPage(number)).getStructTree()) as Node | null
    if (tree) count(tree)
  }
  return counts
}

/** A checkbox as a PDF viewer shows it. */
export interface Box {
  id: string
  name: string
  tip: string
  ticked: boolean
}

/** Returns all checkboxes in reading order. */
export async function boxesOf(bytes: Uint8Array): Promise<Box[]> {
  const pdf = await openPdf(bytes)
  const boxes: Box[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    for (const annotation of await (await pdf.getPage(number)).getAnnotations()) {
      if (!annotation.checkBox) continue
      const { id, fieldName, alternativeText, fieldValue, exportValue } = annotation
      boxes.push({ id, name: fieldName, tip: alternativeText, ticked: fieldValue === exportValue })
    }
  }
  return boxes
}
