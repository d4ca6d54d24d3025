/** The file `robots.txt`: allows all crawlers on every page, and gives the URL of the sitemap of each language. */
import type { APIRoute } from 'astro'
import { languageLinks } from '../components/layout/languages.ts'
import { link } from '../components/layout/link.ts'
import { readSite } from '../content/site.ts'

const SITEMAP = 'sitemap-index.xml'

export const GET: APIRoute = ({ site }) => {
  const [own, ...others] = languageLinks(readSite().brand, SITEMAP).map(({ url }) => url)
  const sitemaps = [own ?? new URL(link(SITEMAP), site).href, ...others]
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.map((url) => `Sitemap: ${url}\n`).join('')}`)
}
