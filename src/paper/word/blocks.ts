/** Writes paragraphs, lists, links, scores, boxes to tick and fields to fill in. */
import type { FieldKind } from '../../core/documents/paper.ts'
import { BULLETS, type WordKit } from './kit.ts'
import { safeAddress } from './part.ts'
import type { RunStyle, TextPart } from './runs.ts'
import type { BlockStyle } from './styles.ts'
import { element, property, wrapped } from '../ooxml/xml.ts'

/** Returns a paragraph. `content` is the XML of its runs, links and boxes. `properties` is XML, in the order of the schema. */
export function paragraph(style: BlockStyle, content: string, properties = ''): string {
  const look = style === 'Normal' ? '' : property('w:pStyle', style)
  return element('w:p', wrapped('w:pPr', look + properties), content)
}

/** Returns a paragraph with text. Returns nothing for an empty text. */
export function textBlock(kit: WordKit, style: BlockStyle, ...parts: readonly TextPart[]): string {
  const runs = kit.runs(...parts)
  return runs === '' ? '' : paragraph(style, runs)
}

/** Returns a list with bullets. Each item is XML. */
export function bulletList(items: readonly string[]): string {
  return items.map((item) => paragraph('ListBullet', item)).join('')
}

/** Returns a list with numbers from 1. Each item is XML. */
export function numberList(kit: WordKit, items: readonly string[], style: BlockStyle = 'ListNumber'): string {
  const number = numbering(kit.openNumbers())
  return items.map((item) => paragraph(style, item, number)).join('')
}

/** Returns the property that makes a paragraph an item of a list. */
export function numbering(id = BULLETS): string {
  return element('w:numPr', property('w:ilvl', 0), property('w:numId', id))
}

/** Returns a link. A text without a usable address stays text. */
export function hyperlink(kit: WordKit, text: string, url: string): string {
  const address = safeAddress(url)
  if (address === undefined) return kit.runs(text)
  const id = kit.links.add('hyperlink', address)
  return element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, kit.runs({ text, style: 'Hyperlink' }))
}

/** Returns links in one line, with a dot between them. */
export function linkLine(kit: WordKit, links: readonly { text: string; url: string }[]): string {
  return links.map(({ text, url }) => hyperlink(kit, text, url)).join(kit.runs(' · '))
}

/** Returns the main heading of a document. A line break in it becomes a space. */
export function mainHeading(kit: WordKit, text: string): string {
  return textBlock(kit, 'Heading1', text.replace(/\s+/g, ' '))
}

/** Returns the document's date and the links of the brand, in one line. */
export function detailsLine(
  kit: WordKit,
  dateText: string,
  contact: readonly { text: string; url: string }[],
): string {
  const links = linkLine(kit, contact)
  return paragraph('Meta', kit.runs(dateText) + (links && kit.runs(' · ') + links))
}

/** Returns a large figure with its explanation, and a sentence below. The figure may be empty. */
export function scoreBlock(
  kit: WordKit,
  { figure, of, sentence }: { figure: string; of: string; sentence: string },
  style: RunStyle = 'ScoreFigure',
): string {
  const number: TextPart[] = figure === '' ? [] : [{ text: figure, style }, ' ']
  return textBlock(kit, 'Score', ...number, of) + textBlock(kit, 'Sentence', sentence)
}

/** The most characters that Word accepts in the title and in the tag of a content control. */
const TITLE_LIMIT = 64

/** Returns a text of at most 64 UTF-16 units, without half of a surrogate pair. */
function shortTitle(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= TITLE_LIMIT) return plain
  let short = ''
  for (const letter of plain) {
    if (short.length + letter.length > TITLE_LIMIT - 1) break
    short += letter
  }
  return `${short}…`
}

/** Returns a content control. `title` is its accessible name, `kind` the XML of its kind. */
function control(kit: WordKit, title: string, tag: string, kind: string, content: string): string {
  return element(
    'w:sdt',
    element(
      'w:sdtPr',
      property('w:alias', shortTitle(title)),
      property('w:tag', shortTitle(tag)),
      property('w:id', kit.nextId()),
      kind,
    ),
    element('w:sdtContent', content),
  )
}

/** The font that has both boxes, on Windows and on the Mac. Word itself uses it for its boxes. */
const BOX_FONT = 'MS Gothic'
const BOXES = { empty: '2610', ticked: '2612' }

/** Returns a box to tick. `title` is its accessible name, and `tag` its name for programs. */
export function boxControl(kit: WordKit, title: string, tag: string, isTicked = false): string {
  const state = (name: string, code: string): string =>
    element(name, { 'w14:val': code, 'w14:font': BOX_FONT })
  const kind = element(
    'w14:checkbox',
    element('w14:checked', { 'w14:val': isTicked ? 1 : 0 }),
    state('w14:checkedState', BOXES.ticked),
    state('w14:uncheckedState', BOXES.empty),
  )
  const font = element('w:rFonts', {
    'w:ascii': BOX_FONT,
    'w:hAnsi': BOX_FONT,
    'w:eastAsia': BOX_FONT,
    'w:hint': 'eastAsia',
  })
  const sign = String.fromCharCode(parseInt(isTicked ? BOXES.ticked : BOXES.empty, 16))
  const run = element('w:r', element('w:rPr', font), element('w:t', sign))
  return control(kit, title, tag, kind, run)
}

/** A line to write on, for a field that no cell surrounds. */
const LINE = '_'.repeat(28)
/** Wide spaces: the field has a width, but the paper shows nothing. */
const BLANK = '\u2003'.repeat(3)

/** Returns a field to fill in. `look` says whether paper shows a line. */
export function entryField(
  kit: WordKit,
  title: string,
  tag: string,
  entry: FieldKind,
  look: 'line' | 'blank',
): string {
  const date = element(
    'w:date',
    property('w:dateFormat', 'd MMMM yyyy'),
    property('w:lid', kit.language),
    property('w:storeMappedDataAs', 'dateTime'),
    property('w:calendar', 'gregorian'),
  )
  const kind = `<w:showingPlcHdr/>${entry === 'date' ? date : '<w:text/>'}`
  const text = look === 'line' ? LINE : BLANK
  return control(kit, title, tag, kind, kit.runs({ text, style: 'PlaceholderText' }))
}

/** Returns a paragraph with a label and a line to write on. */
export function fieldLine(kit: WordKit, label: string, title: string, tag: string, entry: FieldKind): string {
  const name: TextPart = { text: `${label} `, style: 'Strong' satisfies RunStyle }
  return paragraph('Field', kit.runs(name) + entryField(kit, title, tag, entry, 'line'))
}
