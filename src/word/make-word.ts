/** Makes a Word file from a document. The same code runs in a browser's worker and in Node. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { AnyDocument } from '../core/documents/paper.ts'
import type { PaperSize } from '../core/documents/paper-size.ts'
import { checklistBody } from './checklist-word.ts'
import { readableAccent } from './colours.ts'
import { openKit, type WordKit } from './kit.ts'
import { NAMESPACES, writeFooter, writeHeader, writeSection } from './page-parts.ts'
import { paperBody } from './paper-word.ts'
import { openLinks } from './part.ts'
import { sheetBody } from './sheet-word.ts'
import { writeNumbering, writeSettings, writeStyles } from './styles.ts'
import { type WordBrand, type WordSource, WORD_TYPE } from './word-document.ts'
import { element, xmlFile, xmlText } from './xml.ts'
import { XMLNS } from './xmlns.ts'

/** What the writer needs of every kind of document. */
interface Wanted extends AnyDocument {
  /** The text of the header, the text of the footer, and the template of a page number. */
  head: string
  foot: string
  page: string
  body: (kit: WordKit) => string | Promise<string>
}

function wantedOf(source: WordSource): Wanted {
  if ('checklist' in source) {
    const { checklist } = source
    const { runningHead: head, runningFact: foot, page } = checklist.labels
    return { ...checklist, head, foot, page, body: (kit) => checklistBody(kit, checklist) }
  }
  if ('leaveBehind' in source) {
    const { leaveBehind } = source
    const body = async (kit: WordKit) =>
      (await import('./leave-behind-word.ts')).leaveBehindBody(kit, leaveBehind)
    return { ...leaveBehind, head: leaveBehind.title, foot: leaveBehind.dateText, page: '', body }
  }
  if ('sheet' in source) {
    const { sheet } = source
    const { title: head, dateText: foot, labels } = sheet
    return { ...sheet, head, foot, page: labels.page, body: (kit) => sheetBody(kit, sheet) }
  }
  const { generic } = source
  const { runningHead: head, page } = generic.labels
  return { ...generic, head, foot: generic.dateText, page, body: (kit) => paperBody(kit, generic) }
}

const PARTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CHARTS = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** Returns the list of the media types of all parts. */
function contentTypes(kit: WordKit): string {
  const one = (Extension: string, ContentType: string): string =>
    element('Default', { Extension, ContentType })
  const part = (PartName: string, ContentType: string): string =>
    element('Override', { PartName, ContentType })
  const word = ['styles', 'numbering', 'settings', 'header', 'footer'].map((name) =>
    part(`/word/${name}.xml`, `${PARTS}.${name}+xml`),
  )
  return element(
    'Types',
    { xmlns: `${XMLNS.pkg}/content-types` },
    one('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    one('xml', 'application/xml'),
    one('jpeg', 'image/jpeg'),
    one('png', 'image/png'),
    part('/word/document.xml', `${WORD_TYPE}.main+xml`),
    ...word,
    ...kit.charts.map((_, index) => part(`/word/charts/chart${String(index + 1)}.xml`, CHARTS)),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  )
}

const PACKAGE_RELATIONS = element(
  'Relationships',
  { xmlns: `${XMLNS.pkg}/relationships` },
  element('Relationship', {
    Id: 'rId1',
    Type: `${XMLNS.r}/officeDocument`,
    Target: 'word/document.xml',
  }),
  element('Relationship', {
    Id: 'rId2',
    Type: `${XMLNS.pkg}/relationships/metadata/core-properties`,
    Target: 'docProps/core.xml',
  }),
)

/** Returns the properties of the file. The date is the date of the document, so that equal input gives equal bytes. */
function coreProperties({ title, language, date }: Wanted, maker: string): string {
  const day = (name: string): string =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, xmlText(`${date}T00:00:00Z`))
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${XMLNS.pkg}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', xmlText(title)),
    element('dc:creator', xmlText(maker)),
    element('dc:language', xmlText(language)),
    day('created'),
    day('modified'),
  )
}

/** The time of every file in the ZIP: the earliest one that a ZIP can have. */
const ZIP_TIME = new Date(1980, 0, 1)

/** Returns the ZIP. The order of the files and their times are fixed. */
function pack(
  texts: readonly (readonly [string, string | undefined])[],
  kit: WordKit,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const [name, xml] of texts) if (xml !== undefined) files[name] = strToU8(xml)
  for (const { name, bytes } of kit.media) files[`word/${name}`] = [bytes, { level: 0 }]
  return zipSync(files, { mtime: ZIP_TIME, level: 9 })
}

/**
 * Makes the Word file of a document. The same input always gives the same bytes. A character that XML does not allow is
 * left out.
 */
export async function makeWord(
  source: WordSource,
  brand: WordBrand,
  paper: PaperSize,
): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = wantedOf(source)
  const kit = openKit(wanted.language, paper)
  const accent = readableAccent(brand.accent)
  const headerLinks = openLinks()
  for (const kind of ['styles', 'numbering', 'settings'] as const) kit.links.add(kind, `${kind}.xml`)
  const header = writeHeader(kit, brand, wanted.head, headerLinks)
  const footer = writeFooter(kit, wanted.foot, wanted.page)
  const text = await wanted.body(kit)
  const body = element('w:body', text, writeSection(kit, 'leaveBehind' in source ? 'two' : undefined))
  const relations = (xml: string | undefined): string | undefined => xml && xmlFile(xml)
  return pack(
    [
      ['[Content_Types].xml', xmlFile(contentTypes(kit))],
      ['_rels/.rels', xmlFile(PACKAGE_RELATIONS)],
      ['docProps/core.xml', xmlFile(coreProperties(wanted, brand.name))],
      ['word/document.xml', xmlFile(element('w:document', NAMESPACES, body))],
      ['word/_rels/document.xml.rels', relations(kit.links.write())],
      ['word/styles.xml', xmlFile(writeStyles(kit, accent))],
      ['word/numbering.xml', xmlFile(writeNumbering(kit))],
      ['word/settings.xml', xmlFile(writeSettings(kit))],
      ['word/header.xml', header],
      ['word/_rels/header.xml.rels', relations(headerLinks.write())],
      ['word/footer.xml', footer],
      ...kit.charts.map((xml, index) => [`word/charts/chart${String(index + 1)}.xml`, xml] as const),
    ],
    kit,
  )
}
