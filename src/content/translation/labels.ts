/**
 * Finds labels of Microsoft's portals that a translation names in English although its `terms.yml` has their local name.
 * A bold label of a YAML file is no such label: the site writes it in both languages.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { termsModel, termsWords } from '../terms-schema.ts'
import { readYaml } from '../yaml.ts'
import { proseOf } from './aspects.ts'

/** A label with its name in one language. `local` is `undefined` if the language has no other name for it. */
export interface KnownLabel {
  english: string
  local: string | undefined
}

/**
 * Reads the labels of the portals in a language, the longest English label first. A language without `terms.yml` has none.
 * @throws {InputError} if a file is invalid.
 */
export function readLabels(folder: string, language: string): KnownLabel[] {
  const [model, words] = ['model/terms.yml', `${language}/terms.yml`] as const
  if (![model, words].every((path) => existsSync(join(folder, path)))) return []
  const numbers = readYaml(folder, model, termsModel)
  const local = readYaml(folder, words, termsWords)
  return Object.entries(numbers)
    .flatMap(([id, { english, own, like }]) => (own ? [] : [{ english, local: local[like ?? id]?.local }]))
    .toSorted((a, b) => b.english.length - a.english.length)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/**
 * Returns true if a label starts a bracket after its local name, as in "Eigenschaften (Properties, oben)", or follows other
 * labels in it: "Sichere Links, Sichere Anlagen (Safe Links, Safe Attachments)". Quotation marks may be around it.
 */
const isInBrackets = (before: string, after: string): boolean =>
  /\((?:\p{Lu}[^(),]*, )*["“„«*\s]*$/u.test(before) && /^["”“»*\s]*[),]/.test(after)

/**
 * Returns the labels that a text has in English although the language has a name for them. A label of one word counts only
 * in bold. Expects the longest label first, so that a part of a label is no other label.
 */
export function englishLabels(
  text: string,
  labels: readonly KnownLabel[],
  isPage: boolean,
): { english: string; local: string }[] {
  let rest = proseOf(text, isPage)
  return labels.flatMap(({ english, local }) => {
    if (!rest.includes(english)) return []
    const pattern = english.includes(' ')
      ? new RegExp(`(?<![\\p{L}\\p{N}])${escaped(english)}(?![\\p{L}\\p{N}])`, 'gu')
      : new RegExp(`(?<=\\*\\*)${escaped(english)}(?=\\*\\*)`, 'g')
    const isFound = [...rest.matchAll(pattern)].some(
      ({ 0: match, index }) => !isInBrackets(rest.slice(0, index), rest.slice(index + match.length)),
    )
    rest = rest.replace(pattern, '')
    return isFound && local !== undefined && local !== english ? [{ english, local }] : []
  })
}
