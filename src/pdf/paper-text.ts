/** Collects the text of a document, to find the fonts that it needs. */
import type { AnyDocument } from '../core/documents/paper.ts'
import { namesIn, withoutNames, type Typeface } from './fonts.ts'

/** The parts of a document that show no text. */
const HIDDEN = new Set(['language', 'textLanguage', 'date', 'fileName', 'names', 'kind', 'tip', 'alt'])

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (HIDDEN.has(key) ? [] : textsIn(part)))
}

/** Returns the text of a document that fonts draw, by typeface. `brandName` is the name at the top of the first page. */
export function paperText(page: AnyDocument, brandName: string): Record<Typeface, string> {
  const all = [brandName, ...textsIn(page), '0123456789 · .'].join(' ')
  return withoutNames({ display: all, bold: all, regular: `${all}•` }, namesIn(page, brandName))
}
