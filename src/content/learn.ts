/** What is read from the text of an education page (MDX) before it is drawn: its sources and its length. */

/** The source of a page of the guide: its address, title and text in MDX. */
export interface LessonSource {
  slug: string
  title: string
  body: string
}

/** Words a minute that a reader is counted with. */
const PACE = 200

/** The ids of the sources that a text cites with `<Source id="…" />`, each once, in the order of the text. */
export function citedIn(body: string): string[] {
  return [...new Set([...body.matchAll(/<Source\s+id="([^"]*)"/g)].map(([, id = '']) => id))]
}

/** How many words a person reads: without components, addresses and marks. */
export function wordsIn(body: string): number {
  const read = body.replace(/<\/?[A-Za-z][^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ']')
  return read.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Whole minutes to read it, at least one. */
export function minutesFor(body: string): number {
  return Math.max(1, Math.round(wordsIn(body) / PACE))
}
