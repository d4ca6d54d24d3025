/** Reads a page of the guide from its MDX text: its head, its cited sources and its length. */

/** A page of the guide as MDX text, with its slug and title. */
export interface LessonSource {
  slug: string
  title: string
  body: string
}

/** Splits an MDX file into the YAML of its head and its text. */
export function splitPage(mdx: string): { head: string; body: string } {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(mdx) ?? []
  return { head, body }
}

/** The reading speed for the reading time, in words a minute. */
const PACE = 200

/**
 * Returns the ids of the sources in an MDX text (`<Source id="…" />`), without duplicates, in the order of the text.
 */
export function citedIn(body: string): string[] {
  return [...new Set([...body.matchAll(/<Source\s+id="([^"]*)"/g)].map(([, id = '']) => id))]
}

/**
 * Returns the ids of the labels of portals in an MDX text (`<Portal path="settings org-settings" />`), without duplicates.
 */
export function portalLabelsIn(body: string): string[] {
  const paths = [...body.matchAll(/<Portal\s+path="([^"]*)"/g)].map(([, path = '']) => path)
  return [...new Set(paths.flatMap((path) => path.split(/\s+/)))]
}

/** Counts the words of an MDX text that a reader sees: without components, link URLs and markup. */
export function wordsIn(body: string): number {
  const read = body.replace(/<\/?[A-Za-z][^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ']')
  return read.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

/** Returns the reading time of an MDX text in whole minutes, at least 1. */
export function minutesFor(body: string): number {
  return Math.max(1, Math.round(wordsIn(body) / PACE))
}
