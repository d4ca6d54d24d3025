/**
 * Names with letters that the fonts lack, such as 東京 or شركة. The document shows such a name as a picture, with its
 * text behind it. Loaded with `import()`, because few visitors need it.
 */
import { words, type Kit, type Tag } from './document.ts'
import type { Typeface } from './fonts.ts'
import type { Run, Script, TextStyle } from './text.ts'

/** Pixels of a picture for one em of its text. At 18 points, this gives 384 dpi. */
export const EM = 96
/** The height of a picture above and below its baseline, in ems. Thai and Hindi have marks above their letters. */
export const ABOVE = 1.3
export const BELOW = 0.6
/** The maximum width of a picture, in ems. A longer name becomes several pictures, so that a line can break. */
const LONGEST = 18
/** The empty space on both sides of a picture, in ems. */
const BEARING = 0.06

/** A piece of a name to draw. `width` and `height` are pixels, and `start` is the x position of its first letter. */
export interface PieceToDraw {
  text: string
  face: Typeface
  isRtl: boolean
  width: number
  height: number
  start: number
  baseline: number
}

/** Draws a piece in black on a transparent background, in a font of the device. Returns its RGBA bytes. */
export type DrawPiece = (piece: PieceToDraw) => Uint8ClampedArray | Uint8Array | Promise<Uint8Array>

const RIGHT_TO_LEFT =
  /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u

/** Returns true if the first letter of a text is of a script that is written from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

const BRACKETS = '()[]{}<>«»'
const mirror = (letter: string): string => BRACKETS[BRACKETS.indexOf(letter) ^ 1] ?? letter

/**
 * Returns the letters of a name from left to right, by the main rules of the Unicode bidirectional algorithm. Programs
 * that read a PDF expect the letters of a line in this order.
 */
export function fromLeft(name: string): string[] {
  const base = isRightToLeft(name)
  const letters = graphemes(name)
  const strong = letters.map((letter) => {
    if (isRightToLeft(letter)) return true
    return /^\p{L}/u.test(letter) ? false : /^\p{N}/u.test(letter) ? base : undefined
  })
  const runs: { isRtl: boolean; letters: string[] }[] = []
  letters.forEach((letter, index) => {
    const before = strong.slice(0, index + 1).findLast((one) => one !== undefined) ?? base
    const after = strong.slice(index).find((one) => one !== undefined) ?? base
    // A space or a sign between two directions has the direction of the name.
    const isRtl = before === after && !/^\p{N}/u.test(letter) ? before : base && !/^\p{N}/u.test(letter)
    if (runs.at(-1)?.isRtl === isRtl) runs.at(-1)!.letters.push(letter)
    else runs.push({ isRtl, letters: [letter] })
  })
  const ordered = base ? runs.reverse() : runs
  return ordered.flatMap((run) => (run.isRtl ? run.letters.reverse().map(mirror) : run.letters))
}

const emsOf = (text: string): number =>
  graphemes(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.58), 0)

/** Splits a long name into pieces of a similar width, between two words. A space between two pieces is a piece. */
export function cutName(name: string): string[] {
  const count = Math.ceil(emsOf(name) / LONGEST)
  const most = emsOf(name) / count
  const pieces = ['']
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(name)) {
    const last = pieces.at(-1)!
    if (/^\p{L}/u.test(segment) && last !== '' && emsOf(last + segment) > most + 2) pieces.push(segment)
    else pieces[pieces.length - 1] = last + segment
  }
  return pieces.flatMap((piece) => (piece.endsWith(' ') ? [piece.trimEnd(), ' '] : [piece]))
}

interface Picture {
  text: string
  /** The size of the picture in pixels. */
  width: number
  height: number
  /** The opacity of each pixel. */
  alpha: Uint8Array
  /** The colours of all pixels, if the text has colours of its own, as an emoji does. */
  rgb?: Uint8Array | undefined
}

/** Returns the part of a drawing between its first and its last column with ink. */
function crop({ text, width, height }: PieceToDraw, rgba: Uint8ClampedArray | Uint8Array): Picture {
  let [from, to] = [width, 0]
  let hasColour = false
  for (let at = 0; at < width * height; at++) {
    if (rgba[at * 4 + 3]! < 8) continue
    from = Math.min(from, at % width)
    to = Math.max(to, (at % width) + 1)
    hasColour ||= Math.max(rgba[at * 4]!, rgba[at * 4 + 1]!, rgba[at * 4 + 2]!) > 48
  }
  if (from >= to) throw new Error(`Nothing is drawn for "${text}".`)
  const size = (to - from) * height
  const [alpha, rgb] = [new Uint8Array(size), new Uint8Array(hasColour ? size * 3 : 0)]
  for (let at = 0; at < size; at++) {
    const source = (Math.floor(at / (to - from)) * width + from + (at % (to - from))) * 4
    // Sixteen levels of opacity look the same in print as 256, and compress better.
    alpha[at] = Math.round(rgba[source + 3]! / 17) * 17
    if (hasColour) rgb.set(rgba.subarray(source, source + 3), at * 3)
  }
  return { text, width: to - from, height, alpha, rgb: hasColour ? rgb : undefined }
}

/** Characters without a meaning. Devices draw a box for them, as for each letter without a font. */
const UNASSIGNED = ['\u0378', '\u{3fffd}']

/** Returns the edges of the ink in a drawing as text: its size, and where its outer rows and columns have ink. */
function outline(width: number, rgba: Uint8ClampedArray | Uint8Array): string {
  const ink: [number, number][] = []
  for (let at = 3; at < rgba.length; at += 4) {
    if (rgba[at]! > 127) ink.push([((at - 3) / 4) % width, Math.floor((at - 3) / 4 / width)])
  }
  const [xs, ys] = [ink.map(([x]) => x).toSorted((a, b) => a - b), ink.map(([, y]) => y)]
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return ink
    .filter(([x, y]) => x === left || x === right || y === top || y === bottom)
    .map(([x, y]) => `${String(x - left!)}.${String(y)}`)
    .join(' ')
}

/** Returns the letters for which the device has no font. It draws a box for them. */
export async function missingLetters(letters: readonly string[], draw: DrawPiece): Promise<string[]> {
  const [width, height] = [4 * EM, Math.round((ABOVE + BELOW) * EM)]
  const outlineOf = async (text: string): Promise<string> => {
    const piece = { text, face: 'regular' as const, isRtl: isRightToLeft(text) }
    const start = piece.isRtl ? width - EM : EM
    return outline(width, await draw({ ...piece, width, height, start, baseline: ABOVE * EM }))
  }
  const boxes = await Promise.all(UNASSIGNED.map(outlineOf))
  const missing: string[] = []
  for (const letter of letters) {
    // Marks and invisible characters have no look of their own.
    if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(letter)) continue
    if (boxes.includes(await outlineOf(letter))) missing.push(letter)
  }
  return missing
}

/** The first private-use character for a picture. */
const FIRST = 0xe000

/** Pictures of names that the fonts cannot draw. Each of them is one private-use character. */
export interface NamePictures extends Script {
  /** Returns true if a character is a picture. */
  isPicture: (character: string) => boolean
  /** Returns true for a picture of letters from right to left. */
  isRtl: (character: string) => boolean
  /** Draws a part that is a picture. */
  drawName: (kit: Kit, run: Run, x: number, baseline: number) => void
  /** Returns the text of a line with the names instead of their pictures. */
  plain: (text: string) => string
}

/** Draws the pictures of names. `names` comes from `namesIn`. */
export async function drawPictures(names: readonly string[], draw: DrawPiece): Promise<NamePictures> {
  const pictures = new Map<string, Record<Typeface, Picture> & { isRtl: boolean }>()
  const marks: [string, string][] = []
  for (const name of names) {
    const isRtl = isRightToLeft(name)
    let mark = ''
    for (const text of cutName(name)) {
      if (text === ' ') {
        mark += text
        continue
      }
      const width = Math.ceil((1.4 * graphemes(text).length + 3) * EM)
      const height = Math.round((ABOVE + BELOW) * EM)
      const piece = { text, isRtl, width, height, start: isRtl ? width - EM : EM, baseline: ABOVE * EM }
      const drawn = async (face: Typeface): Promise<Picture> => {
        const toDraw = { ...piece, face }
        return crop(toDraw, await draw(toDraw))
      }
      const [regular, bold] = [await drawn('regular'), await drawn('bold')]
      const character = String.fromCharCode(FIRST + pictures.size)
      pictures.set(character, { regular, bold, display: bold, isRtl })
      mark += character
    }
    marks.push([name, mark])
  }
  const widthOf = (character: string, { face, size }: TextStyle): number =>
    (pictures.get(character)![face].width / EM + 2 * BEARING) * size
  const mark = (text: string): string =>
    marks.reduce((marked, [name, one]) => marked.replaceAll(name, one), text)
  const isPicture = (character: string): boolean => pictures.has(character)
  const isRtl = (character: string): boolean => pictures.get(character)?.isRtl ?? false
  const drawName: NamePictures['drawName'] = (kit, { file, style }, x, baseline) => {
    drawPicture(kit, pictures.get(file)![style.face], style, x, baseline)
  }
  const plain = (text: string): string =>
    text.replace(/[\ue000-\uf8ff]/g, (one) => pictures.get(one)?.regular.text ?? one)
  return {
    mark,
    isPicture,
    isRtl,
    plain,
    spans: (spans) => spans.map((span) => ({ ...span, text: mark(span.text) })),
    runs: (kit, text, style, setLetters) =>
      text
        .split(/([\ue000-\uf8ff])/)
        .flatMap((part) =>
          isPicture(part)
            ? { file: part, text: part, width: widthOf(part, style), style }
            : setLetters(kit, part, style),
        ),
    drawLine: (kit, runs, start, baseline, drawRun) => {
      const said = runs.map(({ text }) => text).join('')
      sayInTag(kit, plain(said), plain(said) !== said)
      const places = placeRuns(orderLine(runs, isRtl), start)
      for (const run of runs) (isPicture(run.file) ? drawName : drawRun)(kit, run, places.get(run)!, baseline)
    },
    drawName,
  }
}

/** Returns the position of each part of a line. `ordered` has the parts in the order from the side where the line starts. */
export function placeRuns(ordered: readonly Run[], start: number): Map<Run, number> {
  let x = start
  return new Map(
    ordered.map((run) => {
      const place = [run, x] as const
      x += run.width
      return place
    }),
  )
}

/** Returns the parts of a line from left to right: the pieces of a right-to-left name in reverse, with their spaces. */
export function orderLine(line: Run[], isRtl: (character: string) => boolean): Run[] {
  const ordered: Run[] = []
  for (let from = 0, to = 0; from < line.length; from = to) {
    to = from + 1
    if (isRtl(line[from]!.file)) {
      for (let next = to; next < line.length; next++) {
        if (isRtl(line[next]!.file)) to = next + 1
        else if (line[next]!.text !== ' ') break
      }
    }
    ordered.push(...line.slice(from, to).reverse())
  }
  return ordered
}

/** PDF objects of a document: the opacity of each picture, its image in each colour, and its font. */
interface Parts {
  mask: PDFKit.PDFKitReference
  images: Map<string, PDFKit.PDFKitReference>
  font: PDFKit.PDFKitReference
  id: number
}
const made = new WeakMap<Kit, Map<Picture, Parts>>()

function partsOf(kit: Kit, picture: Picture): Parts {
  const known = made.get(kit) ?? new Map<Picture, Parts>()
  made.set(kit, known)
  let parts = known.get(picture)
  if (!parts) {
    const mask = imageOf(kit, picture, { ColorSpace: 'DeviceGray', BitsPerComponent: 8 }, picture.alpha)
    parts = { mask, images: new Map(), font: hiddenFont(kit, picture.text), id: known.size }
    known.set(picture, parts)
  }
  return parts
}

function imageOf(
  kit: Kit,
  { width, height }: Picture,
  more: object,
  bytes: Uint8Array,
): PDFKit.PDFKitReference {
  const image = kit.ref({ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ...more })
  image.end(bytes)
  return image
}

/** Returns the image of a picture in a colour. One bit for each pixel is enough, because all have the same colour. */
function imageIn(kit: Kit, picture: Picture, { mask }: Parts, colour: string): PDFKit.PDFKitReference {
  if (picture.rgb)
    return imageOf(kit, picture, { ColorSpace: 'DeviceRGB', BitsPerComponent: 8, SMask: mask }, picture.rgb)
  const palette = new Uint8Array([1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)))
  const ColorSpace = ['Indexed', 'DeviceRGB', 0, palette]
  const zeros = new Uint8Array(Math.ceil(picture.width / 8) * picture.height)
  return imageOf(kit, picture, { ColorSpace, BitsPerComponent: 1, SMask: mask }, zeros)
}

function drawPicture(kit: Kit, picture: Picture, style: TextStyle, x: number, baseline: number): void {
  const parts = partsOf(kit, picture)
  const colour = picture.rgb ? '' : style.colour
  const image = parts.images.get(colour) ?? imageIn(kit, picture, parts, colour)
  parts.images.set(colour, image)
  const id = `${parts.id}${colour.slice(1)}`
  const page = kit.page as unknown as Record<'xobjects' | 'fonts', Record<string, PDFKit.PDFKitReference>>
  page.xobjects[`Name${id}`] = image
  page.fonts[`Name${parts.id}`] = parts.font
  const [width, height] = [(picture.width / EM) * style.size, (picture.height / EM) * style.size]
  const letters = fromLeft(picture.text)
  const codes = letters.map((_, index) => (index + 1).toString(16).padStart(2, '0')).join('')
  kit
    .save()
    .transform(width, 0, 0, -height, x + BEARING * style.size, baseline + BELOW * style.size)
    .addContent(`/Name${id} Do`)
    .restore()
  // The hidden text is for search and copy.
  const wide = ((width / style.size + 2 * BEARING) / letters.length) * 200
  kit
    .save()
    .addContent(
      `BT /Name${parts.id} ${style.size} Tf ${wide.toFixed(3)} Tz 1 0 0 -1 ${x.toFixed(3)} ${baseline.toFixed(3)} Tm <${codes}> Tj ET`,
    )
    .restore()
}

/** Element → the text that was drawn in it, and whether a picture shows a part of this text. */
const said = new WeakMap<Tag, { text: string; hasPicture: boolean }>()

/**
 * Adds a drawn text to the current element of the structure tree. If a picture shows a part of the text, the element
 * gets the whole text as `ActualText` for screen readers. A marked sequence with `ActualText` around the picture alone
 * would be simpler, but Poppler then reverses Arabic and Hebrew, and moves the name to another line.
 */
export function sayInTag(kit: Kit, text: string, isPicture: boolean): void {
  const { _currentStructureElement: tag } = kit
  if (!tag) return
  const before = said.get(tag)
  const now = { text: (before?.text ?? '') + text, hasPicture: isPicture || (before?.hasPicture ?? false) }
  said.set(tag, now)
  if (now.hasPicture) tag.dictionary.data.ActualText = words(now.text.trim())
}

/** Makes a font with an empty glyph of half an em for each letter of a text. The font says which letter each glyph is. */
function hiddenFont(kit: Kit, text: string): PDFKit.PDFKitReference {
  const letters = fromLeft(text)
  const hex = (unit: number, digits: number): string => unit.toString(16).padStart(digits, '0')
  const toUnicode = kit.ref({})
  toUnicode.end(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CMapName /Name def /CMapType 2 def',
      '1 begincodespacerange <00> <ff> endcodespacerange',
      `${letters.length} beginbfchar`,
      ...letters.map(
        (letter, index) =>
          `<${hex(index + 1, 2)}> <${letter.replace(/[^]/g, (unit) => hex(unit.charCodeAt(0), 4))}>`,
      ),
      'endbfchar endcmap end end',
    ].join('\n'),
  )
  const glyph = kit.ref({})
  glyph.end('500 0 d0')
  const font = kit.ref({
    ...{
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, -200, 500, 800],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    },
    CharProcs: { g: glyph },
    Encoding: { Type: 'Encoding', Differences: [1, ...letters.map(() => 'g')] },
    ...{ FirstChar: 1, LastChar: letters.length, Widths: letters.map(() => 500), Resources: {} },
    ToUnicode: toUnicode,
  })
  font.end('')
  return font
}
