/**
 * Checks the logo files of a brand, in the build and on the page that writes a brand file. The files are untrusted: an SVG may
 * contain only shapes, and a PNG has a maximum size.
 */
import { problemOfParts } from './svg-parts.ts'

/** The largest display size of a logo, in CSS pixels. */
export const LOGO_ROOM = { width: 180, height: 27 }

const MOST_BYTES = { svg: 32_768, png: 102_400 }
/**
 * The allowed size of a PNG logo in pixels. The PNG needs twice its display height to be sharp. A PNG above
 * the maximum is probably a photo.
 */
const PNG_PIXELS = { leastHeight: 54, mostHeight: 1000, mostWidth: 3000 }

const SHAPES = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon defs symbol use title desc linearGradient ' +
    'radialGradient stop clipPath mask style'
  ).split(' '),
)

/** Width and height of a logo: SVG user units, PNG pixels or CSS pixels. */
interface Size {
  width: number
  height: number
}

/**
 * The only XML declaration that an SVG logo may have. In another encoding, a browser could read other
 * characters than this check reads.
 */
const DECLARATION =
  /^<\?xml\s+version\s*=\s*["']1\.\d["'](?:\s+encoding\s*=\s*["']utf-8["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/i
/**
 * Matches C0 and C1 control characters, except tab, line feed and carriage return. Also matches U+FFFE and
 * U+FFFF, which XML does not allow. An escape character can switch the encoding.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/
/** Matches CSS that loads a resource, or that takes a value from another element of the SVG. */
const LOADS =
  /(?:image-set|image|cross-fade|element|paint|src|var|attr|env)\(|(?:mask[\w-]*|clip-path|all)\s*[:=]\s*["']?\s*inherit/i
/**
 * Matches a reference to an id in the same file. The id must not contain "%" or "&", which can encode other characters.
 */
const OWN_PART = /^#[^%&]*$/

/**
 * Returns the problem of an SVG as the end of a sentence, such as "needs a viewBox". The sentence starts with
 * the file name. Returns `undefined` if the SVG is valid.
 */
export function problemOfSvg(text: string): string | undefined {
  const svg = text.replace(DECLARATION, '')
  if (/<\?xml\s/i.test(svg))
    return 'has an XML declaration with an encoding other than UTF-8: save it as UTF-8, or take the first line out'
  if (CONTROL.test(svg)) return 'holds a control character: save it again as plain SVG'
  if (/<!DOCTYPE|<!ENTITY|<!\[CDATA\[|<\?/i.test(svg))
    return 'holds a document type or a processing instruction: save it as plain SVG'
  const shapes = svg.replace(/<!--[\s\S]*?-->/g, '')
  for (const [, name = ''] of shapes.matchAll(/<\/?\s*([^\s/>]+)/g)) {
    if (SHAPES.has(name)) continue
    if (name === 'text')
      return 'holds text, which needs a font: turn the letters into outlines, or give a PNG file'
    if (name === 'image') return 'holds a picture: give a PNG file, or draw it as shapes'
    return `holds <${name.slice(0, 40)}>, which is no shape: save it as plain SVG, shapes only`
  }
  if (/[\s"'/]on[a-z]+\s*=/i.test(shapes))
    return 'holds a script (an attribute that starts with "on"): take it out'
  if (/&(?!(?:amp|lt|gt|quot|apos);)/i.test(shapes)) return 'holds an entity: write the letter itself'
  for (const [, address = ''] of shapes.matchAll(/(?:href|src)\s*=\s*["']?([^"'\s>]*)/gi)) {
    if (!OWN_PART.test(address))
      return `refers to “${address.slice(0, 60)}”: the file may only refer to its own parts`
  }
  if (/@import|expression\s*\(|\\/i.test(shapes))
    return 'holds a style sheet that loads or hides something: take it out'
  const loads = LOADS.exec(shapes)?.[0]
  if (loads) return `holds “${loads}”, which loads something or hides what it draws: take it out`
  for (const [, address = ''] of shapes.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!OWN_PART.test(address))
      return `loads “${address.slice(0, 60)}”: the file may only refer to its own parts`
  }
  if (!sizeOfSvg(shapes)) return 'needs a viewBox (or a width and a height in pixels) on its first tag'
  return problemOfParts(shapes)
}

function sizeOfSvg(svg: string): Size | undefined {
  const tag = /^\s*<svg\b[^>]*>/.exec(svg.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, ''))?.[0]
  if (!tag) return undefined
  const box = /\sviewBox\s*=\s*["']\s*([^"']*)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const side = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1])
  const [width, height] = box?.length === 4 ? [box[2], box[3]] : [side('width'), side('height')]
  return width && height && width > 0 && height > 0 ? { width, height } : undefined
}

/** Returns width and height of a PNG in pixels; `undefined` if the bytes are not a PNG. */
export function sizeOfPng(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isPng = bytes.length > 32 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined
}

function problemOfPng(bytes: Uint8Array): string | undefined {
  const size = sizeOfPng(bytes)
  if (!size) return 'is not a PNG, whatever its name says: export it again'
  const { leastHeight, mostHeight, mostWidth } = PNG_PIXELS
  const is = `is ${String(size.width)} by ${String(size.height)} pixels`
  const needed = Math.min(leastHeight, Math.ceil((2 * LOGO_ROOM.width * size.height) / size.width))
  if (size.height < needed) return `${is}: make it at least ${String(needed)} high, so that it is sharp`
  if (size.height > mostHeight || size.width > mostWidth)
    return `${is}: make it at most ${String(mostWidth)} by ${String(mostHeight)}`
  return undefined
}

/** Scales a size down to the maximum display size of a logo, with the same proportions. */
export function fitLogo({ width, height }: Size): Size {
  const scale = Math.min(LOGO_ROOM.height / height, LOGO_ROOM.width / width)
  const round = (value: number): number => Math.round(value * 100) / 100
  return { width: round(width * scale), height: round(height * scale) }
}

/** Decodes UTF-8 bytes. Returns `undefined` if the bytes are not valid UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Returns the kind of a logo file by its name. */
export function kindOfLogo(name: string): 'svg' | 'png' {
  return /\.svg$/i.test(name) ? 'svg' : 'png'
}

/** Returns the problem of a logo file of `size` bytes as the end of a sentence, if it is too large to be read. */
export function problemOfSize(kind: 'svg' | 'png', size: number): string | undefined {
  return size > MOST_BYTES[kind]
    ? `is larger than ${String(MOST_BYTES[kind] / 1024)} KB: make it smaller`
    : undefined
}

/**
 * Checks the bytes of a logo file. Returns its display size in CSS pixels, or its problem as the end of a sentence. The sentence
 * starts with the file name.
 */
export function checkLogo(kind: 'svg' | 'png', bytes: Uint8Array): Size | string {
  const tooLarge = problemOfSize(kind, bytes.length)
  if (tooLarge) return tooLarge
  const svg = kind === 'svg' ? decode(bytes) : ''
  if (svg === undefined) return 'is not saved as UTF-8: save it as plain SVG'
  const problem = kind === 'svg' ? problemOfSvg(svg) : problemOfPng(bytes)
  return problem ?? fitLogo((kind === 'svg' ? sizeOfSvg(svg) : sizeOfPng(bytes)) as Size)
}
