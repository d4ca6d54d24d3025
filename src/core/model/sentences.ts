/**
 * Returns the first sentence of a text. Returns the whole text in a browser without `Intl.Segmenter`, such as Firefox before
 * version 125.
 */
export function firstSentence(text: string, language: string): string {
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter }
  if (!Segmenter) return text
  const [first] = new Segmenter(language, { granularity: 'sentence' }).segment(text)
  return first?.segment.trim() ?? ''
}
