/**
 * Reads an email as a mail program saves it (`.eml`, RFC 5322 and MIME): who sent it and when, its texts, and attached files. Reads
 * nothing else of it. The text of such a file has one character for each byte.
 */
import { findLinks } from './found-links.ts'
import { htmlAsText } from './html-text.ts'

/** Decodes bytes with a character set, such as "utf-8". An unknown set must not throw. */
export type DecodeText = (bytes: Uint8Array, charset: string) => string

/** What a mail contains for a client list. */
export interface Mail {
  /** The field "From", such as "Ada Löw <ada@example.com>". Empty without it. */
  from: string
  /** The field "Date". Empty without it. */
  date: string
  text: string
  files: { name: string; text: string }[]
}

/** The maximum depth of parts inside parts, and the maximum number of parts. */
const DEEPEST = 8
const MOST_PARTS = 200
/** The files that a client list can read. */
const READABLE = /\.(?:json|txt|csv|tsv)$/i

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255)

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Decodes Base64 to one character for each byte. Ignores signs that do not belong to it, such as line breaks. */
function fromBase64(text: string): string {
  let decoded = ''
  let bits = 0
  let held = 0
  for (const sign of text) {
    const value = BASE64.indexOf(sign)
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    decoded += String.fromCharCode((bits >> held) & 255)
  }
  return decoded
}

/** Returns the character of a byte that is written as two digits. */
const signOf = (_: string, code: string): string => String.fromCharCode(parseInt(code, 16))

/** Decodes "=C3=B6" to one character for each byte, and joins the lines that "=" at an end has split. */
function fromQuoted(text: string): string {
  return text.replace(/=[ \t]*\r?\n/g, '').replace(/=([\da-f]{2})/gi, signOf)
}

/** Matches encoded words without spaces between them, all in the character set of the first. */
const WORDS = /=\?([\w-]+)(?:\*[\w-]*)?\?[bq]\?[^?]*\?=(?:=\?\1(?:\*[\w-]*)?\?[bq]\?[^?]*\?=)*/gi

/**
 * Decodes encoded words in a field, such as "=?utf-8?Q?L=C3=B6w?=" (RFC 2047). Joins their bytes before it decodes them, because
 * some programs split a character between two words.
 */
function fieldText(text: string, decode: DecodeText): string {
  const joined = text.replace(/(\?=)\s+(?==\?)/g, '$1')
  const words = joined.replace(WORDS, (run, charset: string) => {
    const bytes = run.replace(/=\?[^?]*\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      /b/i.test(kind) ? fromBase64(word) : fromQuoted(word.replaceAll('_', ' ')),
    )
    return decode(bytesOf(bytes), charset)
  })
  // Newer programs write UTF-8 into fields without encoding it.
  return words === text && /[\u0080-\u00ff]/.test(text) ? decode(bytesOf(text), 'utf-8') : words
}

/** Splits a mail or a part into its fields and its body. The names of fields are in small letters. */
function split(raw: string): { fields: ReadonlyMap<string, string>; body: string } {
  const end = /(?:^|\r?\n)\r?\n/.exec(raw)
  const head = end ? raw.slice(0, end.index) : raw
  const fields = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value = ''] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? []
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value)
  }
  return { fields, body: end ? raw.slice(end.index + end[0].length) : '' }
}

/** Returns a parameter of a field, such as the boundary of "multipart/mixed; boundary=x". */
function parameter(field: string, name: string): string {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(field) ?? []
  return quoted ?? plain ?? ''
}

/**
 * Returns the name of an attached file. A long name can have several parts, "filename*0=" and "filename*1=". A part such as
 * "filename*=utf-8''L%C3%B6w.json" has bytes as codes, and the first such part has the character set (RFC 2231).
 */
function fileName(field: string, decode: DecodeText): string {
  const parts = Array.from(
    field.matchAll(/;\s*filename\*(\d{0,3})(\*?)\s*=\s*(?:"([^"]*)"|([^;\s]*))/gi),
    ([, at = '', star, quoted, plain = '']) => ({
      at: Number(at),
      isCoded: at === '' || star === '*',
      text: quoted ?? plain,
    }),
  ).sort((one, other) => one.at - other.at)
  let charset = ''
  const joined = parts.map(({ isCoded, text }, index) => {
    if (!isCoded) return text
    const [start = '', set = ''] = (index === 0 && /^([\w-]*)'[^']*'/.exec(text)) || []
    charset ||= set
    return text.slice(start.length).replace(/%([\da-f]{2})/gi, signOf)
  })
  if (parts.length === 0) return fieldText(parameter(field, 'filename'), decode)
  return parts.some(({ isCoded }) => isCoded)
    ? decode(bytesOf(joined.join('')), charset || 'utf-8')
    : fieldText(joined.join(''), decode)
}

/** Collects the texts and files of a part. `left` counts the parts that may still be read. */
function collect(
  raw: string,
  decode: DecodeText,
  depth: number,
  left: { n: number },
): Pick<Mail, 'text' | 'files'> {
  left.n -= 1
  const { fields, body } = split(raw)
  const type = fields.get('content-type') ?? 'text/plain'
  const boundary = parameter(type, 'boundary')
  if (/^multipart\//i.test(type) && boundary !== '') {
    if (depth >= DEEPEST) return { text: '', files: [] }
    const delimiter = `\\r?\\n--${boundary.replace(/[^\w]/g, '\\$&')}`
    // Text after the last boundary belongs to no part.
    const parts = `\n${body}`
      .replace(new RegExp(`${delimiter}--[ \\t]*(?:\\r?\\n[^]*)?$`), '')
      .split(new RegExp(`${delimiter}[ \\t]*(?:\\r?\\n|$)`))
    const read = parts.slice(1, 1 + Math.max(0, left.n)).map((part) => collect(part, decode, depth + 1, left))
    const texts = read.map(({ text }) => text).filter((text) => text !== '')
    // Both texts of "alternative" say the same. The second is HTML, which alone can have the whole address of a link.
    const isChoice = /^multipart\/alternative/i.test(type)
    const chosen = isChoice ? [texts.find((text) => findLinks(text).length > 0) ?? texts[0] ?? ''] : texts
    return { text: chosen.join('\n'), files: read.flatMap(({ files }) => files) }
  }
  const encoding = fields.get('content-transfer-encoding') ?? ''
  const decoded = /base64/i.test(encoding)
    ? fromBase64(body)
    : /quoted-printable/i.test(encoding)
      ? fromQuoted(body)
      : body
  const told = fields.get('content-disposition') ?? ''
  const name = fileName(told, decode) || fieldText(parameter(type, 'name'), decode)
  const text = decode(bytesOf(decoded), parameter(type, 'charset') || 'utf-8')
  if (READABLE.test(name)) return { text: '', files: [{ name, text }] }
  if (/^message\/rfc822/i.test(type))
    return depth < DEEPEST ? forwarded(decoded, decode, depth, left) : { text: '', files: [] }
  if (/^text\/html/i.test(type)) return { text: htmlAsText(text), files: [] }
  // A mail in parts without a boundary is plain text.
  return { text: /^(?:text|multipart)\//i.test(type) ? text : '', files: [] }
}

/** Reads a mail that is attached to another one. Its sender is in the text, as in a forwarded mail. */
function forwarded(
  raw: string,
  decode: DecodeText,
  depth: number,
  left: { n: number },
): Pick<Mail, 'text' | 'files'> {
  const { fields } = split(raw)
  const { text, files } = collect(raw, decode, depth + 1, left)
  return { text: `From: ${fieldText(fields.get('from') ?? '', decode)}\n\n${text}`, files }
}

/** Reads a mail. `file` has one character for each byte. Never throws. */
export function readMail(file: string, decode: DecodeText): Mail {
  // The byte order mark of UTF-8.
  const raw = file.replace(/^\u00ef\u00bb\u00bf/, '')
  const { fields } = split(raw)
  return {
    from: fieldText(fields.get('from') ?? '', decode),
    date: fields.get('date') ?? '',
    ...collect(raw, decode, 0, { n: MOST_PARTS }),
  }
}
