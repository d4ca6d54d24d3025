/**
 * The labels of Microsoft's portals in one language. `content/model/terms.yml` has the English labels, and
 * `content/<language>/terms.yml` their names in a translation, each with the page on which someone read it. A translation
 * shows a label as "Eigenschaften (Properties)".
 */
import type { z } from 'zod'
import { markEnglish, withoutIsolates } from '../core/model/bilingual.ts'
import { type NoteProblem, refuseProblems } from '../core/model/join-ids.ts'
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

/** Reports two terms with the same English label, because a text names a label by its English words. */
function checkNumbers(numbers: Numbers, note: NoteProblem): void {
  const ids = new Map<string, string>()
  for (const [id, { english, own, same, like }] of Object.entries(numbers)) {
    const other = ids.get(english)
    if (other !== undefined) note(TERMS_FILE, id, `has the label of "${other}": keep one of them`)
    ids.set(english, id)
    if ([own, same, like].filter(Boolean).length > 1)
      note(TERMS_FILE, id, 'has more than one of "own", "same" and "like": keep one of them')
    if (like === undefined) continue
    const first = Object.hasOwn(numbers, like) ? must(numbers, like) : undefined
    if (!first || first.own || first.same || first.like !== undefined)
      note(TERMS_FILE, `${id}.like`, `"${like}" is not another label of this file: fix the id`)
  }
}

/** Reports terms that the model does not have, labels without a source, and our own words without a translation. */
function checkWords(numbers: Numbers, words: Words, language: string, note: NoteProblem): void {
  const file = `content/${language}/terms.yml`
  for (const [id, { source, read }] of Object.entries(words)) {
    const term = Object.hasOwn(numbers, id) ? must(numbers, id) : undefined
    if (!term) note(file, id, `is not in ${TERMS_FILE}: remove it or fix the id`)
    else if (term.same) note(file, id, 'is the same in every language: remove it')
    else if (term.like !== undefined) note(file, id, `has the label of "${term.like}": remove it`)
    else if (term.own) {
      if (source ?? read) note(file, id, 'is our own wording, which needs no source and no day: remove them')
    } else {
      if (source === undefined) note(file, `${id}.source`, 'is missing: write where you read the label')
      if (read === undefined)
        note(file, `${id}.read`, 'is missing: write the day on which you read the label')
    }
  }
  for (const [id, { own }] of Object.entries(numbers)) {
    if (own && !Object.hasOwn(words, id)) note(file, id, 'is our own wording: translate it')
  }
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

/**
 * Returns the writer of a language. `words` is `undefined` for the base language, whose labels are English.
 * @throws {InputError} with every unknown term, and every label without a source.
 */
export function termWriter(numbers: Numbers, words: Words | undefined, language: string): TermWriter {
  refuseProblems((note) => {
    checkNumbers(numbers, note)
    if (words) checkWords(numbers, words, language, note)
  })
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
