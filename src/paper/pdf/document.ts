/**
 * Makes tagged PDF documents, marked as PDF/UA-1, with PDFKit 0.20.2. Some workarounds use private members of PDFKit, so its
 * version is fixed. After an upgrade, `tests/paper/pdf/lint.ts` checks the PDF.
 */
import PDFDocument from 'pdfkit'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import type { PdfFonts } from './fonts.ts'
import type { Kit, Tag } from './kit.ts'

export type { Kit, Tag }

/** A rectangle in points. `x` and `y` are measured from the top left corner of the page. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A block after layout, with its height in points. */
export interface Piece {
  height: number
  draw: (root: Tag, y: number) => void
}

/**
 * The metadata and settings of a document. `date` is the only date in the PDF, so that the same input gives the same
 * bytes.
 */
export interface DocumentFacts {
  title: string
  author: string
  /** The BCP 47 tag of the language. */
  language: string
  date: Date
  paper: PaperSize
  fonts: PdfFonts
}

/** Paper size → width and height in points. */
export const sheets: Record<PaperSize, [number, number]> = { a4: [595.28, 841.89], letter: [612, 792] }

/** Wraps a text, so that PDFKit writes a PDF string. PDFKit writes a primitive string as a PDF name. */
export const words = (text: string): unknown => new String(text)

/** Opens a tagged document without pages. Registers each font under its file name. */
export function openDocument(facts: DocumentFacts): Kit {
  const options = {
    size: sheets[facts.paper],
    margin: 0,
    autoFirstPage: false,
    // No default font: PDFKit's default is Helvetica, which the browser build does not contain.
    font: null,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: facts.language,
    displayTitle: true,
    info: { Title: facts.title, Author: facts.author, Creator: facts.author, CreationDate: facts.date },
  }
  const kit = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as Kit
  // PDFKit writes an incomplete /CIDSet if `subset` is a number. PDF/UA forbids this (7.21.4.2), so set a string.
  ;(kit as unknown as { subset: string }).subset = '1'
  kit._root.data.PageMode = 'UseNone'
  escapeMetadata(kit)
  for (const [file, bytes] of Object.entries(facts.fonts)) openFont(kit, file, bytes)
  return kit
}

/** Bytes of a font file → the parsed font, and the glyph layout of each word. Later documents reuse both. */
const parsed = new WeakMap<Uint8Array, { font: object; layouts: object }>()

/**
 * Registers a font under its file name, and writes this name into the PDF. A font made from a variable font would
 * otherwise have the name of its first master ("Thin"). A font of a brand has its name
 * in the table `post`.
 */
function openFont(kit: Kit, file: string, bytes: Uint8Array): void {
  const known = parsed.get(bytes)
  // PDFKit also accepts a font that fontkit parsed. Its types say otherwise.
  kit.registerFont(file, (known?.font ?? bytes) as Uint8Array).font(file)
  const { layoutCache } = kit._font
  const font = kit._font.font as {
    post: { names?: string[] }
    glyphForCodePoint: (code: number) => unknown
  }
  if (known) {
    kit._font.layoutCache = known.layouts
    return
  }
  Object.defineProperty(font, 'postscriptName', { value: font.post.names?.[0] ?? file })
  // fontkit keeps each glyph. "Ö" makes the glyph of "O" without its letter, so make the plain letters first: otherwise nobody
  // can copy or search an "O".
  for (let code = 0x41; code <= 0x7a; code++) font.glyphForCodePoint(code)
  parsed.set(bytes, { font, layouts: layoutCache })
}

/**
 * Escapes the title for the XML metadata. PDFKit does not escape the title, so "Tom & Jerry" would make the XML
 * invalid.
 */
function escapeMetadata(kit: Kit): void {
  const addInfo = kit._addInfo.bind(kit)
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  kit._addInfo = () => {
    const plain = kit.info
    const escaped = Object.entries(plain).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? value.replace(/[&<>]/g, (character) => entities[character]!) : value,
    ])
    kit.info = Object.fromEntries(escaped) as PDFKit.DocumentInfo
    addInfo()
    kit.info = plain
  }
}

/** Adds the root of the structure tree and returns it. */
export function openTree(kit: Kit): Tag {
  const root = kit.struct('Document')
  kit.addStructure(root)
  return root
}

/**
 * Adds an element that contains other elements. The caller must end an element with a link or a form field
 * before the page changes.
 */
export function branch(kit: Kit, parent: Tag, role: string): Tag {
  const tag = kit.struct(role)
  parent.add(tag)
  return tag
}

/** Adds an element without children, and draws its content. */
export function leaf(kit: Kit, parent: Tag, role: string, draw: () => void): void {
  const tag = branch(kit, parent, role)
  tag.add(draw)
  tag.end()
}

/** Adds a cell to a row of a table. A header names the cells of its column or of its row. */
export function tableCell(kit: Kit, row: Tag, header?: 'Column' | 'Row'): Tag {
  const options = header && { scope: header }
  const tag = kit.struct(header ? 'TH' : 'TD', options as PDFKit.Mixins.StructureElementOptions)
  row.add(tag)
  return tag
}

/** Adds a header to a row of a table, and draws its content. */
export function headCell(kit: Kit, row: Tag, header: 'Column' | 'Row', draw: () => void): void {
  const tag = tableCell(kit, row, header)
  tag.add(draw)
  tag.end()
}

/** Adds a drawing with a text alternative (PDF tag "Figure"), and draws its content. */
export function figure(kit: Kit, parent: Tag, alt: string, box: Box, draw: () => void): void {
  const bbox = [box.x, box.y, box.x + box.width, box.y + box.height]
  const tag = kit.struct('Figure', { alt, bbox, placement: 'Block' } as PDFKit.Mixins.StructureElementOptions)
  parent.add(tag)
  tag.add(draw)
  tag.end()
}

/**
 * Draws content that screen readers skip (a PDF "artifact"). Do not call this function while another element
 * is drawn.
 */
export function artifact(kit: Kit, type: 'Pagination' | 'Layout', draw: () => void): void {
  kit.markContent('Artifact', { type })
  draw()
  kit.endMarkedContent()
}

type Line = [x: number, y: number, width: number, weight: number, colour: string]

/** Draws a horizontal line. `weight` is its thickness in points. */
export function drawLine(kit: Kit, ...[x, y, width, weight, colour]: Line): void {
  kit
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(weight)
    .stroke(colour)
}

/** Draws a horizontal line that screen readers skip. */
export function drawDivider(kit: Kit, ...line: Line): void {
  artifact(kit, 'Layout', () => {
    drawLine(kit, ...line)
  })
}

/** Adds a link to a URL. */
export function addWebLink(
  kit: Kit,
  parent: Tag,
  box: Box,
  url: string,
  label: string,
  draw: () => void,
): void {
  const tag = branch(kit, parent, 'Link')
  tag.add(draw)
  // Use `annotate` instead of PDFKit's `link`, because PDF/UA requires the link text in `Contents` (7.18.5-2).
  kit.annotate(box.x, box.y, box.width, box.height, {
    Subtype: 'Link',
    A: { S: 'URI', URI: words(url) },
    structParent: tag,
    Contents: words(label),
  } as object)
  tag.end()
}

/** Adds a bookmark at a position of the current page. */
export function addBookmark(kit: Kit, title: string, y: number): void {
  const top = Math.max(0, y - 12)
  // PDFKit measures `left` from the right edge of the page. So the page width is the position of the left
  // edge.
  kit.outline.addItem(title, { left: kit.page.width, top } as object)
}

/** Ends the document. The promise resolves with the bytes of the PDF. */
export function closeDocument(kit: Kit, root: Tag): Promise<Uint8Array> {
  const bytes = collect(kit)
  root.end()
  kit.end()
  return bytes
}

function collect(kit: Kit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    kit.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    kit.on('error', reject)
    kit.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
      let offset = 0
      for (const chunk of chunks) {
        bytes.set(chunk, offset)
        offset += chunk.length
      }
      resolve(bytes)
    })
  })
}
