import { cacheByLanguage } from './format.ts'

const segmenters = cacheByLanguage((language) => new Intl.Segmenter(language, { granularity: 'sentence' }))

/**
 * Returns the first sentence of a text. Returns the whole text in a browser without `Intl.Segmenter`, such as Firefox before
 * version 125.
 */
export function firstSentence(text: string, language: string): string {
  if (!('Segmenter' in Intl)) return text
  const [first] = segmenters(language).segment(text)
  return first?.segment.trim() ?? ''
}
