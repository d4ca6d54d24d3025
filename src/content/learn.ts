/** Reads the sources and the length of an education page from its MDX, before the page is rendered. */

/** The source of a page of the guide: its slug, title and MDX text. */
export interface LessonSource {
  slug: string
  title: string
  body: string
}

/** The assumed reading speed, in words a minute. */
const PACE = 200

/** Returns the ids of the sources that a text cites with `<Source id="…" />`, each once, in the order of the text. */
export function citedIn(body: string): string[] {
  return [...new Set([...body.matchAll(/<Source\s+id="([^"]*)"/g)].map(([, id = '']) => id))]
}

/** Counts the words that a person reads: without components, link URLs and markup. */
export function wordsIn(body: string): number {
  const read = body.replace(/<\/?[A-Za-z][^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ']')
  return read.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Returns the reading time in whole minutes, at least 1. */
export function minutesFor(body: string): number {
  return Math.max(1, Math.round(wordsIn(body) / PACE))
}
