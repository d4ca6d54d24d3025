/** Finds the words of the WordPress plugin in its source, and writes their translations as WordPress reads them. */
import { createHash } from 'node:crypto'
import { type GetTextTranslations, mo, po } from 'gettext-parser'

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

/** Returns the words and their translations as gettext-parser takes them. Without `translate`, no word has a translation. */
function catalogue(
  words: readonly PluginWord[],
  version: string,
  language: string,
  translate: Translate = () => undefined,
): GetTextTranslations {
  const translations: GetTextTranslations['translations'] = { '': {} }
  for (const { text, context, files } of words) {
    const entries = (translations[context ?? ''] ??= {})
    const flag = text.includes('%') && { flag: 'php-format' }
    entries[text] = {
      ...{ msgid: text, msgstr: [translate(text) ?? ''] },
      ...(context !== undefined && { msgctxt: context }),
      comments: { reference: files.join(' '), ...flag },
    }
  }
  const headers = {
    'Project-Id-Version': `Responsibility Check ${version}`,
    Language: language,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Domain': DOMAIN,
  }
  return { charset: 'utf-8', headers, translations }
}

/** Returns the file for translators (PO), or the template without translations (POT). */
export function poFile(
  words: readonly PluginWord[],
  version: string,
  language = '',
  translate?: Translate,
): string {
  return po.compile(catalogue(words, version, language, translate), { foldLength: 0 }).toString()
}

/** Returns the file that PHP reads (MO). It leaves out words without a translation, which WordPress then shows in English. */
export function moFile(
  words: readonly PluginWord[],
  version: string,
  language: string,
  translate: Translate,
): Uint8Array {
  const translated = words.filter(({ text }) => translate(text) !== undefined)
  return new Uint8Array(mo.compile(catalogue(translated, version, language, translate)))
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
