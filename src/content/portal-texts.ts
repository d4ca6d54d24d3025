/** Fills the labels and the paths of Microsoft's portals into the texts of one language, and checks them. */
import { mapTexts } from './map-texts.ts'
import { type LabelWriter, PLACEHOLDER, TERMS_FILE, type PortalPaths, type TermWriter } from './terms.ts'

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

/** Reports labels of a portal that are not terms, in all texts of a file. */
export function labelsAreTerms({
  words,
  known,
  inWords,
}: {
  words: unknown
  known: { terms: TermWriter }
  inWords: (entry: string, problem: string) => void
}): void {
  visitTexts(words, '', (text, entry) => {
    for (const label of known.terms.unknownLabels(text))
      inWords(entry, `"${label}" is not in ${TERMS_FILE}: add it there, or write the label as it is there`)
  })
}

/** Returns a value with the labels of all its texts in the language of the writer. */
export function withLabels<T>(value: T, terms: LabelWriter): T {
  return mapTexts(value, terms.labelled)
}
