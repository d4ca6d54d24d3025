/** Reads a PDF as a viewer does, with pdf.js. */
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a copy, because pdf.js transfers the bytes that it receives. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
}

/** Returns all pages. */
export function pagesOf(pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
}

/** Returns the addresses of the links on a page, and `undefined` for each field. */
export async function linksOn(pdf: PDFDocumentProxy, number: number): Promise<(string | undefined)[]> {
  const annotations = await (await pdf.getPage(number)).getAnnotations()
  return (annotations as { url?: string }[]).map(({ url }) => url)
}

/** Returns the text of one page, in the order of its text items. */
export async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  return text.replaceAll(/ +/g, ' ')
}

/** Returns the text of each page. */
export function textsOfPages(pdf: PDFDocumentProxy): Promise<string[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, index) => textOfPage(pdf, index + 1)))
}

/** Returns the text of all pages. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  return (await textsOfPages(await openPdf(bytes))).join(' ')
}

interface Node {
  role?: string
  type?: string
  id?: string
  children?: Node[]
}

/**
 * Counts the elements of the structure tree by role. pdf.js returns the tree once for each page: elements without
 * content on this page do not count.
 */
export async function rolesOf(bytes: Uint8Array): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const hasContent = (node: Node): boolean =>
    node.type !== undefined || (node.children ?? []).some(hasContent)
  const count = (node: Node) => {
    if (!hasContent(node)) return
    if (node.role) counts[node.role] = (counts[node.role] ?? 0) + 1
    node.children?.forEach((child) => count(child))
  }
  for (const page of await pagesOf(await openPdf(bytes))) {
    const tree = (await page.getStructTree()) as Node | null
    if (tree) count(tree)
  }
  return counts
}

/** Returns the level and the text of all headings in reading order. */
export async function headingsOf(bytes: Uint8Array): Promise<[role: string, text: string][]> {
  const headings: [string, string][] = []
  for (const page of await pagesOf(await openPdf(bytes))) {
    const texts = new Map<string, string>()
    let open = ''
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) texts.set(open, `${texts.get(open) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
      else if (item.type === 'beginMarkedContentProps') open = item.id
    }
    const textOf = (node: Node): string =>
      (texts.get(node.id ?? '-') ?? '') + (node.children ?? []).map(textOf).join('')
    const visit = (node: Node): void => {
      const text = /^H\d$/.test(node.role ?? '') ? textOf(node).replaceAll(/\s+/g, ' ').trim() : ''
      if (text !== '') headings.push([node.role!, text])
      node.children?.forEach(visit)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) visit(tree)
  }
  return headings
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
  const boxes: Box[] = []
  for (const page of await pagesOf(await openPdf(bytes))) {
    for (const annotation of await page.getAnnotations()) {
      if (!annotation.checkBox) continue
      const { id, fieldName, alternativeText, fieldValue, exportValue } = annotation
      boxes.push({ id, name: fieldName, tip: alternativeText, ticked: fieldValue === exportValue })
    }
  }
  return boxes
}

/** Returns the names of the embedded fonts, without the letters that PDFKit writes before a name. */
export async function fontNamesOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes)
  const fonts = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.has(PDFName.of('FontFile2')))
  return fonts.map((dict) => String(dict.get(PDFName.of('FontName'))).replace(/^\/(?:[A-Z]{6}\+)?/, ''))
}
