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

/** Adds the texts in a part of a document to `texts`. */
function collect(value: unknown, texts: string[]): string[] {
  if (typeof value === 'string') texts.push(value)
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value))
      if (!HIDDEN.has(key)) collect((value as Record<string, unknown>)[key], texts)
  return texts
}

/** Returns the text of a document that fonts draw, without the names that pictures show. `brandName` is at the top of it. */
export function paperText(page: PaperDocument, brandName: string): string {
  const all = [brandName, ...collect(page, []), '0123456789 · .'].join(' ')
  return namesIn(page, brandName).reduce((text, name) => text.replaceAll(name, ' '), all)
}
