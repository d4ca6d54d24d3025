/** Writes XML as text. */

/** Matches characters that XML 1.0 does not allow, such as control characters and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Returns a text for an element or an attribute: without forbidden characters, and with escaped markup. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}

/** The attributes of an element. An attribute without a value is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Returns an element as XML, with its attributes, whose values are escaped, and with its content, which is XML. */
export function element(name: string, ...parts: readonly (Attributes | string)[]): string {
  const pairs = parts
    .flatMap((part) => (typeof part === 'string' ? [] : Object.entries(part)))
    .filter(([, value]) => value !== undefined)
    // A parser changes line breaks and tabs in an attribute to spaces.
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replace(/\s/g, ' ')}"`)
    .join('')
  const inner = parts.filter((part) => typeof part === 'string').join('')
  return inner === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${inner}</${name}>`
}

/** Returns an element without attributes. Returns nothing without content. */
export function wrapped(name: string, content: string): string {
  return content === '' ? '' : element(name, content)
}

/** Returns an element with one value, as most properties of WordprocessingML are: `<w:jc w:val="center"/>`. */
export function property(name: string, value: string | number): string {
  return element(name, { 'w:val': value })
}

/** Returns a whole XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}
