/** Reads the files of a language as a flat list of sentences, each with its file and key. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, type YAMLMap, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { InputError } from '../../core/model/input-error.ts'
import { PLURAL_CATEGORIES } from '../../core/model/format.ts'
import { WHO } from '../../core/documents/sheet.ts'
import { onceForText, readContentFile } from '../yaml.ts'
import { splitPage } from '../learn.ts'
import type { TranslationRules } from './settings.ts'

/** The YAML tag of a value that is not translated yet: `title: !en The English title`. */
export const DRAFT_TAG = '!en'

/**
 * What a value is: a text to translate, an id that is the same in each language, or a value that a language sets by
 * itself, such as its tag.
 */
export type EntryKind = 'text' | 'id' | 'own'

/** A value in a file of a language: a text with its plural forms, a block of a page, or an id. */
export interface Entry {
  /** The path below the folder of the language, such as "howto/IA-01.yml". */
  file: string
  /** The keys from the top of the file, joined by dots. The numbers in lists start at 1. */
  key: string
  kind: EntryKind
  /** The text. Of a plural, all forms joined by line breaks. */
  text: string
  /** Plural category → text, for a plural. */
  forms?: Readonly<Record<string, string>> | undefined
  /** Of a block of a page: what it is, such as "list of 4". */
  shape?: string | undefined
  /** True if the value has the tag `!en`, or is empty. */
  isDraft: boolean
}

/** Returns the file and the key of an entry: "howto/IA-01.yml › before.need". */
export const entryPlace = ({ file, key }: Pick<Entry, 'file' | 'key'>): string => `${file} › ${key}`

/** Returns the kind of a value in a file of a language. */
export function entryKind(file: string, key: string, text: string): EntryKind {
  const isPage = file.endsWith('.mdx')
  if (file === 'ui.yml' && (key === 'language' || key === 'direction')) return 'own'
  if (isPage && key === 'reviewed') return 'own'
  if (isPage && ['order', 'question', 'model', 'layer'].includes(key)) return 'id'
  // `false` takes a text away: in every language or in none.
  if (text === 'false') return 'id'
  return file === 'sheets.yml' && [...WHO, 'both'].includes(text) ? 'id' : 'text'
}

/** Returns true for a map of plural forms. */
export function isPluralMap(map: YAMLMap): boolean {
  const keys = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
  const known: readonly string[] = PLURAL_CATEGORIES
  return keys.includes('other') && keys.every((key) => known.includes(key))
}

/** Joins the lines of a text. Keeps no-break spaces, which some languages write between digits. */
const onOneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim()

export const textOfNode = (node: Node | null): string =>
  isScalar<string | number | boolean | null>(node) && node.value !== null ? onOneLine(String(node.value)) : ''

const isDraftNode = (node: Node | null): boolean =>
  isScalar(node) && (node.tag === DRAFT_TAG || textOfNode(node) === '')

interface Pair {
  key: unknown
  value: Node | null
}

export const pairsOfMap = (map: YAMLMap): { name: string; value: Node | null }[] =>
  (map.items as unknown as Pair[]).map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    value,
  }))

/** Returns the entries below a node. */
function entriesBelow(file: string, key: string, node: Node | null): Entry[] {
  if (isMap(node)) {
    const pairs = pairsOfMap(node)
    if (isPluralMap(node)) {
      const forms = Object.fromEntries(pairs.map(({ name, value }) => [name, textOfNode(value)]))
      const isDraft = pairs.some(({ value }) => isDraftNode(value))
      return [{ file, key, kind: 'text', text: Object.values(forms).join('\n'), forms, isDraft }]
    }
    const prefix = key === '' ? '' : `${key}.`
    return pairs.flatMap(({ name, value }) => entriesBelow(file, `${prefix}${name}`, value))
  }
  if (isSeq(node))
    return node.items.flatMap((item, index) =>
      entriesBelow(file, `${key}.${String(index + 1)}`, item as Node | null),
    )
  const text = textOfNode(node)
  return [{ file, key, kind: entryKind(file, key, text), text, isDraft: isDraftNode(node) }]
}

/** Returns the entries of a YAML text. */
function entriesOfYaml(file: string, yaml: string, shown: string): Entry[] {
  const document = parseDocument(yaml)
  const [error] = document.errors
  if (error) throw new InputError([`${shown}: is not valid YAML. ${error.message}`])
  return isMap(document.contents) ? entriesBelow(file, '', document.contents) : []
}

/** Returns what a block of a page is: "heading 2", "list of 4", "table of 3 rows and 2 columns". */
function shapeOf(block: string): string {
  const lines = block.split('\n')
  const first = lines[0]!
  const heading = /^(#+) /.exec(first)
  if (heading) return `heading ${String(heading[1]!.length)}`
  if (first.startsWith('|')) {
    const columns = first.split('|').length - 2
    return `table of ${String(lines.length - 2)} rows and ${String(columns)} columns`
  }
  if (/^(?:[-*]|\d+\.) /.test(first))
    return `list of ${String(lines.filter((line) => /^\s*(?:[-*]|\d+\.) /.test(line)).length)}`
  const tag = /^<\/?([A-Za-z]+)/.exec(first)
  return tag ? `<${tag[1]!}>` : 'paragraph'
}

/** Returns the entries of an MDX page: the fields of its head, and its blocks, counted in each section. */
function entriesOfPage(file: string, mdx: string, shown: string): Entry[] {
  const { head, body } = splitPage(mdx)
  let [section, block] = [0, 0]
  const blocks = body
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one): Entry => {
      if (one.startsWith('## ')) [section, block] = [section + 1, 0]
      block += 1
      return {
        file,
        key: `text.${String(section)}.${String(block)}`,
        kind: 'text',
        text: onOneLine(one),
        shape: shapeOf(one),
        isDraft: false,
      }
    })
  return [...entriesOfYaml(file, head, shown), ...blocks]
}

const entriesOnce = onceForText((path, text): readonly Entry[] => {
  const file = path.slice(path.indexOf('/') + 1)
  return (file.endsWith('.mdx') ? entriesOfPage : entriesOfYaml)(file, text, `content/${path}`)
})

/**
 * Reads the entries of one file of a language. `file` is the path below the folder of the language.
 * @throws {InputError} if the file is missing or is not valid YAML.
 */
export function readEntries(folder: string, language: string, file: string): readonly Entry[] {
  const path = `${language}/${file}`
  return entriesOnce(path, readContentFile(folder, path))
}

/** Returns the files of a language: those of the report path, then the pages that may follow. */
export function filesOfLanguage(
  folder: string,
  language: string,
  { reportPath, mayFollow }: Pick<TranslationRules, 'reportPath' | 'mayFollow'>,
): { report: string[]; pages: string[] } {
  const own = join(folder, language)
  const pages = mayFollow.flatMap((part) =>
    existsSync(join(own, part))
      ? readdirSync(join(own, part))
          .filter((name) => name.endsWith(part === 'learn' ? '.mdx' : '.yml'))
          .toSorted()
          .map((name) => `${part}/${name}`)
      : [],
  )
  return { report: reportPath.filter((file) => existsSync(join(own, file))), pages }
}
