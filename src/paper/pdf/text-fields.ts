/** The font for the text fields of a form. Loaded only for forms: the fields of a checklist use a font of the viewer. */
import type { Kit } from './document.ts'
import { openText, type AddText } from './form.ts'

type Ref = PDFKit.PDFKitReference

/** The members of fontkit's font that the font dictionary needs. */
interface Metrics {
  postscriptName: string
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  italicAngle: number
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
  glyphForCodePoint: (codePoint: number) => { id: number; advanceWidth: number }
}

const [FIRST, LAST] = [32, 255]

/**
 * Lets the form draw what someone types. `bytes` is the font with all of its letters: PDFKit's own copy of the font
 * contains only the letters of the printed text. Returns a function that adds a text field. Call it after `openForm`.
 */
export function openTextFields(kit: Kit, bytes: Uint8Array): AddText {
  return openText(kit, 'Sans', addFont(kit, bytes), false)
}

/** Embeds the whole font with the encoding of Windows, which viewers use for what someone types. */
function addFont(kit: Kit, bytes: Uint8Array): Ref {
  kit.font('public-sans-400')
  const metrics = kit._font.font as Metrics
  const scale = (units: number): number => Math.round((units * 1000) / metrics.unitsPerEm)
  const codes = Uint8Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)
  const widths = Array.from(new TextDecoder('windows-1252').decode(codes), (letter) => {
    const { id, advanceWidth } = metrics.glyphForCodePoint(letter.codePointAt(0)!)
    return id && scale(advanceWidth)
  })
  const file = kit.ref({ Length1: bytes.length })
  file.end(bytes)
  const { minX, minY, maxX, maxY } = metrics.bbox
  const name = metrics.postscriptName.replace('public-sans-400', 'PublicSans')
  const descriptor = kit.ref({
    Type: 'FontDescriptor',
    FontName: name,
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
    BaseFont: name,
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: widths,
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: descriptor,
  })
  font.end(undefined)
  return font
}
