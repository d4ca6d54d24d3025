/** Collects the text of a document, to find the fonts that it needs. */
import type { PaperDocument } from '../../core/documents/paper.ts'
import { namesIn } from './fonts.ts'

/** The parts of a document that show no text. */
const HIDDEN = new Set([
  'language',
  'textLanguage',
  'date',
  'fileName',
  'names',
  'kind',
  'tip',
  'tick',
  'alt',
])

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (HIDDEN.has(key) ? [] : textsIn(part)))
}

/** Returns the text of a document that fonts draw, without the names that pictures show. `brandName` is at the top of it. */
export function paperText(page: PaperDocument, brandName: string): string {
  const all = [brandName, ...textsIn(page), '0123456789 · .'].join(' ')
  return namesIn(page, brandName).reduce((text, name) => text.replaceAll(name, ' '), all)
}
