/** Writes what each page shows beside the text: the header, the footer, and the size of the page. */
import { paragraph } from './blocks.ts'
import type { WordKit } from './kit.ts'
import type { PartLinks } from './part.ts'
import { inlinePicture, logoSize } from './pictures.ts'
import type { WordBrand } from './word-document.ts'
import { element } from '../ooxml/xml.ts'
import { XMLNS } from '../ooxml/xmlns.ts'

/** The namespaces of a part with text. Programs that do not know `w14` skip what belongs to it. */
export const NAMESPACES = {
  'xmlns:w': XMLNS.w,
  'xmlns:r': XMLNS.r,
  'xmlns:wp': XMLNS.wp,
  'xmlns:a': XMLNS.a,
  'xmlns:mc': XMLNS.mc,
  'xmlns:w14': XMLNS.w14,
  'mc:Ignorable': 'w14',
}

/** Returns the header: the logo or the name of the brand, and `text` on the other side. */
export function writeHeader(kit: WordKit, brand: WordBrand, text: string, links: PartLinks): string {
  const { name, logo } = brand
  const mark = logo
    ? inlinePicture(kit, links, { bytes: logo, ending: 'jpeg', alt: name, size: logoSize(logo) })
    : kit.runs({ text: name, style: 'BrandName' })
  return element('w:hdr', NAMESPACES, paragraph('Header', mark + kit.runs(`\t${text}`)))
}

/** Returns a field that Word fills in, such as the number of the page. */
function pageField(instruction: string): string {
  return element('w:fldSimple', { 'w:instr': ` ${instruction} ` }, element('w:r', element('w:t', '1')))
}

/** Returns the footer: `text`, and the number of the page on the other side. `template` has "{page}" and "{pages}". */
export function writeFooter(kit: WordKit, text: string, template: string): string {
  const parts = template.split(/\{(pages?)\}/)
  const number = parts.map((part, index) =>
    index % 2 === 0 ? kit.runs(part) : pageField(part === 'page' ? 'PAGE' : 'NUMPAGES'),
  )
  const content = kit.runs(template === '' ? text : `${text}\t`) + number.join('')
  return element('w:ftr', NAMESPACES, paragraph('Footer', content))
}

/** The distances from the edge of the page, in twentieths of a point: for several pages, and for one page. */
const EDGES = {
  several: { top: 1250, bottom: 1050, head: 560, foot: 500 },
  one: { top: 980, bottom: 760, head: 420, foot: 360 },
}

/** The columns of a section of a document of one page: one, or two beside each other below the text before. */
type Columns = 'one' | 'two'

/** The space between two columns, in twentieths of a point. */
const GAP = 500

/** Returns the properties of the pages of a section. */
export function writeSection(kit: WordKit, columns?: Columns): string {
  const { width, height, room, isRtl, links } = kit
  const side = (width - room) / 2
  const edge = EDGES[columns === undefined ? 'several' : 'one']
  const reference = (name: string, id: string): string =>
    element(`w:${name}Reference`, { 'w:type': 'default', 'r:id': id })
  return element(
    'w:sectPr',
    reference('header', links.add('header', 'header.xml')),
    reference('footer', links.add('footer', 'footer.xml')),
    columns === 'two' ? element('w:type', { 'w:val': 'continuous' }) : '',
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', {
      'w:top': edge.top,
      'w:right': side,
      'w:bottom': edge.bottom,
      'w:left': side,
      'w:header': edge.head,
      'w:footer': edge.foot,
      'w:gutter': 0,
    }),
    columns === 'two' ? element('w:cols', { 'w:num': 2, 'w:space': GAP }) : '',
    isRtl ? '<w:bidi/>' : '',
  )
}
