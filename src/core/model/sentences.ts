import { once } from './format.ts'

const segmenters = once((language) => new Intl.Segmenter(language, { granularity: 'sentence' }))

/**
 * Returns the first sentence of a text. Returns the whole text in a browser without `Intl.Segmenter`, such as Firefox before
 * version 125.
 */
export function firstSentence(text: string, language: string): string {
  if (!('Segmenter' in Intl)) return text
  const [first] = segmenters(language).segment(text)
  return first?.segment.trim() ?? ''
}

/**
 * Returns a text up to its first comma or semicolon. For example, "2 to 4 hours, then 2 weeks to roll out"
 * becomes "2 to 4 hours". The row of a job shows only this part, because the details of the job contain the whole
 * text.
 */
export function firstPart(text: string): string {
  return text.split(/[,،、，;]/, 1)[0]!
}
