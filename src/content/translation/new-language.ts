/** Writes the files of a new language: copies of the English files, in which each text has a mark until it is translated. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Node, type YAMLMap, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { z } from 'zod'
import { InputError } from '../../core/model/input-error.ts'
import { type Languages, readLanguages } from '../languages.ts'
import { readContentFile, readYaml } from '../yaml.ts'
import { DRAFT_TAG, entryKind, filesOfLanguage, isPluralMap, pairsOfMap, textOfNode } from './entries.ts'
import { readNumerals, readRules } from './settings.ts'

/** The scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** Returns the direction of the script of a language. */
const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'

const nameIn = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Returns the English name of a language: "Portuguese (Brazil)". Returns `undefined` for an unknown language. */
export const englishNameOf = (tag: string): string | undefined => nameIn.of(tag)

/**
 * Checks the tag of a language.
 * @throws {InputError} if it is no BCP 47 tag in its usual spelling, if no language has it, or if it is the base language.
 */
export function checkTag(tag: string, { base }: Pick<Languages, 'base'>): void {
  const refuse = (problem: string): never => {
    throw new InputError([`${tag}: ${problem}`])
  }
  let usual = ''
  try {
    usual = Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch {
    refuse('is not the tag of a language. Write a tag of BCP 47, such as pt or pt-BR.')
  }
  if (usual !== tag) refuse(`is usually written ${usual}. Use that.`)
  if (tag === base) refuse('is the base language. Its texts are the original.')
  if (englishNameOf(tag) === undefined)
    refuse('is the tag of no known language. Look for it in the list of Unicode.')
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0)
    refuse('has no plural rules in this version of Node, so nobody can check its sentences.')
}

/** A change of a text: what replaces the characters from `from` to `to`. */
interface Edit {
  from: number
  to: number
  text: string
}

/** What the drafts of a language need. */
interface NewLanguage {
  tag: string
  categories: readonly string[]
}

/** Returns the plural forms of a new language, each with the text of the base language. */
function pluralEdit(yaml: string, map: YAMLMap, { categories }: NewLanguage): Edit {
  const [from = 0, to = 0] = map.range ?? []
  const forms = Object.fromEntries(pairsOfMap(map).map(({ name, value }) => [name, textOfNode(value)]))
  const lines = categories.map(
    (one) => `${one}: ${DRAFT_TAG} ${JSON.stringify(forms[one] ?? forms['other'] ?? '')}`,
  )
  if (map.flow) return { from, to, text: `{ ${lines.join(', ')} }` }
  const indent = ' '.repeat(from - (yaml.lastIndexOf('\n', from - 1) + 1))
  const isAtEnd = yaml.slice(from, to).endsWith('\n')
  return { from, to, text: lines.join(`\n${indent}`) + (isAtEnd ? '\n' : '') }
}

/** Returns the changes that turn the values below a node into drafts. */
function editsBelow(
  yaml: string,
  file: string,
  key: string,
  node: Node | null,
  language: NewLanguage,
): Edit[] {
  const prefix = key === '' ? '' : `${key}.`
  if (isMap(node)) {
    if (isPluralMap(node)) return [pluralEdit(yaml, node, language)]
    return pairsOfMap(node).flatMap(({ name, value }) =>
      editsBelow(yaml, file, `${prefix}${name}`, value, language),
    )
  }
  if (isSeq(node))
    return node.items.flatMap((item, index) =>
      editsBelow(yaml, file, `${prefix}${String(index + 1)}`, item as Node | null, language),
    )
  if (!isScalar(node)) return []
  const [from = 0, to = 0] = node.range ?? []
  switch (entryKind(file, key, textOfNode(node))) {
    case 'text':
      return [{ from, to: from, text: `${DRAFT_TAG} ` }]
    case 'own':
      return [{ from, to, text: key === 'language' ? language.tag : directionOf(language.tag) }]
    case 'id':
      return []
  }
}

/** Returns a file of the base language as a draft of another language. `file` is its path below its language. */
export function draftOf(file: string, yaml: string, tag: string): string {
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const edits = editsBelow(yaml, file, '', parseDocument(yaml).contents, { tag, categories })
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: now }) => text.slice(0, from) + now + text.slice(to), yaml)
}

const TERMS = 'model/terms.yml'
const termList = z.record(z.string(), z.union([z.string(), z.looseObject({ english: z.string() })]))

/**
 * Returns the text of `terms.yml` for a new language: every label of Microsoft's portals as a comment, because nobody has
 * confirmed its name in the language yet. Returns `undefined` if the content has no list of labels.
 */
function termsOf(folder: string): string | undefined {
  if (!existsSync(join(folder, TERMS))) return undefined
  const terms = readYaml(folder, TERMS, termList)
  const lines = Object.entries(terms).map(([id, term]) => {
    const english = typeof term === 'string' ? term : term.english
    return `# ${id}: { local: "", source: "https://", published: "", read: "" } # ${english}\n`
  })
  return (
    '# yaml-language-server: $schema=../schema/terms.words.json\n' +
    '# The labels of Microsoft’s portals in this language, each with the page on which you read it, the date of this page and the\n' +
    '# day on which you read it. Remove the # in front of a label that you have read, and write it. A label with a # shows in\n' +
    '# English. Remove the line {} with the first one.\n' +
    `{}\n${lines.join('')}`
  )
}

/** Returns the text of `numerals.yml` for a new language: every number of the base language, without words. */
function numeralsOf(folder: string, base: string): string {
  const lines = Object.entries(readNumerals(folder, base)).map(
    ([number, words]) => `"${number}": [] # ${words.join(', ')}\n`,
  )
  return (
    '# yaml-language-server: $schema=../schema/numerals.json\n' +
    '# How the language writes these numbers in words, in lower case: "2": [deux, double*]. A * matches any letters.\n' +
    lines.join('')
  )
}

/** Writes a file below `content/`. Returns its path below the folder of the language. */
function write(folder: string, language: string, file: string, text: string): string {
  const path = join(folder, language, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return file
}

/**
 * Writes the files of the report path that a language does not have yet. Never changes a file that exists. Returns the files
 * that it wrote.
 */
export function writeNewLanguage(folder: string, tag: string): string[] {
  const { base } = readLanguages(folder)
  const { report } = filesOfLanguage(folder, base, readRules(folder))
  const terms = termsOf(folder)
  const files: [string, () => string][] = [
    ...report.map((file): [string, () => string] => [
      file,
      () => draftOf(file, readContentFile(folder, `${base}/${file}`), tag),
    ]),
    ['numerals.yml', () => numeralsOf(folder, base)],
    ...(terms === undefined ? [] : [['terms.yml', () => terms] as [string, () => string]]),
  ]
  return files
    .filter(([file]) => !existsSync(join(folder, tag, file)))
    .map(([file, text]) => write(folder, tag, file, text()))
}

/**
 * Copies pages of the base language into a language, to translate them. `wanted` are files such as "howto/IA-01.yml", or
 * folders such as "learn". Never changes a file that exists. Returns the files that it wrote.
 * @throws {InputError} if the base language has no such page.
 */
export function addPages(folder: string, tag: string, wanted: readonly string[]): string[] {
  const { base } = readLanguages(folder)
  const { pages } = filesOfLanguage(folder, base, readRules(folder))
  const files = wanted.flatMap((one) => {
    const found = pages.filter((page) => page === one || page.startsWith(`${one.replace(/\/$/, '')}/`))
    if (found.length === 0)
      throw new InputError([
        `${one}: is no page of ${base}. Name a file such as ${pages[0] ?? 'learn/a.mdx'}.`,
      ])
    return found
  })
  return files
    .filter((file) => !existsSync(join(folder, tag, file)))
    .map((file) => {
      const text = readContentFile(folder, `${base}/${file}`)
      return write(folder, tag, file, file.endsWith('.mdx') ? text : draftOf(file, text, tag))
    })
}
