/** Lists the pages of the built site from its sitemap. Needs a build in `dist`. */
import { readFileSync } from 'node:fs'

/** A page of the built site. */
export interface BuiltPage {
  /** The path from the root of the server, such as "/learn/backup/". */
  path: string
  html: string
  /**
   * True if the page runs a script: every page with an island, the home page, which looks for stored answers, and the
   * checklist, which stores ticks.
   */
  hasScript: boolean
}

function read(path: string): BuiltPage {
  const html = readFileSync(`dist${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8')
  return { path, html, hasScript: /<astro-island|<script type="module"/.test(html) || path === '/' }
}

/** Every page of the sitemap. */
export const sitemapPages: readonly BuiltPage[] = [
  ...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g),
].map(([, address]) => read(new URL(address ?? '').pathname))

/** Every page of the sitemap, and the 404 page. */
export const allPages: readonly BuiltPage[] = [...sitemapPages, read('/404.html')]

/**
 * The pages that together contain every kind of element of the site: every pair of an element name and its classes. The
 * other pages have the same templates with other texts.
 */
export const pagesOfEveryKind: ReadonlySet<BuiltPage> = new Set(
  (() => {
    const seen = new Set<string>()
    return allPages
      .toSorted((a, b) => b.html.length - a.html.length)
      .filter(({ html }) => {
        const before = seen.size
        for (const [, name, classes] of html.matchAll(/<([a-z][\w-]*)[^>]*?\sclass="([^"]*)"/g))
          seen.add(`${String(name)}.${String(classes)}`)
        return seen.size > before
      })
  })(),
)
