/** Every page may be read by anybody; the list of them is the sitemap, wherever this site is served. */
import type { APIRoute } from 'astro'
import { link } from '../components/layout/link.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('sitemap-index.xml'), site).href}\n`)
