/** Text fields of a PDF form. Loaded only for sheets, because the checklist has tick boxes and no text field. */
import { colours, operands } from './colours.ts'
import { words, type Kit, type Tag } from './document.ts'
import { addField, formOf, type FieldBox } from './form.ts'

type Ref = PDFKit.PDFKitReference

/** The members of fontkit's font that the font dictionary needs. */
interface Metrics {
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  italicAngle: number
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
  glyphForCodePoint: (codePoint: number) => { id: number; advanceWidth: number }
}

const FONT = 'Sans'
const SIZE = 9
const [FIRST, LAST] = [32, 255]

/**
 * Lets the form draw what someone types. `bytes` is the font with all of its letters: PDFKit's own copy of the font
 * contains only the letters of the printed text. Returns a function that adds a text field. Call it after `openForm`.
 */
export function openTextFields(kit: Kit, bytes: Uint8Array): (parent: Tag, field: FieldBox) => void {
  const form = formOf(kit)
  const font = addFont(kit, bytes)
  const look = words(`/${FONT} ${String(SIZE)} Tf ${operands(colours.ink)} rg`)
  form.DR.Font[FONT] = font
  form.DA = look
  const empty = new Map<string, Ref>()
  const emptyLook = (width: number, height: number): Ref => {
    const size = `${width.toFixed(1)} ${height.toFixed(1)}`
    const known = empty.get(size)
    if (known) return known
    const ref = kit.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: { Font: { [FONT]: font } },
    })
    ref.end('/Tx BMC EMC')
    empty.set(size, ref)
    return ref
  }
  return (parent, field) => {
    addField(kit, parent, field, 'Tx', { DA: look, AP: { N: emptyLook(field.width, field.height) } })
  }
}

/** Embeds the whole font with the encoding of Windows, which viewers use for what someone types. */
function addFont(kit: Kit, bytes: Uint8Array): Ref {
  kit.font('public-sans-400')
  const metrics = kit._font.font as Metrics
  const scale = (units: number): number => Math.round((units * 1000) / metrics.unitsPerEm)
  const letters = new TextDecoder('windows-1252')
  const widths = Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const codePoint = letters.decode(Uint8Array.of(FIRST + index)).codePointAt(0)!
    const { id, advanceWidth } = metrics.glyphForCodePoint(codePoint)
    return id === 0 ? 0 : scale(advanceWidth)
  })
  const file = kit.ref({ Length1: bytes.length })
  file.end(bytes)
  const { minX, minY, maxX, maxY } = metrics.bbox
  const descriptor = kit.ref({
    Type: 'FontDescriptor',
    FontName: 'PublicSans',
    // A font with the letters of the Latin alphabet (ISO 32000-1, table 123).
    Flags: 32,
    FontBBox: [minX, minY, maxX, maxY].map(scale),
    ItalicAngle: metrics.italicAngle,
    Ascent: scale(metrics.ascent),
    Descent: scale(metrics.descent),
    CapHeight: scale(metrics.capHeight),
    StemV: 80,
    FontFile2: file,
  })
  descriptor.end(undefined)
  const font = kit.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: 'PublicSans',
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: widths,
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: descriptor,
  })
  font.end(undefined)
  return font
}
