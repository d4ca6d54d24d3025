/** Makes a Word file from a document. The same code runs in a browser's worker and in Node. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { PaperSize } from '../../core/documents/paper-size.ts'
import { readableAccent } from './colours.ts'
import { openKit, type WordKit } from './kit.ts'
import { NAMESPACES, writeFooter, writeHeader, writeSection } from './page-parts.ts'
import { paperBody } from './paper-word.ts'
import { openLinks } from './part.ts'
import { writeNumbering, writeSettings, writeStyles } from './styles.ts'
import { withoutDirectionMarks } from './without-direction-marks.ts'
import { type WordBrand, WORD_TYPE } from './word-document.ts'
import { defaultType, overrideType, packOffice } from '../ooxml/package.ts'
import { element } from '../ooxml/xml.ts'

const PARTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const CHARTS = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** Returns the media types of all parts of Word. */
function wordTypes(kit: WordKit): string[] {
  return [
    defaultType('jpeg', 'image/jpeg'),
    defaultType('png', 'image/png'),
    overrideType('/word/document.xml', `${WORD_TYPE}.main+xml`),
    ...['styles', 'numbering', 'settings', 'header', 'footer'].map((name) =>
      overrideType(`/word/${name}.xml`, `${PARTS}.${name}+xml`),
    ),
    ...kit.charts.map((_, index) => overrideType(`/word/charts/chart${String(index + 1)}.xml`, CHARTS)),
  ]
}

/**
 * Makes the Word file of a document. The same input always gives the same bytes. A character that XML does not allow is
 * left out.
 */
export async function makeWord(
  document: PaperDocument,
  brand: WordBrand,
  paper: PaperSize,
): Promise<Uint8Array<ArrayBuffer>> {
  const page = withoutDirectionMarks(document)
  const { labels, dateText, look, pages, blocks } = page
  const kit = openKit(page.language, paper, brand.faces)
  if (blocks.some(({ kind }) => kind === 'code')) kit.codePng = (await import('./code-png.ts')).codePng
  const accent = readableAccent(brand.accent)
  const headerLinks = openLinks()
  for (const kind of ['styles', 'numbering', 'settings'] as const) kit.links.add(kind, `${kind}.xml`)
  const header = writeHeader(kit, brand, labels.runningHead, headerLinks)
  const footer = writeFooter(kit, labels.runningFact ?? dateText, labels.page)
  const text = paperBody(kit, page, brand.coverPicture)
  const body = element(
    'w:body',
    text,
    writeSection(kit, look === 'handout' ? 'two' : pages === 1 ? 'one' : undefined),
  )
  return packOffice(
    { ...page, maker: brand.name },
    wordTypes(kit),
    [
      ['word/document.xml', element('w:document', NAMESPACES, body)],
      ['word/_rels/document.xml.rels', kit.links.write()],
      ['word/styles.xml', writeStyles(kit, accent)],
      ['word/numbering.xml', writeNumbering(kit)],
      ['word/settings.xml', writeSettings(kit)],
      ['word/header.xml', header],
      ['word/_rels/header.xml.rels', headerLinks.write()],
      ['word/footer.xml', footer],
      ...kit.charts.map((xml, index) => [`word/charts/chart${String(index + 1)}.xml`, xml] as const),
    ],
    kit.media.map(({ name, bytes }) => [`word/${name}`, bytes] as const),
  )
}
