/** Reads what a person or a screen reader finds in a file, to pin it: a change of the code must not change it by accident. */
import { createHash } from 'node:crypto'
import { readTree } from './pdf/lint-tree.ts'
import { readObjects } from './pdf/objects.ts'
import { openPdf, pagesOf, textsOfPages } from './pdf/reader.ts'

/** What a file contains, in reading order. */
export type Contents = Record<string, unknown>

interface Annotation {
  fieldName?: string
  fieldType?: string
  alternativeText?: string
  url?: string
}

interface Bookmark {
  title: string
  items: Bookmark[]
}

/** Reads a PDF: the text of each page, the tags, the fields, the links, the bookmarks and the alternative texts. */
export async function contentsOfPdf(bytes: Uint8Array): Promise<Contents> {
  const pdf = await openPdf(bytes)
  const tree = readTree(await readObjects(bytes))
  const depth = new Map<object, number>()
  for (const one of tree) depth.set(one, one.parent ? depth.get(one.parent)! + 1 : 0)
  const pages = await pagesOf(pdf)
  const found = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat() as Annotation[]
  const outline = ((await pdf.getOutline()) as Bookmark[] | null) ?? []
  return {
    pages: pdf.numPages,
    text: await textsOfPages(pdf),
    tags: tree.map((one) => `${String(depth.get(one))}${one.role}${one.scope}`),
    alts: tree.map(({ alt }) => alt).filter(Boolean),
    fields: found
      .filter(({ fieldType }) => fieldType)
      .map(({ fieldType, fieldName, alternativeText }) => [fieldType, fieldName, alternativeText]),
    links: found.flatMap(({ url }) => url ?? []),
    outline: outline.map(({ title }) => title),
  }
}

/** Reads HTML: its texts, its elements with their classes, roles and languages, its links and its alternative texts. */
export function contentsOfHtml(place: Element): Contents {
  const all = [...place.querySelectorAll('*')]
  const valuesOf = (name: string): string[] => all.flatMap((one) => one.getAttribute(name) ?? [])
  const depthOf = (one: Element | null): number =>
    one === place ? 0 : 1 + depthOf(one?.parentElement ?? place)
  const texts = all.flatMap((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3))
  return {
    texts: texts.map(({ textContent }) => textContent),
    elements: all.map((one) => [
      `${String(depthOf(one))}${one.localName}`,
      ...['class', 'role', 'scope', 'lang', 'dir'].map((name) => one.getAttribute(name)),
    ]),
    links: valuesOf('href'),
    alts: [...valuesOf('alt'), ...valuesOf('aria-label'), ...valuesOf('data-label')],
  }
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 8)

/** Returns the contents of a file in one line: a number, or a short hash of each part. */
export function pinOf(contents: Contents): string {
  return Object.entries(contents)
    .map(([part, value]) => `${part} ${typeof value === 'number' ? String(value) : digest(value)}`)
    .join(', ')
}
