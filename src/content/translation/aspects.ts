/** Compares what a sentence and its translation must have in common: placeholders, numbers, links, labels, names. */
import {
  type TextInLanguage,
  type NumberLanguage,
  monthProblem,
  numberProblem,
  joinOrNone,
  subtractItems,
} from './numbers.ts'

/** What a sentence and its translation have in common. An exception names one of these. */
export const ASPECTS = [
  'placeholders',
  'numbers',
  'dates',
  'links',
  'components',
  'code',
  'labels',
  'ids',
  'names',
  'english',
  'language',
] as const
export type Aspect = (typeof ASPECTS)[number]

/** A difference between a sentence and its translation. `text` is the end of a sentence about the translation. */
export interface TextDifference {
  aspect: Aspect
  text: string
}

/** What the comparison of two texts needs. */
export interface TextComparison {
  own: NumberLanguage
  base: NumberLanguage
  /** The names that a translation keeps. */
  names: readonly KeptName[]
  /** True for a page of the guide, where bold text is emphasis and not the label of a button. */
  isPage: boolean
}

/** The parts of a text that its translation keeps, and the rest of the text. */
interface Parts extends Record<PartName, string[]> {
  /** The text without the parts above. */
  rest: string
}

const LINK = /(?<=\]\()[^)\s]+(?=\))|https?:\/\/\w[^\s<>"“”«»„)،؛]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const DOMAIN =
  /(?<![\p{L}\p{N}@/.-])(?:[a-z0-9-]+\.)+(?:com|org|net|uk|io|gov|eu|ms|de|at|ch|fr|es|jo|example)(?![\p{L}\p{N}-])(?:\/[\w./#?=&%-]*[\w/])?/gu
const TAG = /<\/?([A-Za-z]+)((?:\s+(?:[^<>"'{]|"[^"]*"|'[^']*'|\{\{.*?\}\}|\{\[.*?\]\})*)?)\s*\/?>/g
const PLACEHOLDER = /\{\/?\w+\}/g
const CODE = /`([^`]+)`/g
const LABEL = /\*\*([^*`]+)\*\*/g
/** The id of a control, or the name of a plan such as E3. */
const ID = /(?<![[\p{L}\p{N}]--\p{Script=Arabic}])(?:[A-Z]{2}-\d{2}|[A-Z]{1,2}\d{1,2})(?![\p{L}\p{N}])/gv
/** Signs without a picture that set the direction of a text. */
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/g

/** Returns what a tag of a page must keep: its name, and the attributes that are ids. */
function signatureOf(name: string, attributes: string): string {
  const ids = attributes.match(/\b(?:id|model|slot|path|days)(?:=|: )(?:"[^"]*"|\d+)/g) ?? []
  return [name, ...ids].join(' ')
}

/** Returns the texts of the attributes of a tag that a reader sees, such as a caption. */
const textOfAttributes = (attributes: string): string =>
  attributes.replace(/\b(?:id|model|slot|path)="[^"]*"|\bdays: \d+/g, ' ')

/** Takes the parts that match a pattern out of a text. */
function take(from: { rest: string }, pattern: RegExp): string[] {
  const found = [...from.rest.matchAll(pattern)].map((match) => match[1] ?? match[0])
  from.rest = from.rest.replace(pattern, ' ')
  return found
}

/** A name that a translation keeps, with the pattern that finds it. */
export interface KeptName {
  name: string
  pattern: RegExp
}

/**
 * Returns the patterns of names, the longest name first, so that a part of it is no other name. A name can have a genitive "s",
 * hyphens in place of spaces, and an Arabic letter before it.
 */
export function keptNames(names: readonly string[]): KeptName[] {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({
      name,
      pattern: new RegExp(
        `(?<![[\\p{L}\\p{N}]--\\p{Script=Arabic}])${name.replaceAll(' ', '[ \\u00a0\\-]')}(?=s?(?![\\p{L}\\p{N}]))`,
        'gv',
      ),
    }))
}

/** Returns the names that a text contains, and takes them out of the text. */
function takeNames(from: { rest: string }, names: readonly KeptName[]): string[] {
  return names
    .filter(({ pattern }) => {
      const before = from.rest
      from.rest = before.replace(pattern, ' ')
      return from.rest !== before
    })
    .map(({ name }) => name)
}

/** Returns a link without the sign after it. An invented address of a person may have another name in each language. */
const plainLink = (link: string): string =>
  link.replace(/[.,;:]$/, '').replace(/^[^@/]+(?=@example\.(?:com|org|net)$)/, '')

/** Splits a text into the parts that its translation keeps, and the rest. */
function partsOf(text: string, names: readonly KeptName[], isPage: boolean): Parts {
  const from = { rest: text.replace(DIRECTION_MARKS, '') }
  const components: string[] = []
  if (isPage)
    from.rest = from.rest.replace(TAG, (whole, name: string, attributes: string) => {
      components.push(signatureOf(whole.startsWith('</') ? `/${name}` : name, attributes))
      return ` ${textOfAttributes(attributes)} `
    })
  const code = take(from, CODE)
  const links = [...take(from, LINK), ...take(from, DOMAIN)].map(plainLink)
  const placeholders = isPage ? [] : take(from, PLACEHOLDER)
  const labels = isPage ? [] : take(from, LABEL)
  return {
    ...{ placeholders, links, components, code, labels },
    ids: take(from, ID),
    names: takeNames(from, names),
    rest: from.rest,
  }
}

/** Returns a text without its code, links, placeholders, tags and labels of buttons. A page keeps its bold text. */
export const proseOf = (text: string, isPage: boolean): string => partsOf(text, [], isPage).rest

/** The parts that the comparison names in messages. */
const PART_NAMES = ['placeholders', 'links', 'components', 'code', 'labels', 'ids', 'names'] as const
type PartName = (typeof PART_NAMES)[number]

/** Parts that may occur more often in one of the texts: a translation can repeat a name in place of "it". */
const ONCE = new Set<keyof Parts>(['placeholders', 'code', 'labels', 'ids', 'names', 'links'])

/** Returns true if a text contains a name in small letters, or in the singular. */
const isWordIn = (name: string, text: string): boolean =>
  text.toLowerCase().includes(name.toLowerCase().replace(/s$/, ''))

/** Compares one kind of parts. Returns the difference, or `undefined`. */
function partProblem(kind: PartName, own: Parts, base: Parts): TextDifference | undefined {
  const [given, expected] = [own[kind], base[kind]].map((items) =>
    ONCE.has(kind) ? [...new Set(items)].toSorted() : items.toSorted(),
  ) as [string[], string[]]
  const missing = subtractItems(expected, given)
  // A translation may say a name in place of "it". And a name can be an ordinary word: "Teams" can be teams.
  if (kind === 'names' && missing.every((name) => isWordIn(name, base.rest))) return undefined
  const strange = subtractItems(given, expected)
  if (missing.length === 0 && strange.length === 0) return undefined
  return {
    aspect: kind,
    text: `has the ${kind} ${joinOrNone(given)}, but the base language has ${joinOrNone(expected)}`,
  }
}

/** Returns true for a text with at least four words that are no names, labels, ids, links or parts of a menu path. */
function isProse(rest: string): boolean {
  return !rest.includes(' > ') && (rest.match(/\p{Ll}{2,}/gu) ?? []).length >= 4
}

/**
 * Compares a text with the same text in the base language. Returns each difference in what the two must have in common.
 */
export function differences(text: string, baseText: string, comparison: TextComparison): TextDifference[] {
  const { own, base, names, isPage } = comparison
  const [ours, theirs] = [text, baseText].map((one) => partsOf(one, names, isPage)) as [Parts, Parts]
  const parts = PART_NAMES.flatMap((kind) => partProblem(kind, ours, theirs) ?? [])
  const mine: TextInLanguage = { text: ours.rest, tongue: own }
  const original: TextInLanguage = { text: theirs.rest, tongue: base }
  const numbers = numberProblem(mine, original)
  const dates = monthProblem(mine, original)
  return [
    ...parts,
    ...(numbers === undefined ? [] : [{ aspect: 'numbers' as const, text: numbers }]),
    ...(dates === undefined ? [] : [{ aspect: 'dates' as const, text: dates }]),
    ...(text === baseText && isProse(isPage ? baseText.replace(TAG, ' ') : theirs.rest)
      ? [{ aspect: 'language' as const, text: 'is still the text of the base language' }]
      : []),
  ]
}
