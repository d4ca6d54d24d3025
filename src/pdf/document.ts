/**
 * A tagged PDF (PDF/UA-1) on top of PDFKit 0.20.2, with the workarounds that it needs; pinned exactly,
 * because some of them reach into private parts. `tests/pdf/lint.ts` guards an upgrade.
 */
import PDFDocument from 'pdfkit'
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { PdfFonts } from './fonts.ts'

/** A rectangle in points, measured from the top left corner of the page. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** An element of the structure tree. */
export type Tag = PDFKit.PDFStructureElement

/** PDFKit with the parts that its types leave out. */
export type Kit = PDFKit.PDFDocument & {
  _root: { data: Record<string, unknown> }
  _addInfo: () => void
  _font: { font: object }
  page: { annotations: PDFKit.PDFKitReference[] }
  addContent: (operators: string) => Kit
}

/** Who and what the document is; `date` is the only date in the file, so the same input gives the same bytes. */
export interface DocumentFacts {
  title: string
  author: string
  /** BCP 47. */
  language: string
  date: Date
  paper: PaperSize
  fonts: PdfFonts
}

/** Width and height of the sheets in points. */
export const sheets: Record<PaperSize, [number, number]> = { a4: [595.28, 841.89], letter: [612, 792] }

/** Makes a PDF string: PDFKit writes a plain JavaScript string as a name. */
export const words = (text: string): unknown => new String(text)

/** Opens a tagged document without pages; every font that was handed in is registered under its file name. */
export function openDocument(facts: DocumentFacts): Kit {
  const options = {
    size: sheets[facts.paper],
    margin: 0,
    autoFirstPage: false,
    // The default is Helvetica, which a tagged file may not leave out and the browser build does not have.
    font: null,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: facts.language,
    displayTitle: true,
    info: { Title: facts.title, Author: facts.author, Creator: facts.author, CreationDate: facts.date },
  }
  const kit = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as Kit
  // A string: the number would add a partial /CIDSet, which PDF/UA forbids (7.21.4.2).
  ;(kit as unknown as { subset: string }).subset = '1'
  kit._root.data.PageMode = 'UseNone'
  escapeMetadata(kit)
  for (const [file, bytes] of Object.entries(facts.fonts)) openFont(kit, file, bytes)
  return kit
}

/** An instance of a variable font keeps the name of its first master ("Thin"); the file's name says more. */
function openFont(kit: Kit, file: string, bytes: Uint8Array): void {
  kit.registerFont(file, bytes).font(file)
  Object.defineProperty(kit._font.font, 'postscriptName', { value: file })
}

/** PDFKit pastes the title into XML as it is, so that "Tom & Jerry" breaks the metadata. */
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

/** Adds the root of the structure tree. */
export function openTree(kit: Kit): Tag {
  const root = kit.struct('Document')
  kit.addStructure(root)
  return root
}

/** Adds an element that holds other elements. End it before the page changes if it holds a link or a field. */
export function branch(kit: Kit, parent: Tag, role: string): Tag {
  const tag = kit.struct(role)
  parent.add(tag)
  return tag
}

/** Adds an element and draws its content. */
export function leaf(kit: Kit, parent: Tag, role: string, draw: () => void): void {
  const tag = branch(kit, parent, role)
  tag.add(draw)
  tag.end()
}

/** Adds a drawing with a text for those who cannot see it. */
export function figure(kit: Kit, parent: Tag, alt: string, box: Box, draw: () => void): void {
  const bbox = [box.x, box.y, box.x + box.width, box.y + box.height]
  const tag = kit.struct('Figure', { alt, bbox, placement: 'Block' } as PDFKit.Mixins.StructureElementOptions)
  parent.add(tag)
  tag.add(draw)
  tag.end()
}

/** Draws what a screen reader skips; never inside an open element. */
export function artifact(kit: Kit, type: 'Pagination' | 'Layout', draw: () => void): void {
  kit.markContent('Artifact', { type })
  draw()
  kit.endMarkedContent()
}

/** Adds a link to a place in the document; `name` is the one given to `place`. */
export function addLink(
  kit: Kit,
  parent: Tag,
  box: Box,
  name: string,
  label: string,
  draw: () => void,
): void {
  const tag = branch(kit, parent, 'Link')
  tag.add(draw)
  // PDFKit writes an empty /Contents of its own, which fails 7.18.5-2.
  kit.goTo(box.x, box.y, box.width, box.height, name, { structParent: tag, Contents: words(label) } as object)
  tag.end()
}

/** Adds a link to an address outside the document. */
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
  const action = kit.ref({ S: 'URI', URI: words(url) })
  action.end('')
  // As `link()` of PDFKit, with the text that 7.18.5-2 asks for.
  kit.annotate(box.x, box.y, box.width, box.height, {
    Subtype: 'Link',
    A: action,
    structParent: tag,
    Contents: words(label),
  } as object)
  tag.end()
}

/** Marks a place on the current page as a target for links and as a bookmark. */
export function addDestination(kit: Kit, name: string, title: string, y: number): void {
  const top = Math.max(0, y - 12)
  kit.addNamedDestination(name, 'XYZ', 0, top, null)
  // PDFKit counts "left" from the right edge.
  kit.outline.addItem(title, { left: kit.page.width, top } as object)
}

/** Ends the document and resolves with its bytes. */
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
