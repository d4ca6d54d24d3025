/** Finds the words of the WordPress plugin in its source, and writes their translations as WordPress reads them. */
import { createHash } from 'node:crypto'

/** The text domain of the plugin, which is its name in the directory too. */
export const DOMAIN = 'responsibility-check'

/** A text of the plugin that WordPress translates. */
export interface PluginWord {
  text: string
  /** What kind of text it is, if the same words could need another translation elsewhere. */
  context?: string
  /** The files that have it. */
  files: string[]
}

/** Maps a text of the plugin to its translation. */
export type Translate = (text: string) => string | undefined

/** A call that translates a text. WordPress reads the source too, so the text must be a literal. */
const CALL =
  /\b(?:esc_html|esc_attr)?__\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\$]|\\.)*)"),\s*'([\w-]+)',?\s*\)/g
const HEADER = /^ \* (?:Plugin Name|Description): +(.+)$/gm

function wordsOf(file: string, source: string): Omit<PluginWord, 'files'>[] {
  if (file === 'block.json') {
    const { title, description, keywords } = JSON.parse(source) as Record<'title' | 'description', string> & {
      keywords: string[]
    }
    return [
      { text: title, context: 'block title' },
      { text: description, context: 'block description' },
      ...keywords.map((text) => ({ text, context: 'block keyword' })),
    ]
  }
  const headers = file.endsWith('.php') ? [...source.matchAll(HEADER)].map(([, text = '']) => text) : []
  const calls = [...source.matchAll(CALL)].map(([call, single, double, domain]) => {
    if (domain !== DOMAIN) throw new Error(`${file}: ${call} has another text domain than "${DOMAIN}".`)
    return (single ?? double ?? '').replace(/\\(.)/g, '$1')
  })
  const all = source.match(/(?<!function )\b(?:esc_html|esc_attr)?__\(/g) ?? []
  if (all.length !== calls.length) throw new Error(`${file}: has a text to translate that is not a literal.`)
  return [...headers, ...calls].map((text) => ({ text }))
}

/** Returns every text of the plugin once, from its files: name → source. */
export function pluginWords(files: Readonly<Record<string, string>>): PluginWord[] {
  const found = new Map<string, PluginWord>()
  for (const [file, source] of Object.entries(files))
    for (const word of wordsOf(file, source)) {
      const id = idOf(word)
      const known = found.get(id)
      if (known) known.files = [...new Set([...known.files, file])]
      else found.set(id, { ...word, files: [file] })
    }
  return [...found.values()]
}

/** Returns the text with its context, as the format MO joins the two. */
const idOf = ({ context, text }: Omit<PluginWord, 'files'>): string =>
  context === undefined ? text : `${context}\u0004${text}`

const headersOf = (version: string, language: string): string =>
  [
    `Project-Id-Version: Responsibility Check ${version}`,
    `Language: ${language}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    `X-Domain: ${DOMAIN}`,
    '',
  ].join('\n')

/**
 * Returns the file for translators, or the template without translations.
 * https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */
export function poFile(
  words: readonly PluginWord[],
  version: string,
  language = '',
  translate: Translate = () => '',
): string {
  const quote = (text: string): string =>
    `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', String.raw`\n`)}"`
  const header = headersOf(version, language)
    .split(/(?<=\n)/)
    .map(quote)
  const entries = words.map((word) =>
    [
      `#: ${word.files.join(' ')}`,
      ...(word.text.includes('%') ? ['#, php-format'] : []),
      ...(word.context === undefined ? [] : [`msgctxt ${quote(word.context)}`]),
      `msgid ${quote(word.text)}`,
      `msgstr ${quote(translate(word.text) ?? '')}`,
    ].join('\n'),
  )
  return `${[['msgid ""', 'msgstr ""', ...header].join('\n'), ...entries].join('\n\n')}\n`
}

/**
 * Returns the file that PHP reads. It has no hash table, which WordPress does not read.
 * https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
 */
export function moFile(
  words: readonly PluginWord[],
  version: string,
  language: string,
  translate: Translate,
): Uint8Array {
  const pairs = words.flatMap((word): [string, string][] => {
    const own = translate(word.text)
    return own === undefined ? [] : [[idOf(word), own]]
  })
  const bytes = (text: string): Buffer => Buffer.from(`${text}\0`)
  const sorted = [['', headersOf(version, language)] as const, ...pairs]
    .map(([id, own]) => [bytes(id), bytes(own)] as const)
    .toSorted(([a], [b]) => a.compare(b))
  const tables = 28
  const table = 8 * sorted.length
  const head = Buffer.alloc(tables + 2 * table)
  for (const [index, value] of [0x950412de, 0, sorted.length, tables, tables + table].entries())
    head.writeUInt32LE(value, 4 * index)
  const texts = [0, 1].flatMap((side) => sorted.map((pair) => pair[side]!))
  let at = head.length
  for (const [index, text] of texts.entries()) {
    head.writeUInt32LE(text.length - 1, tables + 8 * index)
    head.writeUInt32LE(at, tables + 8 * index + 4)
    at += text.length
  }
  return new Uint8Array(Buffer.concat([head, ...texts]))
}

/**
 * Returns the file that the script `file` reads, with its name.
 * https://developer.wordpress.org/block-editor/how-to-guides/internationalization/
 */
export function scriptFile(
  words: readonly PluginWord[],
  file: string,
  language: string,
  translate: Translate,
): { name: string; text: string } {
  const messages = words.flatMap((word): [string, string[]][] => {
    const own = word.files.includes(file) ? translate(word.text) : undefined
    return own === undefined ? [] : [[idOf(word), [own]]]
  })
  return {
    name: `${DOMAIN}-${language}-${createHash('md5').update(file).digest('hex')}.json`,
    text: JSON.stringify({
      domain: 'messages',
      locale_data: {
        messages: { '': { domain: 'messages', lang: language }, ...Object.fromEntries(messages) },
      },
    }),
  }
}
