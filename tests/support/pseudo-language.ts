/**
 * A made-up language that shows problems of real translations. Every text has brackets and accents, is at least 35%
 * longer and runs from right to left.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Document, isScalar, parseDocument, visit } from 'yaml'
import { everyTerm, writeTerms } from './own-terms.ts'

const ACCENTS: Record<string, string> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' },
}

/** Matches the parts of a text that stay unchanged: placeholders, labels, markup, code, URLs and file names. */
const KEPT =
  /\{\/?[^}]*\}|\*\*[^*]+\*\*|<[^>]*>|`[^`]*`|\bhttps?:\S+|\]\([^)]*\)|\S*[\w…]\.(?:json|csv|ics|pdf|mdx?|yml)\S*|\S+@\S+/g

/** Ids among the texts: who does a job in the example of a sheet. */
const IDS = new Set(['we', 'provider', 'both'])

/** Returns words of four letters that make a text of this length a third longer. */
const padding = (length: number): string => ' lóng'.repeat(Math.max(1, Math.ceil((length * 0.35) / 5)))

const accented = (text: string): string =>
  text.replace(/[aeiouAEIOU]/g, (letter) => ACCENTS[letter] ?? letter)

/** Adds accents to a text, except in the parts that match `KEPT`. */
function withAccents(text: string): string {
  let from = 0
  let out = ''
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    out += accented(text.slice(from, index)) + kept
    from = index + kept.length
  }
  return out + accented(text.slice(from))
}

/**
 * Returns a text in the made-up language: "Menu" → "«Ménú lóng»". A text that is not prose, such as an id or the
 * pattern of a file name, stays unchanged.
 */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text) || IDS.has(text) || /^[a-z0-9]+(?:-[a-z0-9{}]+)+$/.test(text)) return text
  return `«${withAccents(text)}${padding(text.length)}»`
}

/** Rewrites the texts of a YAML document, except its keys and the values under the keys in `kept`. */
function rewrite(document: Document, kept: ReadonlySet<string>): string {
  visit(document, {
    Pair: (_, { key }) => (isScalar(key) && kept.has(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (place, node) => {
      if (place !== 'key' && typeof node.value === 'string') node.value = pseudoText(node.value)
    },
  })
  return document.toString({ lineWidth: 0 })
}

/** The keys of a file whose values stay unchanged. */
const KEPT_KEYS: Readonly<Record<string, readonly string[]>> = {
  'ui.yml': ['language', 'direction', 'plans', 'frameworks'],
  'terms.yml': ['source', 'read'],
}
const KEPT_FIELDS = new Set(['language', 'direction', 'reviewed', 'reviewer', 'question', 'model', 'layer'])

/** Rewrites one line or cell of an education page. */
function pseudoLine(line: string): string {
  const [, mark = '', text = ''] = /^(\s*(?:#+ |[-*] |\d+\. |> )?)(.*)$/.exec(line) ?? []
  return text === '' ? line : mark + withAccents(text)
}

/** Rewrites the paragraphs and headings of an education page. Code and components stay unchanged. */
function pseudoBody(body: string): string {
  return body
    .split('\n\n')
    .map((block) => {
      if (/^(?:import |export |```|\s*[<|{])/m.test(block)) return block
      const text = block.split('\n').map(pseudoLine).join('\n')
      return `${text}${padding(block.length)}»`.replace(/^(\s*(?:#+ |[-*] |\d+\. |> )?)/, '$1«')
    })
    .join('\n\n')
}

/** Returns the labels that are on no sheet: with each label twice, a sheet that is a third longer does not fit on its paper. */
function labelsOffSheets(content: string): ReturnType<typeof everyTerm> {
  const sheets = ['en/sheets.yml', 'model/howto/IA-06.yml', 'model/howto/LR-03.yml']
  const text = sheets.map((file) => readFileSync(join(content, file), 'utf8')).join('\n')
  return Object.fromEntries(
    Object.entries(everyTerm(content)).filter(
      ([id, { local }]) => !text.includes(`**${local}**`) && !text.includes(id),
    ),
  )
}

/** Rewrites the folder of a language, a copy of the base language, into the made-up language. */
export function writePseudoLanguage(folder: string): void {
  const content = dirname(folder)
  writeTerms(content, basename(folder), labelsOffSheets(content))
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yml'))) {
    const file = join(folder, name)
    const text = rewrite(parseDocument(readFileSync(file, 'utf8')), new Set(KEPT_KEYS[name]))
    writeFileSync(file, name === 'ui.yml' ? text.replace(/^direction: ltr$/m, 'direction: rtl') : text)
  }
  for (const name of readdirSync(join(folder, 'learn'))) {
    const file = join(folder, 'learn', name)
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? []
    writeFileSync(file, `---\n${rewrite(parseDocument(head), KEPT_FIELDS)}---\n${pseudoBody(body)}`)
  }
}
