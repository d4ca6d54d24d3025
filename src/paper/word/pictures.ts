/** Writes drawings and pictures in the line of the text. */
import { fitPaperLogo, jpegSize, PAPER_LOGO } from '../../brand/paper-logo.ts'
import type { WordKit } from './kit.ts'
import type { PartLinks } from './part.ts'
import { element } from '../ooxml/xml.ts'
import { XMLNS } from '../ooxml/xmlns.ts'

/** The number of English Metric Units in a point. Drawings are measured in these units. */
const EMU = 12_700

/** Marks a drawing as decoration, which screen readers skip. Word before 2019 ignores the mark. */
const DECORATIVE = element(
  'a:extLst',
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

/** Returns a drawing in the line of the text. `alt` is its text alternative, empty for decoration. The size is in points. */
export function inlineDrawing(
  kit: WordKit,
  alt: string,
  [width, height]: readonly [number, number],
  graphic: string,
): string {
  const id = kit.nextId()
  const about = { id, name: `Drawing ${String(id)}`, descr: alt }
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx: Math.round(width * EMU), cy: Math.round(height * EMU) }),
    alt === '' ? element('wp:docPr', about, DECORATIVE) : element('wp:docPr', about),
    graphic,
  )
  return element('w:r', element('w:drawing', inline))
}

function pictureOf(
  relation: string,
  alt: string,
  [width, height]: readonly [number, number],
  id: number,
): string {
  const size = { cx: Math.round(width * EMU), cy: Math.round(height * EMU) }
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': XMLNS.pic },
    element(
      'pic:nvPicPr',
      element('pic:cNvPr', { id, name: `Picture ${String(id)}`, descr: alt }),
      '<pic:cNvPicPr/>',
    ),
    element(
      'pic:blipFill',
      element('a:blip', { 'r:embed': relation }),
      element('a:stretch', '<a:fillRect/>'),
    ),
    element(
      'pic:spPr',
      element('a:xfrm', element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, '<a:avLst/>'),
    ),
  )
  return element('a:graphic', { 'xmlns:a': XMLNS.a }, element('a:graphicData', { uri: XMLNS.pic }, picture))
}

/** Returns a picture in the line of the text. `links` belongs to the part that shows the picture. */
export function inlinePicture(
  kit: WordKit,
  links: PartLinks,
  picture: { bytes: Uint8Array; ending: 'jpeg' | 'png'; alt: string; size: readonly [number, number] },
): string {
  const relation = kit.addPicture(picture.bytes, picture.ending, links)
  return inlineDrawing(
    kit,
    picture.alt,
    picture.size,
    pictureOf(relation, picture.alt, picture.size, kit.nextId()),
  )
}

/** Returns the size of a logo in points. A file without a frame header gets the maximum size. */
export function logoSize(jpeg: Uint8Array): readonly [number, number] {
  const [width, height] = jpegSize(jpeg)
  return fitPaperLogo([width || PAPER_LOGO.width, height || PAPER_LOGO.height])
}
