/** Fills the labels and the paths of Microsoft's portals into the texts of one language, and checks them. */
import { type Compared, type NoteProblem, refuseProblems } from '../core/model/join-ids.ts'
import { type LabelWriter, PLACEHOLDER, TERMS_FILE, type PortalPaths, type TermWriter } from './terms.ts'

/** The id of an entry → its paths, and its name in the model file. */
export type PathsOfEntries = Readonly<Record<string, { entry: string; paths: PortalPaths }>>

/** Reports ids of a path that are not terms. */
export function checkPath(ids: readonly string[], terms: TermWriter, note: (problem: string) => void): void {
  for (const id of ids) if (!terms.has(id)) note(`"${id}" is not in ${TERMS_FILE}: add it there`)
}

/** Reports placeholders of a text that are neither a path nor a term, and paths that the text does not contain. */
export function checkPlaceholders(
  text: string,
  paths: PortalPaths,
  terms: TermWriter,
  note: (problem: string) => void,
): void {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
  for (const name of names) {
    if (!Object.hasOwn(paths, name) && !terms.has(name)) {
      note(`{${name}} is neither one of its paths nor in ${TERMS_FILE}: fix the name`)
    }
  }
  for (const name of Object.keys(paths)) {
    if (!names.includes(name)) note(`has no {${name}}: write where the path belongs in the sentence`)
  }
}

/**
 * Fills the paths into one field of each entry. An entry that the model does not have stays unchanged. The function that joins
 * the two files reports it.
 * @throws {InputError} with every unknown term and placeholder, and every path that is in no text.
 */
export function fillPaths<Field extends string, Entry extends Record<Field, string>>(
  words: Readonly<Record<string, Entry>>,
  field: Field,
  entries: PathsOfEntries,
  files: Compared,
  terms: TermWriter,
): Record<string, Entry> {
  refuseProblems((note) => {
    for (const [id, { entry, paths }] of Object.entries(entries)) {
      for (const [name, ids] of Object.entries(paths)) {
        checkPath(ids, terms, (problem) => note(files.numbers, `${entry}.paths.${name}`, problem))
      }
      const text = words[id]?.[field]
      if (text === undefined) continue
      const place = `${files.section}${id}.${field}`
      checkPlaceholders(text, paths, terms, (problem) => note(files.words, place, problem))
    }
  })
  const filled = (id: string, text: string): string => {
    const entry = entries[id]
    return entry ? terms.filled(text, entry.paths) : text
  }
  return Object.fromEntries(
    Object.entries(words).map(([id, entry]) => [id, { ...entry, [field]: filled(id, entry[field]) }]),
  )
}

/** Calls `visit` for each text below a value, with the name of its entry. */
function visitTexts(value: unknown, entry: string, visit: (text: string, entry: string) => void): void {
  if (typeof value === 'string') visit(value, entry)
  if (typeof value !== 'object' || value === null) return
  for (const [key, below] of Object.entries(value)) {
    // People count from 1.
    const name = Array.isArray(value) ? String(Number(key) + 1) : key
    visitTexts(below, entry === '' ? name : `${entry}.${name}`, visit)
  }
}

/** Reports labels of a portal that are not terms, in all texts below a value. */
export function checkLabels(value: unknown, file: string, terms: TermWriter, note: NoteProblem): void {
  visitTexts(value, '', (text, entry) => {
    for (const label of terms.unknownLabels(text)) {
      note(file, entry, `"${label}" is not in ${TERMS_FILE}: add it there, or write the label as it is there`)
    }
  })
}

/** Returns a value with the labels of all its texts in the language of the writer. */
export function withLabels<T>(value: T, terms: LabelWriter): T {
  if (typeof value === 'string') return terms.labelled(value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => withLabels(one, terms)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withLabels(one, terms)])) as T
}
