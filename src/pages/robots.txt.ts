/** The file `robots.txt`: allows all crawlers on every page, and gives the URL of the sitemap. */
import type { APIRoute } from 'astro'
import { link } from '../components/layout/link.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(link('sitemap-index.xml'), site).href}\n`)
