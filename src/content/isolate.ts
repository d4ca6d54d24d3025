/**
 * Isolates what runs from left to right in the texts of a language that runs from right to left. The values of
 * placeholders, file endings and phone numbers then keep their order, and do not move the signs beside them. See
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
import { mapTexts } from './map-texts.ts'

/** FIRST STRONG ISOLATE (for a text of any direction), LEFT-TO-RIGHT ISOLATE, and POP DIRECTIONAL ISOLATE, which ends both. */
const FIRST_STRONG = '\u2068'
const LEFT_TO_RIGHT = '\u2066'
const END = '\u2069'

/** Matches the pattern of a file name, such as "many-clients-list-{date}". */
const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9{}]+)+$/

/** Matches text that is isolated already, which stays unchanged. */
const ISOLATED = `[\\u2066-\\u2068][^\\u2066-\\u2069]*\\u2069`

/** Matches a placeholder with its sign or unit, or several placeholders with a slash between them: "{n}%", "{done}/{total}". */
const VALUE = String.raw`[+−£$€#]?\{\w+\}(?:[/:]\{\w+\})*%?`

/** Matches file endings, also in a list: ".pdf, .docx". */
const ENDINGS = String.raw`(?<![\p{L}\p{N}.])\.[a-z]{2,5}\b(?:, \.[a-z]{2,5}\b)*`

/** Matches a phone number with spaces: "+44 20 7946 0958". */
const PHONE = String.raw`(?<![\p{L}\p{N}])\+?\d{2,4}(?: \d{2,4}){2,}\b`

const PARTS = new RegExp(`${ISOLATED}|(?<value>${VALUE})|${ENDINGS}|${PHONE}`, 'gu')

/**
 * Returns true if the part from `from` to `to` is a whole line. There is no other text on that line to keep in order. A URL
 * without the invisible signs can be copied.
 */
function isAlone(text: string, from: number, to: number): boolean {
  return (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n')
}

/** Isolates the parts of one text. `{link}` is the URL in a message or in a calendar entry, where a sign would break it. */
function isolateText(text: string): string {
  if (FILE_NAME.test(text)) return text
  return text.replace(PARTS, (part, value: string | undefined, from: number) => {
    if (/^[\u2066-\u2068]/.test(part) || value === '{link}' || isAlone(text, from, from + part.length))
      return part
    return `${value === undefined ? LEFT_TO_RIGHT : FIRST_STRONG}${part}${END}`
  })
}

/** Isolates the parts of every text in `value`. The build calls it only for a language from right to left. */
export function isolate<T>(value: T): T {
  return mapTexts(value, isolateText)
}
