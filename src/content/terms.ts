/**
 * The labels of Microsoft's portals in one language. `content/model/terms.yml` has the English labels, and
 * `content/<language>/terms.yml` their names in a translation, each with the page on which someone read it. A translation
 * shows a label as "Eigenschaften (Properties)".
 */
import type { z } from 'zod'
import { markEnglish, withoutIsolates } from '../core/model/bilingual.ts'
import { must } from '../core/model/must.ts'
import type { termsModel, termsWords } from './terms-schema.ts'

type Numbers = z.infer<typeof termsModel>
type Words = z.infer<typeof termsWords>

/** The name of the file with the English labels. */
export const TERMS_FILE = 'content/model/terms.yml'

/** A label of a portal, or our own words in a path. */
export interface Term {
  id: string
  english: string
  /** The label on a page of this language, with isolates around its English part. */
  shown: string
  /** False for a label that nobody could confirm in this language. A page shows it in English. */
  isConfirmed: boolean
  /** True if a path or a text of the YAML files contains the label. The pages of the guide are not counted. */
  isUsed: boolean
}

/** The placeholders of a text: the name → the ids of the labels of a path. */
export type PortalPaths = Readonly<Record<string, readonly string[]>>

/** Writes the labels and paths of a text. */
export interface LabelWriter {
  /** Returns a text with its labels in this language. */
  labelled: (text: string) => string
  /** Returns a text with its placeholders replaced. A placeholder is the name of a path, or else the id of a term. */
  filled: (text: string, paths: PortalPaths) => string
}

/** Writes labels and paths in one language, and collects what it wrote. */
export interface TermWriter extends LabelWriter {
  /** Writes the labels of a page that is in English because nobody has translated it yet. */
  inEnglish: LabelWriter
  has: (id: string) => boolean
  /** Returns the labels of a text that are in no term. A text marks labels as `**label**`. */
  unknownLabels: (text: string) => string[]
  /** Returns a text that this writer wrote, after a prefix. */
  after: (prefix: string, text: string) => string
  /** Returns all terms, in the order of the file. */
  terms: () => Term[]
  /** Returns every written text with an English part, with isolates around this part. */
  bilingual: () => string[]
}

/** Matches a placeholder of a text. */
export const PLACEHOLDER = /\{([a-z][a-z0-9-]*)\}/g
const LABEL = /\*\*([^*`]+)\*\*/g
const SEPARATOR = ' > '

/** Returns the id of the term whose local label a term has. */
const localIdOf = (numbers: Numbers, id: string): string => must(numbers, id).like ?? id

/** What the checks of the terms get: both files, and functions that record a problem. `words` is missing in the base language. */
interface Check {
  model: Numbers
  words: Words | undefined
  inModel: (entry: string, problem: string) => void
  inWords: (entry: string, problem: string) => void
}

/** Reports two terms with the same English label, because a text names a label by its English words. */
export function englishIsUnique({ model, inModel }: Check): void {
  const ids = new Map<string, string>()
  for (const [id, { english, own, same, like }] of Object.entries(model)) {
    const other = ids.get(english)
    if (other !== undefined) inModel(id, `has the label of "${other}": keep one of them`)
    ids.set(english, id)
    if ([own, same, like].filter(Boolean).length > 1)
      inModel(id, 'has more than one of "own", "same" and "like": keep one of them')
    if (like === undefined) continue
    const first = Object.hasOwn(model, like) ? must(model, like) : undefined
    if (!first || first.own || first.same || first.like !== undefined)
      inModel(`${id}.like`, `"${like}" is not another label of this file: fix the id`)
  }
}

/** The owners of the repositories on GitHub whose texts are Microsoft's own. A fork can have other words. */
const OWNERS: ReadonlySet<string> = new Set(['microsoftdocs', 'microsoftlearning', 'microsoft', 'azure'])
/** A text names the labels of a portal as they are today for at most this number of years. */
const LABEL_YEARS = 4

/** Returns true for the address of a text that Microsoft publishes. */
function isOfMicrosoft(source: string): boolean {
  const { hostname, pathname } = new URL(source)
  return hostname === 'github.com'
    ? OWNERS.has(pathname.split('/')[1]!.toLowerCase())
    : /(?:^|\.)microsoft\.com$/.test(hostname)
}

/** Returns the ISO date that is some years before another one. It may be a day that does not exist. */
const yearsBefore = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) - years)}${date.slice(4)}`

/** Reports what a label lacks: where someone read it, in a text of which date, and when. */
function checkReading(
  { source, published, read }: Words[string],
  note: (field: string, text: string) => void,
): void {
  if (source === undefined) note('source', 'is missing: write where you read the label')
  else if (!isOfMicrosoft(source))
    note(
      'source',
      'is not a text of Microsoft: read the label on a page of microsoft.com, or in a repository of MicrosoftDocs, ' +
        'MicrosoftLearning, microsoft or Azure, or remove the entry',
    )
  if (published === undefined)
    note(
      'published',
      'is missing: write the date of the text, such as the day of its commit, or remove the entry',
    )
  if (read === undefined) note('read', 'is missing: write the day on which you read the label')
  if (published === undefined || read === undefined) return
  if (published > read)
    note('published', `is after ${read}, the day on which you read the label: correct one of them`)
  if (published < yearsBefore(read, LABEL_YEARS))
    note(
      'published',
      `is more than ${String(LABEL_YEARS)} years before ${read}: read the label in a newer text, or remove the entry`,
    )
}

/** Reports terms that the model does not have, labels without a source, and our own words without a translation. */
export function labelsAreRead({ model, words, inWords }: Check): void {
  if (words === undefined) return
  for (const [id, entry] of Object.entries(words)) {
    const term = Object.hasOwn(model, id) ? must(model, id) : undefined
    if (!term) inWords(id, `is not in ${TERMS_FILE}: remove it or fix the id`)
    else if (term.same) inWords(id, 'is the same in every language: remove it')
    else if (term.like !== undefined) inWords(id, `has the label of "${term.like}": remove it`)
    else if (!term.own) checkReading(entry, (field, text) => inWords(`${id}.${field}`, text))
    else if (entry.source ?? entry.published ?? entry.read)
      inWords(id, 'is our own wording, which needs no source and no day: remove them')
  }
  for (const [id, { own }] of Object.entries(model))
    if (own && !Object.hasOwn(words, id)) inWords(id, 'is our own wording: translate it')
}

/** Returns a label with isolates around its English part: "Eigenschaften (Properties)", or only "Properties". */
function bilingualLabel({ english, own }: Numbers[string], local: string | undefined): string {
  if (local === undefined || local === english) return markEnglish(english)
  return own ? local : `${local} (${markEnglish(english)})`
}

/** Joins the labels of a path. If all of them are English parts, the whole path is one English part. */
export function joinLabels(labels: readonly string[]): string {
  const path = labels.join(SEPARATOR)
  const isEnglish = labels.every((label) => label === markEnglish(withoutIsolates(label)))
  return isEnglish ? markEnglish(withoutIsolates(path)) : path
}

/** Returns the writer of a language. `words` is `undefined` for the base language, whose labels are English. */
export function termWriter(numbers: Numbers, words: Words | undefined): TermWriter {
  const idOf = new Map(Object.entries(numbers).map(([id, { english }]) => [english, id]))
  const used = new Set<string>()
  /** Every written text → the same text with isolates. */
  const written = new Map<string, string>()
  const keep = (text: string): string => {
    const plain = withoutIsolates(text)
    if (plain !== text) written.set(plain, text)
    return plain
  }
  const shownOf = (id: string): string => {
    const term = must(numbers, id)
    return words ? bilingualLabel(term, words[localIdOf(numbers, id)]?.local) : term.english
  }
  const idsOf = (label: string): (string | undefined)[] =>
    label.split(SEPARATOR).map((english) => idOf.get(english))
  const labelWriter = (labelOf: (id: string) => string): LabelWriter => {
    const draw = (ids: readonly string[]): string => {
      for (const id of ids) used.add(id)
      return joinLabels(ids.map(labelOf))
    }
    return {
      labelled: (text) =>
        text.replace(LABEL, (_, label: string) => `**${keep(draw(idsOf(label) as string[]))}**`),
      filled: (text, paths) =>
        keep(
          text.replace(PLACEHOLDER, (_, name: string) =>
            draw(Object.hasOwn(paths, name) ? paths[name]! : [name]),
          ),
        ),
    }
  }
  return {
    ...labelWriter(shownOf),
    inEnglish: labelWriter((id) => markEnglish(must(numbers, id).english)),
    has: (id) => Object.hasOwn(numbers, id),
    unknownLabels: (text) =>
      [...text.matchAll(LABEL)].flatMap(([, label = '']) => (idsOf(label).every(Boolean) ? [] : [label])),
    after: (prefix, text) => keep(`${prefix}${written.get(text) ?? text}`),
    terms: () =>
      Object.entries(numbers).map(([id, { english, same }]) => {
        const isConfirmed =
          words === undefined || same === true || Object.hasOwn(words, localIdOf(numbers, id))
        return { id, english, shown: shownOf(id), isConfirmed, isUsed: used.has(id) }
      }),
    bilingual: () => [...written.values()],
  }
}
