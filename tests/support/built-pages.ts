/** The pages of the built site, from its site map, so that no list of pages has to be kept by hand. Needs a build in `dist`. */
import { readFileSync } from 'node:fs'

/** A page as it was built. */
export interface BuiltPage {
  /** "/learn/backup/" */
  path: string
  html: string
  /** It comes alive with script: an island, or home, which asks whether answers are kept. */
  hasScript: boolean
}

function read(path: string): BuiltPage {
  const html = readFileSync(`dist${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8')
  return { path, html, hasScript: path === '/' || html.includes('<astro-island') }
}

/** Every page that search engines are told of. */
export const sitemapPages: readonly BuiltPage[] = [
  ...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g),
].map(([, address]) => read(new URL(address ?? '').pathname))

/** Every page there is: those, and the one for a wrong address. */
export const allPages: readonly BuiltPage[] = [...sitemapPages, read('/404.html')]
